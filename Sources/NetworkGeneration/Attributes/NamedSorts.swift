import NetworkModel

/// What relation nodes are, by the stream that brought them or that names
/// them.
struct NamedSorts: Sendable {
  /// Where a relation node is that is not in China.
  static let abroad = "foreign"

  private var streamsOfName: [String: [StreamSort]] = [:]

  /// Foreign firms that only Table 5 names.
  private static let foreignPartners: Set = ["高通", "英伟达", "亚马逊", "戴尔"]

  /// Research institutes; the report prints of nobody what it is.
  private static let institutes: Set = ["中国科学院", "中国信通院", "微软亚洲研究院"]
  /// What is none of the usual kinds: a society of engineers, an exchange.
  private static let others: Set = ["IEEE", "深圳证券交易所"]

  init(_ plan: GrowthPlan) {
    for (sort, stream) in zip(StreamSort.allCases, plan.streams) {
      for source in stream.namedPartners {
        let name = plan.namedPartners[source.place].name
        streamsOfName[name, default: []].append(sort)
      }
    }
  }

  private func sorts(of name: String?, origin: UInt8) -> [StreamSort] {
    if let name { return streamsOfName[name] ?? [] }
    return StreamSort(rawValue: Int(origin) - 1).map { [$0] } ?? []
  }

  func kind(of name: String?, origin: UInt8) -> EntityKind? {
    if let name {
      if name.hasSuffix("政府") { return .government }
      if name.hasSuffix("大学") { return .university }
      if Self.institutes.contains(name) { return .researchInstitute }
      if Self.others.contains(name) { return "other" }
    }
    let sorts = sorts(of: name, origin: origin)
    if sorts.contains(.domesticLearning) || sorts.contains(.foreignLearning) {
      return .university
    }
    if sorts.contains(.investors) { return .investor }
    return sorts.isEmpty && name == nil ? nil : .firm
  }

  func country(of name: String?, origin: UInt8) -> String {
    let sorts = sorts(of: name, origin: origin)
    let isForeign =
      sorts.contains(.foreignLearning) || sorts.contains(.foreignWork)
      || Self.foreignPartners.contains(name ?? "")
    return isForeign ? Self.abroad : "CN"
  }
}
