public import NetworkModel

/// Amounts of relations that name no event, each of which counts by itself.
///
/// The pairs of one event, written as relations without naming it, are told
/// apart from relations of their own by nothing but a look: they arrive at
/// the same target with the same amount, currency, round, year and kind.
public struct LooseAmounts: Sendable, Equatable {
  /// Relations with an amount and without an event.
  public var relations: Int
  /// How many of them repeat the amount of another, those others among them.
  public var alike: Int

  /// Counts the relations of a network.
  ///
  /// - Complexity: O(*m*) for *m* relations.
  public init(of network: Network) {
    let relations = network.relations
    var counts: [Likeness: Int] = [:]
    for place in relations.indices where relations.events[place] == nil {
      guard let amount = relations.amounts[place] else { continue }
      let likeness = Likeness(
        target: relations.targets[place], amount: amount,
        currency: relations.currencies[place], round: relations.rounds[place],
        year: relations.years[place], kind: relations.kinds[place])
      counts[likeness, default: 0] += 1
    }
    self.relations = counts.values.reduce(0, +)
    alike = counts.values.reduce(0) { $0 + ($1 > 1 ? $1 : 0) }
  }

  private struct Likeness: Hashable {
    var target: UInt32
    var amount: Double
    var currency: String?
    var round: String?
    var year: Int?
    var kind: RelationKind?
  }

  /// What a reader of a sum has to know; nil where there is nothing to say.
  public var warning: String? {
    guard alike > 0 else { return nil }
    return "\(alike) relations without an event repeat the amount, round and"
      + " year of another at the same target; if they are pairs of one event,"
      + " it is summed several times: give the table of events with --events"
  }
}
