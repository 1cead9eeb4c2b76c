import NetworkFormats
import NetworkModel

/// What libFuzzer calls with bytes of its own making: a reader may refuse
/// them, and whatever it reads must be a sound network that can be written
/// and read again.
///
/// The format is in the environment, so that one program serves all readers.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var options = ReadingOptions()
  options.format = format
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
  } catch {
    preconditionFailure("what was written cannot be read: \(error)")
  }
  return 0
}

private let format: FileFormat = {
  guard let name = environment("VALUENET_FUZZ_FORMAT"),
    let format = FileFormat(rawValue: name)
  else { preconditionFailure("VALUENET_FUZZ_FORMAT names no format") }
  return format
}()
