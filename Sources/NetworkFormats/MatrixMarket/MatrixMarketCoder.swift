import NetworkModel

/// Matrices of relations: an entry in row *i* and column *j* is a relation
/// from entity *i* to entity *j*.
struct MatrixMarketCoder: NetworkCoder {
  let format = FileFormat.matrixMarket

  /// Stands before the ids, a remark for other readers.
  static let mark = "valuenetwork 1: the ids of the rows, as JSON"

  func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    let (text, _) = try PlainText.text(of: input, encoding: options.encoding)
    var reader = MatrixMarketReader(text, file: input.name, options.limits)
    try reader.readDocument()
    return try reader.finish(input.prefix)
  }

  func write(
    _ network: Network, describedBy description: NetworkDescription?
  ) throws(FormatError) -> WrittenNetwork {
    let relations = network.relations
    var ledger = ExportLedger(format: format.title, of: network)
    let rows = relations.indices
    let isSymmetric =
      !relations.isEmpty
      && rows.allSatisfy { relations.directions[$0] == .undirected }
    let isPattern = rows.allSatisfy { relations.weights[$0] == 1 }
    var entries: [UInt8] = []
    var count = 0
    func add(_ source: UInt32, _ target: UInt32, _ weight: Double) {
      entries += Array("\(source + 1) \(target + 1)".utf8)
      if !isPattern { entries += Array(" \(FlatText.text(of: weight))".utf8) }
      entries.append(0x0A)
      count += 1
    }
    for row in rows {
      let (source, target) = (relations.sources[row], relations.targets[row])
      let weight = relations.weights[row]
      if isSymmetric {
        // Of a symmetric matrix the lower half is written.
        add(max(source, target), min(source, target), weight)
        continue
      }
      add(source, target, weight)
      if relations.directions[row] == .undirected {
        ledger.count(
          .changed, "undirected relations, written in both directions",
          at: relations.place(row))
        if source != target { add(target, source, weight) }
      }
    }
    let size = network.entities.count
    var output = Array(
      ("%%MatrixMarket matrix coordinate \(isPattern ? "pattern" : "real")"
        + " \(isSymmetric ? "symmetric" : "general")\n"
        + (description.map { "% \($0.remark)\n" } ?? "")
        + "% \(Self.mark)\n").utf8)
    for id in network.entities.ids {
      output += [UInt8(ascii: "%"), 0x20]
      JSONText.append(id, to: &output)
      output.append(0x0A)
    }
    output += Array("\(size) \(size) \(count)\n".utf8) + entries
    note(network, &ledger)
    return WrittenNetwork(bytes: output, ledger: ledger)
  }

  private func note(_ network: Network, _ ledger: inout ExportLedger) {
    ledger.count(
      .noted, "ids, which stand in remarks that other readers pass over",
      times: network.entities.count)
    var seen: Set<UInt64> = []
    let relations = network.relations
    for row in relations.indices {
      let pair =
        UInt64(relations.sources[row]) << 32 | UInt64(relations.targets[row])
      if !seen.insert(pair).inserted {
        ledger.count(
          .noted, "parallel relations, which most readers add up",
          at: relations.place(row))
      }
    }
    ledger.omitAttributes(of: network)
  }
}
