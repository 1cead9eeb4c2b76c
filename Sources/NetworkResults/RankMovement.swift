/// How far a ranked list agrees with that of the snapshot before.
public struct RankMovement: Sendable, Equatable {
  /// The group of both lists; nil where there is but one.
  public var group: String?
  public var from: Int
  public var to: Int
  public var agreement: RankAgreement

  public init(
    group: String? = nil, from: Int, to: Int, agreement: RankAgreement
  ) {
    self.group = group
    self.from = from
    self.to = to
    self.agreement = agreement
  }
}
