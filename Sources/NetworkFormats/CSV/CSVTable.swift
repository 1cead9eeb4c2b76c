import NetworkModel

/// A column of a table that is written as CSV.
struct CSVField {
  /// What its cells hold, by the words of Frictionless.
  enum Sort: String {
    case string, integer, number, boolean
    /// Values of several sorts, as JSON.
    case any
  }

  var name: String
  var type: Sort
}

/// A table as CSV: what is missing stands for nothing, an empty text between
/// quotes.
struct CSVTable {
  let file: String
  let fields: [CSVField]
  let bytes: [UInt8]

  init(file: String, fields: [CSVField], bytes: [UInt8]) {
    self.file = file
    self.fields = fields
    self.bytes = bytes
  }

  init(_ table: WrittenTable) {
    file = TablesCoder.file(of: table.role)
    fields = table.columns.map { column in
      CSVField(name: column.header, type: Self.type(of: column, table.count))
    }
    var output: [UInt8] = []
    for (place, field) in fields.enumerated() {
      if place > 0 { output.append(UInt8(ascii: ",")) }
      Self.append(field.name, to: &output)
    }
    output.append(0x0A)
    for row in 0..<table.count {
      for (place, column) in table.columns.enumerated() {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        Self.append(column.value(row), fields[place].type, to: &output)
      }
      output.append(0x0A)
    }
    bytes = output
  }

  private static func type(
    of column: WrittenTable.Column, _ count: Int
  ) -> CSVField.Sort {
    var type: CSVField.Sort?
    for row in 0..<count {
      let found: CSVField.Sort
      switch column.value(row) {
      case .missing: continue
      case .text: found = .string
      case .integer: found = .integer
      case .real: found = .number
      case .boolean: found = .boolean
      }
      guard type == nil || type == found else { return .any }
      type = found
    }
    return type ?? .string
  }

  private static func append(
    _ value: WrittenValue, _ type: CSVField.Sort, to output: inout [UInt8]
  ) {
    switch value {
    case .missing: break
    case .text(let text):
      // Among values of other sorts a text is JSON, unless it is already.
      let first = text.utf8.first
      let isJSON =
        first == UInt8(ascii: "[") || first == UInt8(ascii: "\"")
      append(
        type == .any && !isJSON ? OwnValue.json(of: .text(text)) : text,
        to: &output)
    case .integer(let number): output += Array(String(number).utf8)
    case .real(let number): output += Array(FlatText.text(of: number).utf8)
    case .boolean(let flag): output += Array((flag ? "true" : "false").utf8)
    }
  }

  static func append(_ text: String, to output: inout [UInt8]) {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy {
        $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D
      } && text.utf8.first != 0x23 && text.utf8.first != 0x20
    if isPlain {
      output.append(contentsOf: text.utf8)
      return
    }
    output.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }
}
