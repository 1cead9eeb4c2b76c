import GraphKernels
import NetworkModel

extension Growth {
  /// The id of a vertex: sample nodes are numbered S1, S2 and so on,
  /// relation nodes R1, R2.
  func id(of vertex: Int) -> String {
    vertex < sampleCount ? "S\(vertex + 1)" : "R\(vertex - sampleCount + 1)"
  }

  private func name(of vertex: Int) -> String? {
    guard isNamed(vertex) else { return nil }
    return vertex < sampleCount
      ? plan.namedSamples[vertex].name
      : plan.namedPartners[vertex - sampleCount].name
  }

  /// Returns the entities, with what is known of their sort.
  func entities(
    _ plan: GrowthPlan, with random: inout SplitMix64
  ) -> Network.Entities {
    let count = entries.count
    let names = (0..<count).map(name)
    var entities = Network.Entities()
    entities.ids = (0..<count).map(id)
    entities.names = Column(names)
    entities.englishNames = Column(repeating: nil, count: count)
    entities.aliases = CategoryColumn(repeating: [], count: count)
    entities.sectors = CategoryColumn(repeating: [], count: count)
    entities.roles = category(
      (0..<count).map { $0 < sampleCount ? Role.sample : .relation })
    entities.years = Column(entries.map { plan.periods[Int($0)].year })
    entities.provenance = CategoryColumn(
      repeating: [SyntheticNetwork.mark], count: count)
    entities.attributes = AttributeColumns(emptyRows: count)
    let sorts = NamedSorts(plan)
    entities.kinds = category(
      (0..<count).map { vertex in
        vertex < sampleCount
          ? .firm : sorts.kind(of: names[vertex], origin: origins[vertex])
      })
    entities.countries = category(
      (0..<count).map { vertex in
        vertex < sampleCount
          ? "CN" : sorts.country(of: names[vertex], origin: origins[vertex])
      })
    place(&entities, with: &random)
    return entities
  }

  /// Gives the sample nodes without a name their cities, regions and layers.
  private func place(
    _ entities: inout Network.Entities, with random: inout SplitMix64
  ) {
    let last = plan.periods.count - 1
    let first = plan.namedSamples.count
    var cities = LabelDeal(PrintedShares.cities)
    var layers = LabelDeal(PrintedShares.layers)
    let city = cities.deal(sampleCount - first, in: last, with: &random)
    let layer = layers.deal(sampleCount - first, in: last, with: &random)
    var rows = (
      cities: [[String]](), regions: [[String]](), layers: [[String]]()
    )
    for vertex in entries.indices {
      guard first..<sampleCount ~= vertex else {
        rows.cities.append([])
        rows.regions.append([])
        rows.layers.append([])
        continue
      }
      let name = PrintedShares.cities.categories[Int(city[vertex - first])].name
      rows.cities.append([name.hasSuffix("市") ? name : "其他城市"])
      rows.regions.append([Self.region(of: name)])
      rows.layers.append([
        PrintedShares.layers.categories[Int(layer[vertex - first])].name
      ])
    }
    entities.cities = category(rows.cities)
    entities.regions = category(rows.regions)
    entities.layers = category(rows.layers)
  }

  private static func region(of city: String) -> String {
    switch city {
    case "深圳市", "广州市", "广东省其他城市": "广东省"
    default: city
    }
  }

  /// Returns a column of values, each distinct one stored once.
  private func category<Value>(_ values: [Value]) -> CategoryColumn<Value> {
    var column = CategoryColumn<Value>()
    for value in values { column.append(value) }
    return column
  }
}
