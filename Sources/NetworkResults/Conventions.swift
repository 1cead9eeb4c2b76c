/// By which definition the numbers of a structure table were computed.
///
/// One sentence part per choice, in a fixed order, for people and for JSON.
public struct Conventions: Sendable, Equatable {
  /// A choice: its key (`average_degree`, `low_degree`, …) and what was taken.
  public struct Item: Sendable, Equatable {
    public var key: String
    public var value: String

    public init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  public var items: [Item]

  public init(_ items: [Item] = []) { self.items = items }

  /// Returns what was taken for a key.
  public subscript(key: String) -> String? {
    items.first { $0.key == key }?.value
  }
}
