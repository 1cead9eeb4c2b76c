public import NetworkModel

extension ExportLedger {
  /// Returns the ledger as lines to read.
  ///
  ///     GEXF 1.3: 1,503 entities and 1,840 relations written
  ///       omitted 3: provenance (at e1, e2, e3)
  ///
  /// What would act on a terminal is shown as `\u{…}`.
  public func lines() -> [String] {
    func counted(_ count: Int, _ one: String, _ many: String) -> String {
      "\(NumberText.grouped(count)) \(count == 1 ? one : many)"
    }
    let summary =
      "\(format): \(counted(entities, "entity", "entities")) and "
      + "\(counted(relations, "relation", "relations")) written"
    return ([summary] + entries.map { $0.line })
      .map(VisibleText.escaped)
  }
}

extension ExportLedger.Entry {
  fileprivate var line: String {
    // A name of any length is one place among others.
    var shown = places.map { place in
      place.count > 60 ? place.prefix(60) + "…" : place
    }
    if count > places.count, !places.isEmpty { shown.append("…") }
    let suffix = shown.isEmpty ? "" : " (at \(shown.joined(separator: ", ")))"
    return "  \(outcome.rawValue) \(NumberText.grouped(count)): \(what)"
      + suffix
  }
}
