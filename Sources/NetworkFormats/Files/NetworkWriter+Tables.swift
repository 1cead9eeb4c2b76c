public import NetworkModel
import SystemFiles

extension NetworkWriter {
  /// Makes a directory; does nothing where there is one.
  public static func makeDirectory(at path: String) throws(FormatError) {
    try reading { () throws(SystemError) in try Directory.make(at: path) }
  }

  /// Writes a network as a directory of tables, `nodes.csv`, `edges.csv` and,
  /// where there are any, `aliases.csv` and `events.csv`, with a page beside
  /// them that says what they are.
  ///
  /// Rows go out as they are made, so that memory does not grow with them.
  /// Each file is there as a whole or not at all, `edges.csv` last of all.
  ///
  /// - Parameter page: The text of `README.md`; nil for none.
  /// - Complexity: O(size of the files) time.
  public static func writeTables(
    _ network: Network, toDirectory path: String, page: String? = nil
  ) throws(FormatError) {
    let prefix = path.hasSuffix("/") ? path : path + "/"
    let tables = WrittenTables.tables(of: network)
    let relationsLast =
      tables.filter { $0.role != .relations }
      + tables.filter { $0.role == .relations }
    try reading { () throws(SystemError) in
      try Directory.make(at: path)
      if let page {
        try AtomicFile.write(Array(page.utf8), to: prefix + "README.md")
      }
      for table in relationsLast {
        try table.write(to: prefix + table.role.fileName)
      }
    }
  }
}

extension TableRole {
  fileprivate var fileName: String {
    switch self {
    case .entities: "nodes.csv"
    case .relations: "edges.csv"
    case .aliases: "aliases.csv"
    case .events: "events.csv"
    }
  }
}

extension WrittenTable {
  /// How many bytes are gathered before they go out.
  private static let blockSize = 1 << 20

  fileprivate func write(to path: String) throws(SystemError) {
    try AtomicFile.write(to: path) { output throws(SystemError) in
      var block: [UInt8] = []
      block.reserveCapacity(Self.blockSize + 4096)
      for (place, column) in columns.enumerated() {
        if place > 0 { block.append(UInt8(ascii: ",")) }
        WrittenValue.text(column.header).append(to: &block)
      }
      block.append(UInt8(ascii: "\n"))
      for row in 0..<count {
        for (place, column) in columns.enumerated() {
          if place > 0 { block.append(UInt8(ascii: ",")) }
          column.value(row).append(to: &block)
        }
        block.append(UInt8(ascii: "\n"))
        if block.count >= Self.blockSize {
          try output.write(block)
          block.removeAll(keepingCapacity: true)
        }
      }
      try output.write(block)
    }
  }
}

extension WrittenValue {
  /// Appends the value as a field of comma-separated values, in quotes where
  /// it needs them.
  fileprivate func append(to bytes: inout [UInt8]) {
    switch self {
    case .missing: break
    case .integer(let number): bytes.append(contentsOf: "\(number)".utf8)
    case .real(let number): bytes.append(contentsOf: "\(number)".utf8)
    case .boolean(let flag):
      bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .text(let text):
      let special = text.utf8.contains {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20
      }
      let isBlank = text.utf8.first == 0x20 || text.utf8.last == 0x20
      guard special || isBlank || text.isEmpty else {
        bytes.append(contentsOf: text.utf8)
        return
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }
}
