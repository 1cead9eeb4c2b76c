import Foundation
import NetworkFormats
import SystemFiles

/// What the damaged bytes are taken for: `xlsx`, `sqlite`, or `sheet`, the
/// document of a sheet in a sound workbook.
private let format =
  ProcessInfo.processInfo.environment["VALUENET_FUZZ_FORMAT"] ?? "xlsx"

private let options: ReadingOptions = {
  var options = ReadingOptions()
  options.limits.databaseSteps = 10_000_000
  options.limits.expandedBytes = 64 << 20
  return options
}()

/// Reads what libFuzzer made up; only a crash is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  // SAFETY: libFuzzer gives `count` bytes, which are copied at once.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let input = format == "sheet" ? workbook(of: bytes) : bytes
  _ = try? NetworkReader.read(bytes: input, name: "input", options: options)
  return 0
}

/// Returns a workbook of which one sheet is the given document.
private func workbook(of sheet: [UInt8]) -> [UInt8] {
  var archive = ZipWriter()
  for (name, text) in [
    (
      "xl/workbook.xml",
      "<w><sheet name=\"relations\" id=\"a\"/></w>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<r><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
        + "<Relationship Id=\"b\" Type=\"x/sharedStrings\" Target=\"t.xml\"/>"
        + "<Relationship Id=\"c\" Type=\"x/styles\" Target=\"u.xml\"/></r>"
    ),
    ("xl/t.xml", "<sst><si><t>source</t></si><si><t>target</t></si></sst>"),
    ("xl/u.xml", "<s><cellXfs><xf numFmtId=\"14\"/></cellXfs></s>"),
  ] {
    _ = archive.add(name) { add in
      var part = Array(text.utf8)
      add(&part)
    }
  }
  _ = archive.add("xl/s.xml") { add in
    var part = sheet
    add(&part)
  }
  return archive.finish()
}
