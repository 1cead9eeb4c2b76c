import NetworkModel

extension RelationColumns {
  /// Joins a row to an earlier relation that says the same.
  ///
  /// What the relation leaves open is filled in; provenance and differing
  /// notes are joined, so that nothing of the row is lost.
  ///
  /// - Returns: Whether a detail was filled in.
  mutating func merge(
    _ row: RelationRow, _ codes: [UInt32], into index: Int
  ) -> Bool {
    var isCompleted = false
    func fill(_ column: inout ColumnBuilder<UInt32>, _ code: UInt32) {
      guard code != 0, column[index] == 0 else { return }
      column.replace(at: index, with: code)
      isCompleted = true
    }
    fill(&applications.codes, row.application)
    fill(&industries.codes, row.industry)
    fill(&currencies.codes, row.currency)
    fill(&rounds.codes, row.round)
    if let amount = row.amount, amounts[index] == nil {
      amounts.replace(at: index, with: amount)
      isCompleted = true
    }
    joinProvenance(row.provenance, into: index)
    for (place, code) in codes.enumerated() {
      let isFilled = attributes[place].values.join(code, into: index)
      isCompleted = isCompleted || isFilled
    }
    return isCompleted
  }

  private mutating func joinProvenance(_ code: UInt32, into index: Int) {
    let held = provenance.codes[index]
    guard code != 0, code != held else { return }
    guard held != 0 else {
      provenance.codes.replace(at: index, with: code)
      return
    }
    var citations = provenance.values[Int(held)]
    for citation in provenance.values[Int(code)]
    where !citations.contains(citation) {
      citations.append(citation)
    }
    provenance.codes.replace(
      at: index, with: provenance.code(forJoined: citations))
  }
}

extension CategoryBuilder where Value == AttributeValue? {
  /// Joins a value to that of a row: two different ones become a list.
  ///
  /// - Returns: Whether the row had none.
  fileprivate mutating func join(_ code: UInt32, into index: Int) -> Bool {
    let held = codes[index]
    guard code != 0, code != held, let new = values[Int(code)] else {
      return false
    }
    guard let old = values[Int(held)] else {
      codes.replace(at: index, with: code)
      return true
    }
    var parts = if case .list(let parts) = old { parts } else { [old] }
    guard !parts.contains(new) else { return false }
    parts.append(new)
    codes.replace(at: index, with: self.code(forJoined: .list(parts)))
    return false
  }
}
