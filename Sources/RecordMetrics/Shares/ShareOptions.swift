/// What is divided into shares.
public enum ShareUnit: String, Sendable, CaseIterable {
  /// One for each relation.
  case relations
  /// One for each entity.
  case entities
  /// One for each event that a selected relation belongs to.
  case events
  /// The weight of each relation.
  case weight
  /// The amount of each event, and of each relation that belongs to none.
  case amount
}

/// What becomes of an item with several values in a field.
public enum SeveralValues: String, Sendable, CaseIterable {
  /// It counts whole in the group of each, so shares may sum to more than 1.
  case each
  /// It is divided evenly among its groups.
  case split
}

/// What becomes of items without a value in the field.
public enum MissingValues: String, Sendable, CaseIterable {
  /// They are a row of their own, and in the total.
  case count
  /// They are left out, also of the total.
  case drop
}

/// How shares are counted.
public struct ShareOptions: Sendable, Equatable {
  /// Nil for entities if the field is one of entities, else relations.
  public var unit: ShareUnit?
  public var several: SeveralValues = .each
  public var missing: MissingValues = .count
  /// How many groups are listed, the rest as one; nil for all.
  public var top: Int?

  public init() {}
}
