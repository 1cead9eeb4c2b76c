/// Numbers that a grown network is to have, by year.
public struct GrowthTargets: Sendable, Equatable {
  /// The numbers of a year; what is left out is not aimed at.
  public struct Year: Sendable, Equatable {
    public let year: Int
    public let numbers: [TargetMeasure: Double]

    /// - Throws: ``TargetError`` where a number cannot be.
    public init(
      _ year: Int, _ numbers: [TargetMeasure: Double]
    ) throws(TargetError) {
      for measure in TargetMeasure.allCases {
        guard let value = numbers[measure] else { continue }
        guard measure.range.contains(value),
          !measure.isWhole || value == value.rounded()
        else { throw .outOfRange(measure, year: year, value: value) }
      }
      self.year = year
      self.numbers = numbers
    }

    /// A number of what is counted.
    func count(_ measure: TargetMeasure) -> Int? {
      numbers[measure].map { Int($0) }
    }
  }

  /// In the order of time.
  public let years: [Year]

  /// - Throws: ``TargetError`` where a year stands twice.
  public init(_ years: [Year]) throws(TargetError) {
    self.years = years.sorted { $0.year < $1.year }
    for (one, next) in zip(self.years, self.years.dropFirst())
    where one.year == next.year {
      throw .repeatedYear(one.year)
    }
  }

  /// The measures that any year has.
  public var measures: [TargetMeasure] {
    TargetMeasure.allCases.filter { measure in
      years.contains { $0.numbers[measure] != nil }
    }
  }
}

/// Why a network cannot be aimed at numbers.
public enum TargetError: Error, Sendable, Equatable {
  case outOfRange(TargetMeasure, year: Int, value: Double)
  case repeatedYear(Int)
  case unknownYear(Int, known: [Int])
  case falling(TargetMeasure, year: Int, count: Int, before: Int)
  case fewerNodes(year: Int, nodes: Int, samples: Int)
  /// More than a network can hold, by what a table states or implies.
  case tooMany(TargetMeasure, year: Int, count: Int)

  /// The year and, where it is one number, the measure at fault.
  public var place: (year: Int, measure: TargetMeasure?) {
    switch self {
    case .outOfRange(let measure, let year, _): (year, measure)
    case .repeatedYear(let year), .unknownYear(let year, _): (year, nil)
    case .falling(let measure, let year, _, _): (year, measure)
    case .fewerNodes(let year, _, _): (year, .nodes)
    case .tooMany(let measure, let year, _): (year, measure)
    }
  }
}

extension TargetError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .outOfRange(let measure, let year, let value):
      "\(measure.rawValue) of \(year) is \(Self.text(value)), but has to be a"
        + "\(measure.isWhole ? " whole" : "") number from"
        + " \(Self.text(measure.range.lowerBound)) to"
        + " \(Self.text(measure.range.upperBound)); correct it, or leave its"
        + " cell empty"
    case .repeatedYear(let year): "the year \(year) stands twice"
    case .unknownYear(let year, let known):
      "the preset has no year \(year); leave the row out, or give one of"
        + " \(known.map(String.init).joined(separator: ", "))"
    case .falling(let measure, let year, let count, let before):
      "\(measure.rawValue) would fall to \(count) in \(year) from \(before)"
        + " before; counts are cumulative, so raise it, or leave its"
        + " cell empty"
    case .fewerNodes(let year, let nodes, let samples):
      "\(nodes) nodes of \(year) are fewer than its \(samples) sample nodes;"
        + " raise them, or state sample_nodes too"
    case .tooMany(let measure, let year, let count):
      "\(measure.rawValue) of \(year) would be \(count), but a network has at"
        + " most \(GrowthPlan.largestCount); aim at fewer"
    }
  }

  private static func text(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}

/// A choice that was made where targets contradict themselves.
public struct TargetRemark: Sendable, Equatable {
  public let year: Int
  public let measure: TargetMeasure
  public let description: String
}
