import Testing

@testable import NetworkDiagrams

@Suite("Drawing operations")
struct DrawingOperationTests {
  @Test("every operation is read; strings by their length in bytes")
  func parse() {
    let text =
      "c 7 -#ff0000 C 5 -black S 6 -dashed E 1 2 3 4 e 1 2 3 4 "
      + "P 2 0 0 1.5 -1 p 1 0 0 L 1 3 4 B 1 5 6 b 1 7 8 "
      + "F 14 9 -Noto Sans t 3 T 10 20 -1 30.5 6 -华为 "
    #expect(
      DrawingOperation.parse(text) == [
        .strokeColor("#ff0000"), .fillColor("black"), .style("dashed"),
        .ellipse(
          center: .init(x: 1, y: 2), radii: .init(x: 3, y: 4), filled: true),
        .ellipse(
          center: .init(x: 1, y: 2), radii: .init(x: 3, y: 4), filled: false),
        .polygon([.init(x: 0, y: 0), .init(x: 1.5, y: -1)], filled: true),
        .polygon([.init(x: 0, y: 0)], filled: false),
        .polyline([.init(x: 3, y: 4)]),
        .curve([.init(x: 5, y: 6)], filled: false),
        .curve([.init(x: 7, y: 8)], filled: true),
        .font(name: "Noto Sans", size: 14), .fontTraits(3),
        .text("华为", at: .init(x: 10, y: 20), anchor: -1, width: 30.5),
      ])
  }

  @Test(
    "reading ends where the text is broken",
    arguments: [
      "", "c 99 -short", "P 3 0 0", "x", "c -1 -", "P 999999999999 0",
      "T 1 2 3", "E 1 2 nan 4",
    ])
  func broken(text: String) {
    #expect(DrawingOperation.parse(text).isEmpty)
  }

  @Test(
    "tooltips are decoded",
    arguments: [
      (#"a\nb"#, "a\nb"), (#"\\n"#, #"\n"#), (#"\N!"#, "name!"), ("&amp;", "&"),
      ("&lt;&gt;&quot;&#65;&#x42;", "<>\"AB"), ("&amp;lt;", "&lt;"),
      ("&unknown;", "&unknown;"), ("&", "&"), (#"end\"#, #"end\"#),
      ("&#xD800;", "&#xD800;"),
    ])
  func tooltips(text: String, decoded: String) {
    #expect(EscapedString.decoded(text, name: "name") == decoded)
  }

  @Test("numbers have at most two decimals")
  func numbers() {
    let pairs =
      [
        (0, "0"), (1, "1"), (1.5, "1.5"), (-0.25, "-0.25"), (0.05, "0.05"),
        (1.999, "2"), (-0.001, "0"), (12.34, "12.34"),
        (.infinity, "1000000000000"),
      ] as [(Double, String)]
    for (value, text) in pairs {
      #expect(SVGNumber(value).description == text)
    }
  }

  @Test("colors: opacity, transparency, and nothing that is not a color")
  func colors() {
    let pairs = [
      ("#ff0000", ##" fill="#ff0000""##), ("black", #" fill="black""#),
      ("#ff000080", ##" fill="#ff0000" fill-opacity="0.5""##),
      ("#ffffff00", #" fill="none""#), ("transparent", #" fill="none""#),
      (#""/><script>"#, #" fill="black""#),
    ]
    for (color, text) in pairs {
      #expect(SVGColor(color).attributes("fill") == text)
    }
  }

  @Test("the date of a PDF is overwritten in place")
  func date() {
    var bytes = Array("x /CreationDate (D:20230102030405-08'30) y".utf8)
    PDFDate.remove(from: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "x /CreationDate (D:19700101000000+00'00) y")
    var none = Array("no date".utf8)
    PDFDate.remove(from: &none)
    #expect(none == Array("no date".utf8))
  }
}
