/// A sort of degree, by the name that rankings give it.
public enum DegreeScore: String, Sendable, CaseIterable {
  case degree
  case inDegree = "in-degree"
  case outDegree = "out-degree"
  case strength
  case inStrength = "in-strength"
  case outStrength = "out-strength"
}

extension CompiledGraph {
  /// Returns the degree or strength of every vertex, in vertex order.
  ///
  /// - Complexity: O(*n* + *m*).
  public func values(of score: DegreeScore) -> [Double] {
    switch score {
    case .degree: degrees().map { Double($0) }
    case .inDegree: inDegrees().map { Double($0) }
    case .outDegree: outDegrees().map { Double($0) }
    case .strength: strengths()
    case .inStrength: inStrengths()
    case .outStrength: outStrengths()
    }
  }
}

/// Where the values of a sample come from.
public enum ValueSource: Sendable, Equatable {
  /// Of each entity its degree or strength.
  case score(DegreeScore)
  /// A column of numbers, by its name.
  case column(String)
}

/// Values with what they are and who has them.
public struct MeasuredValues: Sendable, Equatable {
  /// What they are: `degree`, `amount`.
  public var variable: String
  /// Who has one, in the plural: `nodes`.
  public var unit: String
  public var values: [Double]
  /// How often each occurs; nil where each is one.
  public var counts: [Int]?
  /// How many rows state none.
  public var missing: Int

  public init(
    variable: String, unit: String, values: [Double], counts: [Int]? = nil,
    missing: Int = 0
  ) {
    self.variable = variable
    self.unit = unit
    self.values = values
    self.counts = counts
    self.missing = missing
  }

  public init(_ list: ValueList) {
    self.init(
      variable: list.name ?? "value", unit: "values", values: list.values,
      counts: list.counts)
  }

  /// Returns the values as a sample.
  ///
  /// - Parameter kind: Nil for discrete if all are whole numbers.
  public func sample(kind: SampleKind?) throws(SampleError) -> Sample {
    guard let counts else { return try Sample(values, kind: kind) }
    let pairs = zip(values, counts).map { (value: $0, count: $1) }
    return try Sample(histogram: pairs, kind: kind)
  }

  /// The values one by one, for what is not about their distribution alone.
  public var all: [Double] {
    guard let counts else { return values }
    return zip(values, counts).flatMap { value, count in
      repeatElement(value, count: count)
    }
  }
}

extension Network {
  /// Returns the values that a source names.
  ///
  /// - Throws: ``NumericColumnError`` where a column is not there or holds
  ///   something else than numbers.
  public func values(
    of source: ValueSource, policy: EdgePolicy = EdgePolicy()
  ) throws(NumericColumnError) -> MeasuredValues {
    switch source {
    case .score(let score):
      return MeasuredValues(
        variable: score.rawValue, unit: "nodes",
        values: CompiledGraph(self, policy: policy).values(of: score))
    case .column(let name):
      let column = try numericColumn(name)
      let unit =
        switch column.owner {
        case .entities: "entities"
        case .relations: "relations"
        case .events: "relations and events"
        }
      return MeasuredValues(
        variable: column.name, unit: unit, values: column.values,
        missing: column.missing)
    }
  }

  /// Returns how the network grew over the snapshots of a request.
  ///
  /// - Returns: Nil unless there are at least two years and the window is
  ///   cumulative: otherwise one snapshot does not hold the one before.
  /// - Complexity: That of the snapshots.
  public func growth(_ request: AnalysisRequest) -> NetworkGrowth? {
    guard let years = request.years, years.count > 1,
      request.window == .cumulative
    else { return nil }
    var points: [Densification.Point] = []
    var curves: [AttachmentCurve] = []
    var last: (year: Int, network: Network)?
    for year in years {
      var one = request
      one.years = [year]
      guard let network = snapshots(one).first?.network else { continue }
      let graph = CompiledGraph(network, policy: request.policy)
      points.append(
        .init(year: year, nodes: graph.vertexCount, edges: graph.edgeCount))
      if let last {
        curves += AttachmentLinks.allCases.map { links in
          last.network.attachment(
            until: network, fromYear: last.year, toYear: year,
            policy: request.policy, counting: links)
        }
      }
      last = (year, network)
    }
    return NetworkGrowth(
      densification: Densification(of: points), attachment: curves,
      undatedShare: relations.isEmpty
        ? 0 : Double(undatedRelationCount) / Double(relations.count))
  }
}
