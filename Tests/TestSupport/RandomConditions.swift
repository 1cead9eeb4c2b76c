package import NetworkModel

/// Conditions made from a seed, as trees, for `RandomNetworks`.
package enum RandomConditions {
  /// Returns a condition about entities or about relations, whose fields and
  /// values occur in random networks often enough to hold now and then.
  package static func predicate(
    seed: UInt64, subject: Predicate.Subject
  ) -> Predicate {
    var random = SeededGenerator(seed: seed)
    let condition = condition(subject, depth: 0, using: &random)
    return Predicate(condition: condition, subject: subject)
  }

  private static func condition(
    _ subject: Predicate.Subject, depth: Int,
    using random: inout SeededGenerator
  ) -> Condition {
    let shape = depth > 3 ? 0 : Int.random(in: 0..<6, using: &random)
    guard shape > 2 else {
      return .comparison(comparison(subject, using: &random))
    }
    if shape == 3 {
      return .not(condition(subject, depth: depth + 1, using: &random))
    }
    var parts: [Condition] = []
    for _ in 0..<Int.random(in: 2...4, using: &random) {
      let part = condition(subject, depth: depth + 1, using: &random)
      // A joint never directly holds one of its own sort.
      switch (part, shape) {
      case (.all(let inner), 4), (.any(let inner), 5): parts += inner
      default: parts.append(part)
      }
    }
    return shape == 4 ? .all(parts) : .any(parts)
  }

  private static func comparison(
    _ subject: Predicate.Subject, using random: inout SeededGenerator
  ) -> Comparison {
    let field = field(subject, using: &random)
    var numeric = false
    if case .builtIn(let name) = field.name { numeric = name.isNumber }
    let isFree = if case .attribute = field.name { true } else { false }
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return Comparison(field: field, test: .isMissing)
    case 1: return Comparison(field: field, test: .isPresent)
    case 2, 3:
      let wanted = values(of: field, numeric, using: &random)
      return Comparison(field: field, test: .isIn(wanted))
    case 4:
      let wanted = values(of: field, numeric, using: &random)
      return Comparison(field: field, test: .isNotIn(wanted))
    default:
      let signs = Comparison.Operator.allCases.filter { sign in
        isFree || (sign.isOrder ? numeric : sign != .contains || !numeric)
      }
      let sign = random.pick(signs)
      let wanted = value(of: field, numeric || sign.isOrder, using: &random)
      return Comparison(field: field, test: .compare(sign, wanted))
    }
  }

  private static func field(
    _ subject: Predicate.Subject, using random: inout SeededGenerator
  ) -> FieldReference {
    var end: RelationEnd?
    if subject == .relations, random.oneIn(2) {
      end = random.pick(RelationEnd.allCases)
    }
    let ofEntities = subject == .entities || end != nil
    if random.oneIn(4) {
      let names = ofEntities ? ["staff", "注册 资本", "both"] : ["note", "both"]
      return FieldReference(end: end, name: .attribute(random.pick(names)))
    }
    let unwanted: FieldOwner = ofEntities ? .relations : .entities
    let fields = BuiltInField.allCases.filter { $0.owner != unwanted }
    return FieldReference(end: end, name: .builtIn(random.pick(fields)))
  }

  private static func values(
    of field: FieldReference, _ numeric: Bool,
    using random: inout SeededGenerator
  ) -> [Comparison.Value] {
    var values: [Comparison.Value] = []
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      values.append(value(of: field, numeric, using: &random))
    }
    return values
  }

  private static func value(
    of field: FieldReference, _ numeric: Bool,
    using random: inout SeededGenerator
  ) -> Comparison.Value {
    let number = random.pick(["2016", "2019.0", "1", "0.5", "-1", "2e3", "+3"])
    if numeric { return Comparison.Value(text: number) }
    if field.name == .builtIn(.direction) {
      return Comparison.Value(text: random.pick(["directed", "undirected"]))
    }
    if !random.oneIn(4), let usual = usualTexts(of: field.name) {
      return Comparison.Value(text: random.pick(usual))
    }
    let texts =
      RandomNetworks.hostileNames + RandomNetworks.words
      + ["source.kind", "\u{301}mark", "e1", "e2", number]
    return Comparison.Value(text: random.pick(texts))
  }

  /// Values that a field often has in a random network.
  private static func usualTexts(
    of name: FieldReference.Name
  ) -> [String]? {
    switch name {
    case .attribute: ["true", "false", "芯片", "上海", "2020"]
    case .builtIn(.kind): RandomNetworks.kinds.map(\.rawValue)
    case .builtIn(.role): ["sample", "relation"]
    case .builtIn(.country): RandomNetworks.countries
    case .builtIn(.dimension): ["technology", "investment", "human_capital"]
    case .builtIn(.relation): ["supplies", "invests", "prior_work", "牵手"]
    case .builtIn(.currency): ["CNY", "USD"]
    case .builtIn(.round): ["A", "Pre-A", "IPO"]
    case .builtIn(.event): ["event 0", "event 1", "event 2"]
    case .builtIn(.id), .builtIn(.name), .builtIn(.englishName),
      .builtIn(.alias):
      nil
    case .builtIn: RandomNetworks.words
    }
  }
}
