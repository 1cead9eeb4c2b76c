import SystemFiles
import TestSupport

@testable import NetworkFormats

/// Tables in memory, written beside each other for one reading.
///
/// The files lie in the build folder and are removed when the test is over.
final class FolderFixture {
  let paths: [String: String]

  /// - Parameter name: Unlike that of any other test that runs beside.
  init(_ name: String, _ tables: [String: [UInt8]]) throws {
    var paths: [String: String] = [:]
    for table in tables.keys.sorted() {
      let path = packagePath(".build/test-\(name)-\(table).tmp")
      try AtomicFile.write(tables[table] ?? [], to: path)
      paths[table] = path
    }
    self.paths = paths
  }

  convenience init(_ name: String, texts: [String: String]) throws {
    try self.init(name, texts.mapValues { Array($0.utf8) })
  }

  deinit { for path in paths.values { AtomicFile.remove(path) } }

  /// Reads `edges` with the other tables as options.
  func read(_ options: ReadingOptions = .init()) throws -> LoadedNetwork {
    var options = options
    options.nodesFile = paths["nodes"]
    options.aliasesFile = paths["aliases"]
    options.eventsFile = paths["events"]
    return try NetworkReader.read(paths["edges"] ?? "", options: options)
  }
}
