extension Network {
  /// Returns the numbers of a column.
  ///
  /// `amount` and `weight` are columns of relations; any other name is that
  /// of a free attribute of entities or of relations, with `entity.` or
  /// `relation.` before it where both have one. An event counts once, not
  /// once a pair. Rows that state no number are counted as missing.
  ///
  /// - Complexity: O(*n* + *m*).
  public func numericColumn(
    _ name: String
  ) throws(NumericColumnError) -> NumericColumn {
    switch name {
    case "amount": return try amounts()
    case "weight":
      return NumericColumn(
        name: name, owner: .relations, values: relations.weights.array,
        missing: 0)
    default: break
    }
    let ofEntities = attribute(name, after: "entity.", of: entities.attributes)
    let ofRelations = attribute(
      name, after: "relation.", of: relations.attributes)
    switch (ofEntities, ofRelations) {
    case (nil, nil):
      throw .unknown(name, known: numericColumnNames())
    case (let found?, nil):
      return try column(
        name, .entities, entities.attributes, found, count: entities.count
      ) { "the entity '\(entities.ids[$0])'" }
    case (nil, let found?):
      return try column(
        name, .relations, relations.attributes, found, count: relations.count
      ) { place in
        "the relation from '\(entities.ids[Int(relations.sources[place])])'"
          + " to '\(entities.ids[Int(relations.targets[place])])'"
      }
    case (_?, _?): throw .ambiguous(name)
    }
  }

  /// The columns that hold a number anywhere, in order.
  public func numericColumnNames() -> [String] {
    let hasAmounts = relations.indices.contains { relations.amounts[$0] != nil }
    func names(_ columns: AttributeColumns) -> [String] {
      columns.names.filter { name in
        columns.column(named: name)?.values.contains { value in
          value.flatMap(AttributeNumber.init)?.number != nil
        } ?? false
      }
    }
    let ofEntities = names(entities.attributes)
    let ofRelations = names(relations.attributes)
    return (hasAmounts ? ["amount"] : []) + ["weight"]
      + ofEntities.map { ofRelations.contains($0) ? "entity.\($0)" : $0 }
      + ofRelations.map { ofEntities.contains($0) ? "relation.\($0)" : $0 }
  }

  /// Returns the name of the attribute that is meant, if there is one.
  private func attribute(
    _ name: String, after prefix: String, of columns: AttributeColumns
  ) -> String? {
    if columns.names.contains(name) { return name }
    guard name.hasPrefix(prefix) else { return nil }
    let rest = String(name.dropFirst(prefix.count))
    return columns.names.contains(rest) ? rest : nil
  }

  private func column(
    _ name: String, _ owner: NumericColumn.Owner, _ columns: AttributeColumns,
    _ attribute: String, count: Int, describe: (Int) -> String
  ) throws(NumericColumnError) -> NumericColumn {
    var result = NumericColumn(
      name: attribute, owner: owner, values: [], missing: 0)
    for place in 0..<count {
      guard let value = columns.value(of: attribute, at: place) else {
        result.missing += 1
        continue
      }
      switch AttributeNumber(value) {
      case .number(let number): result.values.append(number)
      case .missing: result.missing += 1
      case nil:
        throw .notANumber(
          column: attribute, of: describe(place), value: value.description)
      }
    }
    guard !result.values.isEmpty else {
      throw .unknown(name, known: numericColumnNames())
    }
    return result
  }

  /// The amounts of relations, and of events once each.
  private func amounts() throws(NumericColumnError) -> NumericColumn {
    var ofEvent: [Event.ID: Event] = [:]
    for event in events { ofEvent[event.id] = event }
    var seen: Set<Event.ID> = []
    var currencies: [String] = []
    var result = NumericColumn(
      name: "amount", owner: events.isEmpty ? .relations : .events,
      values: [], missing: 0)
    for place in relations.indices {
      let event = relations.events[place]
      if let event, !seen.insert(event).inserted { continue }
      let stated = event.flatMap { ofEvent[$0] }
      guard let amount = stated?.amount ?? relations.amounts[place] else {
        result.missing += 1
        continue
      }
      result.values.append(amount)
      let currency = stated?.currency ?? relations.currencies[place]
      if let currency, !currencies.contains(currency) {
        currencies.append(currency)
      }
    }
    guard !result.values.isEmpty else {
      throw .unknown("amount", known: numericColumnNames())
    }
    guard currencies.count < 2 else {
      throw .severalCurrencies(column: "amount", currencies.sorted())
    }
    return result
  }
}

/// What an attribute says where a number is expected.
private enum AttributeNumber {
  case number(Double)
  case missing

  var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  /// Nil for anything else.
  init?(_ value: AttributeValue) {
    switch value {
    case .integer(let number): self = .number(Double(number))
    case .real(let number):
      guard number.isFinite else { return nil }
      self = .number(number)
    case .text(let text): self.init(text)
    case .boolean, .list: return nil
    }
  }

  private init?(_ text: String) {
    let folded = text.foldedWidth.filter { !$0.isWhitespace }
    if Self.missingWords.contains(folded.lowercased()) {
      self = .missing
      return
    }
    guard let plain = Self.withoutSeparators(folded),
      let number = ExactNumber(plain)
    else { return nil }
    switch number {
    case .integer(let whole): self = .number(Double(whole))
    case .real(let real): self = .number(real)
    }
  }

  private static let missingWords: Set<String> = [
    "", "na", "n/a", "-", "--", "—", "——", "无", "不详", "未知", "未披露",
  ]

  /// Takes the commas out of `1,234,567.8`; nil where they part no thousands.
  private static func withoutSeparators(_ text: String) -> String? {
    guard text.contains(",") else { return text }
    let whole = text.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    let first = groups[0].drop { $0 == "-" || $0 == "+" }
    guard 1...3 ~= first.count,
      groups.dropFirst().allSatisfy({ $0.count == 3 }),
      !text.dropFirst(whole.count).contains(",")
    else { return nil }
    return text.filter { $0 != "," }
  }
}
