public import NetworkModel

/// One format: bytes to a network and back.
///
/// A coder guesses nothing in silence. Whatever it read by convention stands
/// in the import ledger, whatever the format cannot hold in the export
/// ledger.
package protocol NetworkCoder: Sendable {
  var format: FileFormat { get }

  /// Reads a network, with one table of the ledger for each sort of records.
  func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork

  /// Writes a network, and what is said of it as a whole where the format has
  /// a place for that; the same network gives the same bytes.
  func write(
    _ network: Network, describedBy description: NetworkDescription?
  ) throws(FormatError) -> WrittenNetwork
}

extension NetworkCoder {
  /// Writes a network of which nothing is said as a whole.
  package func write(
    _ network: Network
  ) throws(FormatError) -> WrittenNetwork {
    try write(network, describedBy: nil)
  }
}

/// The formats that a reader and a writer know.
public struct FormatLibrary: Sendable {
  private var coders: [any NetworkCoder] = []

  package init(_ coders: [any NetworkCoder]) { self.coders = coders }

  /// The formats that need no part outside this library.
  public static let standard = FormatLibrary([
    TablesCoder(),
    GEXFCoder.current, GEXFCoder.older, GraphMLCoder(),
    JSONCoder.nodeLink, JSONCoder.d3, JSONCoder.cytoscape,
    WorkbookCoder(), SQLiteCoder(), PajekCoder.network, PajekCoder.project,
    GMLCoder(), MatrixMarketCoder(), EdgeListCoder(), AdjacencyListCoder(),
    Neo4jCoder(),
  ])

  /// Returns the library with more coders, which go before the others.
  package func adding(_ more: [any NetworkCoder]) -> FormatLibrary {
    FormatLibrary(more + coders)
  }

  /// The formats, in the order of their enumeration.
  public var formats: [FileFormat] {
    FileFormat.allCases.filter { coder(for: $0) != nil }
  }

  package func coder(for format: FileFormat) -> (any NetworkCoder)? {
    coders.first { $0.format == format }
  }
}

extension FormatLibrary: Equatable {
  /// Libraries are equal if they know the same formats.
  public static func == (left: Self, right: Self) -> Bool {
    left.formats == right.formats
  }
}

/// A network as files, and the account of what they could not hold.
public struct WrittenNetwork: Sendable, Equatable {
  /// One of the files.
  public struct File: Sendable, Equatable {
    /// Its name in a directory; empty for the only file of its format.
    public var name: String
    public var bytes: [UInt8]

    public init(name: String = "", bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  public var files: [File]
  public var ledger: ExportLedger

  public init(files: [File], ledger: ExportLedger) {
    self.files = files
    self.ledger = ledger
  }

  /// One file without a name of its own.
  public init(bytes: [UInt8], ledger: ExportLedger) {
    self.init(files: [File(bytes: bytes)], ledger: ledger)
  }
}
