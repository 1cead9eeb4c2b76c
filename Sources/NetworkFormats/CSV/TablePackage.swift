import NetworkModel
import SystemFiles

/// What `datapackage.json` says of the tables beside it.
struct TablePackage {
  static let file = "datapackage.json"
  private static let mark = "valuenetwork"

  /// A table with what its columns hold and what its bytes add up to.
  struct Table {
    var types: [String: CSVField.Sort] = [:]
    var checksum = ""
  }

  /// The tables by the names of their files.
  private(set) var tables: [String: Table] = [:]

  static func checksum(of bytes: [UInt8]) -> String {
    let digits = String(Checksum(of: bytes).value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  // MARK: Writing

  static func bytes(
    of tables: [CSVTable], describedBy description: NetworkDescription?
  ) -> [UInt8] {
    var output = Array("{\"name\":\"network\",\"\(mark)\":1,".utf8)
    if let description { append(description, to: &output) }
    output += Array("\"resources\":[\n".utf8)
    for (place, table) in tables.enumerated() {
      if place > 0 { output += Array(",\n".utf8) }
      output += Array(
        ("{\"name\":\"\(table.file.dropLast(4))\",\"path\":\"\(table.file)\","
          + "\"encoding\":\"utf-8\",\"bytes\":\(table.bytes.count),"
          + "\"crc32\":\"\(checksum(of: table.bytes))\","
          + "\"schema\":{\"fields\":[").utf8)
      for (place, field) in table.fields.enumerated() {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        output += Array("{\"name\":".utf8)
        JSONText.append(field.name, to: &output)
        output += Array(",\"type\":\"\(field.type.rawValue)\"}".utf8)
      }
      output += Array("]}}".utf8)
    }
    return output + Array("]}\n".utf8)
  }

  /// Appends the members that data packages have for it.
  private static func append(
    _ description: NetworkDescription, to output: inout [UInt8]
  ) {
    output += Array("\"description\":".utf8)
    JSONText.append(description.text, to: &output)
    output += Array(",\"keywords\":[".utf8)
    for (place, word) in description.keywords.enumerated() {
      if place > 0 { output.append(UInt8(ascii: ",")) }
      JSONText.append(word, to: &output)
    }
    output += Array("],\n".utf8)
  }

  // MARK: Reading

  /// Reads a description; nil where it is not of this project.
  init?(
    _ bytes: [UInt8], file: String, limits: ReadingLimits
  ) throws(FormatError) {
    var scanner = try JSONScanner(bytes, file: file, limits: limits)
    guard try scanner.peek() == UInt8(ascii: "{") else { return nil }
    var isOwn = false
    var tables: [String: Table] = [:]
    try scanner.object { scanner, key throws(FormatError) in
      let isList = try scanner.peek() == UInt8(ascii: "[")
      if scanner.text(key) == "\"\(Self.mark)\"" { isOwn = true }
      guard isList, scanner.text(key) == "\"resources\"" else {
        _ = try scanner.value()
        return
      }
      try scanner.array { scanner throws(FormatError) in
        let (file, table) = try Self.table(&scanner)
        tables[file] = table
      }
    }
    try scanner.finish()
    guard isOwn else { return nil }
    self.tables = tables
  }

  private static func table(
    _ scanner: inout JSONScanner
  ) throws(FormatError) -> (file: String, Table) {
    var file = ""
    var table = Table()
    try members(&scanner) { scanner, key throws(FormatError) in
      switch key {
      case "\"path\"":
        file = try JSONText.value(&scanner)?.description ?? ""
      case "\"crc32\"":
        table.checksum = try JSONText.value(&scanner)?.description ?? ""
      case "\"schema\"": table.types = try types(&scanner)
      default: _ = try scanner.value()
      }
    }
    return (file, table)
  }

  private static func types(
    _ scanner: inout JSONScanner
  ) throws(FormatError) -> [String: CSVField.Sort] {
    var types: [String: CSVField.Sort] = [:]
    try members(&scanner) { scanner, key throws(FormatError) in
      guard key == "\"fields\"", try scanner.peek() == UInt8(ascii: "[") else {
        _ = try scanner.value()
        return
      }
      try scanner.array { scanner throws(FormatError) in
        var (name, type) = ("", "")
        try members(&scanner) { scanner, key throws(FormatError) in
          let value = try JSONText.value(&scanner)?.description ?? ""
          if key == "\"name\"" { name = value }
          if key == "\"type\"" { type = value }
        }
        types[name] = CSVField.Sort(rawValue: type)
      }
    }
    return types
  }

  /// Goes through an object; passes over anything else.
  private static func members(
    _ scanner: inout JSONScanner,
    _ body: (inout JSONScanner, String) throws(FormatError) -> Void
  ) throws(FormatError) {
    guard try scanner.peek() == UInt8(ascii: "{") else {
      _ = try scanner.value()
      return
    }
    try scanner.object { scanner, key throws(FormatError) in
      try body(&scanner, scanner.text(key))
    }
  }
}
