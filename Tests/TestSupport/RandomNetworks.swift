package import NetworkModel

/// Networks made from a seed: every field in use, most values missing
/// somewhere, names as hostile as a spreadsheet may hold.
package enum RandomNetworks {
  /// Names that break careless quoting, sorting or parsing somewhere.
  package static let hostileNames = [
    "百度", "科大讯飞（集团）", "quo\"te", "apo'strophe", "back\\slash",
    "tick`tick", "comma, inside", "semi;colon", "line\nbreak", "tab\tinside",
    "carriage\r\nreturn", " padded ", "　full-width　space　", "<b>&amp;</b>",
    "{brace}", "[bracket]", "a|b", "100%", "$HOME", "#hash", "=1+2", "-5",
    "2020", "3.0", "NaN", "true", "and", "not", "missing", "null", "",
    "e\u{301}", "é", "👩‍🔬🇨🇳", "\u{202E}rtl", "\u{200B}", "عربي", "𠮷野家",
    String(repeating: "长", count: 300),
  ]

  package static let kinds: [EntityKind] = [
    .firm, .investor, .university, .government, "product",
  ]
  package static let countries = ["CN", "US", "GB", "中国"]
  package static let words = ["芯片", "foundation", "application", "上海", "2020"]

  /// Returns a network that depends on the sizes and the seed alone.
  package static func network(
    seed: UInt64, entities entityCount: Int = 12,
    relations relationCount: Int = 30, events eventCount: Int = 3
  ) throws(NetworkError) -> Network {
    var random = SeededGenerator(seed: seed)
    // One network in four leaves most columns uniform, as an edge list does.
    let isPlain = random.oneIn(4)
    var builder = NetworkBuilder()
    for place in 0..<entityCount {
      try builder.add(entity(at: place, isPlain: isPlain, using: &random))
    }
    guard entityCount > 0 else { return builder.finish() }
    let ids = builder.finish().entities.map(\.id)
    for _ in 0..<relationCount {
      try builder.add(relation(among: ids, isPlain: isPlain, using: &random))
    }
    for place in 0..<eventCount {
      try builder.add(event(at: place, among: ids, using: &random))
    }
    return builder.finish()
  }

  private static func entity(
    at place: Int, isPlain: Bool, using random: inout SeededGenerator
  ) -> Entity {
    // The place makes the hostile part unique.
    let id =
      random.oneIn(2) ? "e\(place)" : "\(random.pick(hostileNames))\(place)"
    var entity = Entity(id: id)
    guard !isPlain else { return entity }
    if random.oneIn(2) { entity.name = random.pick(hostileNames) }
    if random.oneIn(2) { entity.englishName = random.pick(hostileNames) }
    entity.aliases = list(of: hostileNames, using: &random)
    entity.kind = random.oneIn(4) ? nil : random.pick(kinds)
    entity.role = random.oneIn(4) ? nil : random.pick([.sample, .relation])
    entity.country = random.oneIn(4) ? nil : random.pick(countries)
    entity.regions = list(of: words, using: &random)
    entity.cities = list(of: words, using: &random)
    entity.layers = list(of: words, using: &random)
    entity.sectors = list(of: words, using: &random)
    if random.oneIn(2) {
      entity.year = .random(in: 2012...2022, using: &random)
    }
    entity.attributes = attributes(["staff", "注册 资本", "both"], using: &random)
    entity.provenance = list(of: words, using: &random)
    return entity
  }

  private static func relation(
    among ids: [Entity.ID], isPlain: Bool, using random: inout SeededGenerator
  ) -> Relation {
    var relation = Relation(source: random.pick(ids), target: random.pick(ids))
    guard !isPlain else { return relation }
    if random.oneIn(4) { relation.direction = .undirected }
    relation.kind = random.pick([
      nil, "supplies", "invests", "prior_work", "牵手",
    ])
    relation.dimension =
      random.oneIn(4)
      ? random.pick([nil, .competition, "新"]) : relation.kind?.dimension
    if !random.oneIn(3) {
      relation.year = .random(in: 2014...2021, using: &random)
    }
    if random.oneIn(4) {
      relation.endYear = .random(in: 2014...2023, using: &random)
    }
    relation.technology = random.oneIn(2) ? nil : random.pick(words)
    relation.application = random.oneIn(2) ? nil : random.pick(words)
    relation.industry = random.oneIn(2) ? nil : random.pick(words)
    if random.oneIn(3) {
      relation.weight = .random(in: -2...8, using: &random).rounded() / 2
    }
    if random.oneIn(3) {
      relation.amount = .random(in: 0...1e9, using: &random).rounded()
      relation.currency = random.oneIn(3) ? nil : random.pick(["CNY", "USD"])
    }
    relation.round = random.oneIn(3) ? random.pick(["A", "Pre-A", "IPO"]) : nil
    relation.attributes = attributes(["note", "both"], using: &random)
    relation.provenance = list(of: words, using: &random)
    return relation
  }

  private static func event(
    at place: Int, among ids: [Entity.ID], using random: inout SeededGenerator
  ) -> Event {
    var sources: [Entity.ID] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      sources.append(random.pick(ids))
    }
    var event = Event(
      id: "event \(place)", sources: sources, targets: [random.pick(ids)],
      kind: "invests", amount: 100, currency: "CNY")
    if random.oneIn(2) { event.year = .random(in: 2014...2021, using: &random) }
    event.attributes = attributes(["stage"], using: &random)
    event.provenance = list(of: words, using: &random)
    return event
  }

  private static func list(
    of words: [String], using random: inout SeededGenerator
  ) -> [String] {
    var list: [String] = []
    while !random.oneIn(3), list.count < 3 {
      let word = random.pick(words)
      if !list.contains(word) { list.append(word) }
    }
    return list
  }

  private static func attributes(
    _ names: [String], using random: inout SeededGenerator
  ) -> [Attribute] {
    names.compactMap { name in
      random.oneIn(3) ? nil : Attribute(name, value(using: &random))
    }
  }

  private static func value(
    using random: inout SeededGenerator
  ) -> AttributeValue {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: .text(random.pick(hostileNames))
    case 1: .integer(.random(in: -3...2022, using: &random))
    case 2: .real(.random(in: -8...8, using: &random).rounded() / 4)
    case 3: .boolean(random.oneIn(2))
    default: .list(list(of: words, using: &random).map { .text($0) })
    }
  }
}
