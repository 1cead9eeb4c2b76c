public import NetworkModel

/// What an input is to be taken for.
public enum InputForm: String, Sendable, CaseIterable {
  /// Found out: a table of one column is a list of values, one whose headers
  /// name a value and a count a list of both, anything else a network.
  case auto
  case network
  /// A value a row.
  case values
  /// A value and how often it occurs a row.
  case counts
}

/// Numbers that were read from a list, in order.
public struct ValueList: Sendable, Equatable {
  /// What the numbers are, where a header says so.
  public var name: String?
  public var values: [Double]
  /// How often each occurs; nil where each row is one.
  public var counts: [Int]?
  public var ledger: ImportLedger

  public init(
    name: String? = nil, values: [Double], counts: [Int]? = nil,
    ledger: ImportLedger = ImportLedger()
  ) {
    self.name = name
    self.values = values
    self.counts = counts
    self.ledger = ledger
  }
}

/// What an input turned out to be.
public enum LoadedInput: Sendable {
  case network(LoadedNetwork)
  case values(ValueList)
}
