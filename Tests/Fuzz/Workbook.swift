import SystemFiles

/// Returns a workbook of which one sheet is the given document.
func workbook(of sheet: [UInt8]) -> [UInt8] {
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
    ("xl/u.xml", "<s><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></s>"),
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
