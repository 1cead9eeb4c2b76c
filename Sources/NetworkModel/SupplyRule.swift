/// Which relations mean that their source supplies their target.
///
/// An undirected relation has no supplier and is never one of them.
public enum SupplyRule: Sendable, Equatable {
  /// Technology that is input of one side and empowerment of the other, and
  /// supply chains: the dimensions `technology` and `supply_chain`, without
  /// the kinds by which two work together (`cooperates`, `joint_lab`,
  /// `platform_member`).
  case customary
  /// Relations whose dimension or kind is one of these words.
  case named([String])

  /// The kinds of the dimension of technology in which nobody supplies.
  public static let cooperation: [RelationKind] = [
    "cooperates", "joint_lab", "platform_member",
  ]

  /// What counts, in a few words.
  public var sentence: String {
    switch self {
    case .customary:
      "directed relations of technology and supply_chain, without cooperates,"
        + " joint_lab and platform_member"
    case .named(let words):
      "directed relations whose dimension or kind is "
        + words.joined(separator: " or ")
    }
  }

  fileprivate func holds(_ dimension: Dimension?, _ kind: RelationKind?) -> Bool
  {
    switch self {
    case .customary:
      let isSupply = dimension == .technology || dimension == .supplyChain
      return isSupply && !(kind.map(Self.cooperation.contains) ?? false)
    case .named(let words):
      return words.contains { word in
        Dimension(written: word) == dimension
          || RelationKind(written: word) == kind
      }
    }
  }
}

extension Network {
  /// The relations that a rule takes for supply.
  package struct SupplyRelations: Sendable, Equatable {
    /// A mark for each relation.
    package var marks: [Bool]
    package var count: Int
    /// How many more there would be if they had a direction.
    package var undirected: Int
  }

  /// - Complexity: O(*m* + *d* *k*) for *d* dimensions and *k* kinds.
  package func supplyRelations(_ rule: SupplyRule) -> SupplyRelations {
    let dimensions = relations.dimensions
    let kinds = relations.kinds
    let kindCount = kinds.values.count
    let holds = dimensions.values.flatMap { dimension in
      kinds.values.map { rule.holds(dimension, $0) }
    }
    var found = SupplyRelations(
      marks: [Bool](repeating: false, count: relations.count), count: 0,
      undirected: 0)
    for row in relations.indices
    where holds[
      Int(dimensions.codes[row]) * kindCount + Int(kinds.codes[row])]
    {
      if relations.directions[row] == .undirected {
        found.undirected += 1
      } else {
        found.marks[row] = true
        found.count += 1
      }
    }
    return found
  }
}
