public import NetworkModel

/// A network and the account of how it was read.
public struct LoadedNetwork: Sendable {
  public var network: Network
  public var ledger: ImportLedger

  /// Pairs a network with its ledger.
  public init(network: Network, ledger: ImportLedger) {
    self.network = network
    self.ledger = ledger
  }
}

/// Reads tables of entities, relations, aliases and events.
public enum NetworkReader {
  /// Returns the network at a path: a directory of tables, one table of
  /// relations, or `-` for such a table on standard input.
  public static func read(
    _ path: String, options: ReadingOptions = .init()
  ) throws(FormatError) -> LoadedNetwork {
    throw .emptyFile(path)
  }

  /// Returns the network of one table of relations in memory.
  public static func read(
    bytes: [UInt8], name: String, options: ReadingOptions = .init()
  ) throws(FormatError) -> LoadedNetwork {
    throw .emptyFile(name)
  }
}
