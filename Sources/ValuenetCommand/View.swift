import ValueNetwork

/// A view of the snapshots of a network.
struct View {
  let input: String
  let choices: ViewChoices
  /// Those that the view is about, without repeats.
  let ids: [String]
  let snapshots: [(year: Int?, network: Network)]
  let window: Window?

  /// Returns sentences on entities that a snapshot does not have; an error
  /// where no snapshot has one.
  func absences() throws(CommandError) -> [String] {
    var sentences: [String] = []
    for id in ids {
      let absent = snapshots.filter { !$0.network.entities.ids.contains(id) }
      guard absent.count < snapshots.count else {
        throw .request("--node '\(id)' is not among the selected entities")
      }
      guard !absent.isEmpty else { continue }
      let years = absent.compactMap(\.year).map(String.init)
      sentences.append(
        "'\(id)' is not in the network of \(years.joined(separator: ", "))")
    }
    return sentences
  }

  /// Returns the places of the entities that a snapshot has.
  func places(in network: Network) -> [Int] {
    ids.compactMap { network.entities.ids.firstIndex(of: $0) }
  }

  var supplyWay: SupplyWay {
    choices.kind == .upstream ? .upstream : .downstream
  }

  /// Returns the tables of the view, in order.
  func tables() throws(CommandError) -> [ViewTable] {
    switch choices.kind {
    case .card:
      return CardTables.tables(
        snapshots.flatMap { year, network in
          places(in: network).map { network.card(ofEntityAt: $0, year: year) }
        })
    case .upstream, .downstream:
      return ReachTables.tables(
        snapshots.flatMap { year, network in
          let graph = SupplyGraph(of: network, rule: choices.supply)
          return places(in: network).map {
            graph.reach(from: $0, supplyWay, limit: choices.steps, year: year)
          }
        })
    case .dependence:
      var found: [DependenceSnapshot] = []
      for (year, network) in snapshots {
        do {
          found.append(
            DependenceSnapshot(
              inputs: try InputDependence(
                of: network, rule: choices.supply, unit: choices.unit,
                year: year),
              cuts: network.cuts(year: year),
              borders: CrossBorder(of: network, year: year)))
        } catch {
          throw .request("\(input): \(error)")
        }
      }
      return DependenceTables.tables(
        found, top: choices.top, of: ids.isEmpty ? nil : ids)
    case .panorama:
      var found: [ChainPanorama] = []
      for (year, network) in snapshots {
        found.append(try panorama(of: network, year: year))
      }
      return PanoramaTables.tables(found)
    }
  }

  func panorama(
    of network: Network, year: Int?
  ) throws(CommandError) -> ChainPanorama {
    do {
      return try ChainPanorama(
        of: network, by: choices.field, order: choices.layers,
        rule: choices.supply, top: choices.top ?? .max, year: year)
    } catch {
      throw .request("\(input)\(year.map { ", \($0)" } ?? ""): \(error)")
    }
  }

  /// Returns the tables as text in a format.
  func text(as format: TableFormat) throws(CommandError) -> String {
    let all = try tables()
    let wanted = choices.table ?? choices.kind.mainTable
    let chosen = all.filter { $0.key == wanted }
    if format == .json {
      return ViewDocument(
        input: input, version: Version.current, show: choices.kind.rawValue,
        conventions: conventions,
        tables: choices.table == nil ? all : chosen
      ).json.document()
    }
    if format == .csv {
      return chosen.map { $0.table.rendered(as: format) }.joined()
    }
    var tables = (choices.table == nil ? all : chosen)
      .map { $0.table.condensed() }
    if let last = tables.indices.last {
      tables[last].notes += conventions.items.map { "\($0.key): \($0.value)" }
    }
    return tables.map { $0.rendered(as: format) }.joined(separator: "\n")
  }

  /// By which definitions the view was taken, in words.
  private var conventions: Conventions {
    var items: [Conventions.Item] = []
    if choices.kind != .card {
      items.append(.init("supply", choices.supply.sentence))
    }
    if choices.kind == .dependence {
      items.append(
        .init(
          "of",
          choices.unit == .relations
            ? "relations: each supply relation is one input"
            : "weight: an input is as much as the weight of its relation"))
    }
    if let window { items.append(.init("window", window.rawValue)) }
    return Conventions(items)
  }
}
