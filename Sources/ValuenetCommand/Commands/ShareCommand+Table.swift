import ValueNetwork

/// Shares of numbers with names, from a table that is no network.
extension ShareCommand {
  /// Whether the input is such a table: it names no ends of relations.
  static func isTable(
    _ arguments: ParsedArguments, by field: String
  ) throws(CommandError) -> Bool {
    do {
      let path = arguments.operands[0]
      let options = arguments.readingOptions
      guard try !PublishedTableReader.isNetwork(path, options: options) else {
        return false
      }
      // A bare edge list names no ends either, and no such column.
      let isUnit =
        arguments.string("--of").map { ShareUnit(rawValue: $0) != nil } ?? true
      if !isUnit { return true }
      return try PublishedTableReader.read(path, options: options).table
        .columns.contains(field)
    } catch {
      throw .request(error.description)
    }
  }

  static func runOnTable(
    _ arguments: ParsedArguments, by field: String, options: ShareOptions,
    console: Console
  ) throws(CommandError) {
    let path = arguments.operands[0]
    for option in ValuesInput.optionsOfNetworks + ["--and"]
    where arguments.list(option) != nil {
      throw .request(
        "\(path): \(option) is about networks, and this is a table without"
          + " columns source and target")
    }
    let named: NamedValues
    do {
      let (values, ledger) = try NamedValueReader.read(
        path, names: field, values: arguments.string("--of"),
        options: arguments.readingOptions)
      named = values
      if !arguments.has("--quiet") {
        for line in ledger.lines() { console.writeNote(line) }
        if values.missing > 0 {
          console.writeNote(
            "remark: \(NumberText.grouped(values.missing))"
              + (values.missing == 1 ? " row states" : " rows state")
              + " no \(values.valueColumn ?? "value") and"
              + (values.missing == 1 ? " is" : " are") + " left out")
        }
      }
    } catch {
      throw .request(error.description)
    }
    let table: ShareTable
    do {
      table = try ShareTable(of: named, options: options)
    } catch {
      throw .request("\(path): \(error)")
    }
    var conventions = options.conventions(window: nil, currency: nil)
    // A cell of names is one name.
    conventions.items.removeAll { $0.key == "several" }
    conventions.items[0].value =
      named.valueColumn.map { "\($0): the sum over the rows of a name" }
      ?? "rows: one for each row"
    let document = ShareDocument(
      input: path, version: Version.current, conventions: conventions,
      table: table)
    let text = rendered(
      document, unit: named.valueColumn ?? "Rows",
      as: OutputFormat.format(of: arguments))
    try console.write(Array(text.utf8), for: arguments)
  }
}
