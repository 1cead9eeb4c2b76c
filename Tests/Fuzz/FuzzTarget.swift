import NetworkFormats
import NetworkModel

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
  guard
    let loaded = try? NetworkReader.read(
      bytes: bytes, name: "fuzz", options: options)
  else { return 0 }
  precondition(loaded.network.invariantViolations() == [])
  for table in loaded.ledger.tables {
    precondition(
      table.read
        == table.kept + table.total(.merged) + table.total(.dropped))
  }
  guard format != .tables else { return 0 }
  do {
    let written = try NetworkWriter.files(of: loaded.network, as: format)
    let back = try NetworkReader.read(
      bytes: written.files[0].bytes, name: "written", options: options)
    precondition(back.network.entities.count == loaded.network.entities.count)
    precondition(
      back.network.relations.count == loaded.network.relations.count)
    let again = try NetworkWriter.files(of: back.network, as: format)
    precondition(again.files == written.files)
  } catch FormatError.unwritable {
    // Some cells hold less than others.
  } catch {
    preconditionFailure("what was written cannot be read: \(error)")
  }
  return 0
}

private let name = environment("VALUENET_FUZZ_FORMAT") ?? ""

/// Whether the bytes are the document of a sheet in a sound workbook, whose
/// checksums random changes would hardly ever meet.
private let isSheet = name == "sheet"

private let format: FileFormat = {
  guard let format = isSheet ? .workbook : FileFormat(rawValue: name)
  else { preconditionFailure("VALUENET_FUZZ_FORMAT names no format") }
  return format
}()
