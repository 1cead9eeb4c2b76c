package import NetworkModel

extension ExportLedger {
  /// The account of what graph files do not hold: all but ids, ends,
  /// directions and weights.
  package static func graphFile(of network: Network) -> ExportLedger {
    var ledger = ExportLedger(format: FileFormat.graphFile.title, of: network)
    ledger.omitAttributes(of: network)
    return ledger
  }

  /// Counts the texts that XML cannot hold as they are, each once.
  mutating func noteEscapes(of flat: FlatNetwork) {
    let columns = flat.entities + flat.relations
    let values = columns.lazy.flatMap(\.values.values).compactMap { $0 }
    let texts = [
      AnySequence(flat.ids), AnySequence(columns.map(\.name)),
      AnySequence(values.lazy.map { FlatText.text(of: $0) }),
    ].joined()
    for text in texts where ControlEscape.escaped(text) != text {
      count(
        .noted,
        "texts with characters that XML cannot hold, or with their marks,"
          + " written as _xHHHH_; other programs read the marks", at: text)
    }
  }

  /// Counts the relations whose direction a format does not keep.
  mutating func omitDirections(of network: Network) {
    let relations = network.relations
    for row in relations.indices
    where relations.directions[row] == .undirected {
      count(
        .omitted, "that relations are undirected", at: relations.place(row))
    }
  }

  /// Counts the values of the attributes that a format does not keep.
  mutating func omitAttributes(
    of network: Network, except held: Set<String> = [],
    ofRelations heldOfRelations: Set<String> = []
  ) {
    let flat = FlatNetwork(network)
    for column in flat.entities where !held.contains(column.name) {
      count(
        .omitted, "values of \(quoted(column.name)) of entities",
        times: column.valueCount)
    }
    for column in flat.relations where !heldOfRelations.contains(column.name) {
      count(
        .omitted, "values of \(quoted(column.name)) of relations",
        times: column.valueCount)
    }
    count(.omitted, "events", times: network.events.count)
  }
}

extension FlatColumn {
  /// How many rows have a value.
  var valueCount: Int {
    let isValue = values.values.map { $0 != nil }
    return (0..<values.count).count { isValue[Int(values.codes[$0])] }
  }
}
