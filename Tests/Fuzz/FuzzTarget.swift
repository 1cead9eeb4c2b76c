import NetworkModel
import ValueNetwork

/// What libFuzzer calls with bytes of its own making: a reader may refuse
/// them, and whatever it reads must be a sound network that can be written
/// and read again.
///
/// The format is in the environment, so that one program serves all readers.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if isSheet { bytes = workbook(of: bytes) }
  var options = ReadingOptions()
  options.format = format
  options.limits.databaseSteps = 10_000_000
  options.limits.expandedBytes = 64 << 20
  // A claim of a few bytes is honored up to here; under the sanitizer the
  // millions that are allowed take longer than it waits.
  options.limits.matrixRows = 20_000
  options.formats = FormatLibrary.standard.adding([DOTCoder.graphviz])
  guard let loaded = try? read(bytes, options) else { return 0 }
  precondition(loaded.network.invariantViolations() == [])
  for table in loaded.ledger.tables {
    precondition(
      table.read
        == table.kept + table.total(.merged) + table.total(.dropped))
  }
  do {
    let written = try files(of: loaded.network, options)
    let back = try read(written, options)
    if !isLossy {
      precondition(
        back.network.entities.count == loaded.network.entities.count)
      precondition(
        back.network.relations.count == loaded.network.relations.count)
    }
    let again = try files(of: back.network, options)
    precondition(isReordering || again == written)
  } catch FormatError.unwritable {
    // Some cells hold less than others.
  } catch {
    preconditionFailure("what was written cannot be read: \(error)")
  }
  return 0
}

/// Reads bytes as a file; for a format that is a directory, as its files.
private func read(
  _ bytes: [UInt8], _ options: ReadingOptions
) throws -> LoadedNetwork {
  guard let folder else {
    return try NetworkReader.read(
      bytes: bytes, name: "fuzz", options: options)
  }
  // What no table has parts them.
  let parts = bytes.split(
    separator: 0x1D, maxSplits: 1, omittingEmptySubsequences: false)
  return try folder.read(
    [
      .init(name: "nodes.csv", bytes: Array(parts[0])),
      .init(
        name: format == .neo4j ? "relationships.csv" : "edges.csv",
        bytes: parts.count > 1 ? Array(parts[1]) : []),
    ], options)
}

private func read(
  _ files: [WrittenNetwork.File], _ options: ReadingOptions
) throws -> LoadedNetwork {
  if let folder { return try folder.read(files, options) }
  return try NetworkReader.read(
    bytes: files[0].bytes, name: "written", options: options)
}

private func files(
  of network: Network, _ options: ReadingOptions
) throws -> [WrittenNetwork.File] {
  try NetworkWriter.files(
    of: network, as: format, library: options.formats
  ).files
}

private let name = environment("VALUENET_FUZZ_FORMAT") ?? ""

/// Whether the bytes are the document of a sheet in a sound workbook, whose
/// checksums random changes would hardly ever meet.
private let isSheet = name == "sheet"

/// Whether entities come back in the order of their first mention, so that
/// they are written in another.
private let isReordering = format == .adjacencyList

/// Whether the format leaves entities out, or writes relations twice.
private let isLossy = format == .edgeList || format == .matrixMarket

private let format: FileFormat = {
  guard let format = isSheet ? .workbook : FileFormat(rawValue: name)
  else { preconditionFailure("VALUENET_FUZZ_FORMAT names no format") }
  return format
}()

/// Where the files of formats lie that are directories.
private let folder: Folder? =
  format == .tables || format == .neo4j
  ? Folder(path: environment("VALUENET_FUZZ_FOLDER") ?? ".") : nil
