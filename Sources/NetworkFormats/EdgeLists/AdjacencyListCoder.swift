import NetworkModel

/// Adjacency lists as networkx has them: an id a line, then the ids to which
/// it leads.
struct AdjacencyListCoder: NetworkCoder {
  let format = FileFormat.adjacencyList

  func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    let (text, encoding) = try PlainText.text(
      of: input, encoding: options.encoding)
    var lines = LineScanner(text, file: input.name)
    var builder = FlatBuilder(
      file: input.name, document: text, options.limits)
    while lines.nextLine() {
      guard let first = lines.peek() else { continue }
      if first.marksRemark {
        if WordEscape.isMark(lines) {
          builder.escape = .words
        }
        continue
      }
      let start = lines.place
      guard let source = lines.word() else { continue }
      let place = try builder.admit(text, source, at: start)
      while let target = lines.word() {
        let end = try builder.admit(
          text, target, at: target.lowerBound)
        _ = builder.relate(place, end, .directed, at: target.lowerBound)
      }
    }
    builder.noteEnd(of: text)
    return try builder.finish(
      .exact,
      dialect: "\(input.prefix)\(encoding) adjacency list, edges directed,"
        + " which it does not say")
  }

  func write(
    _ network: Network, describedBy description: NetworkDescription?
  ) throws(FormatError) -> WrittenNetwork {
    let relations = network.relations
    var ledger = ExportLedger(format: format.title, of: network)
    var output = WordOutput(network, describedBy: description)
    var targets = [[UInt32]](repeating: [], count: network.entities.count)
    var last: UInt32 = 0
    for row in relations.indices {
      let source = relations.sources[row]
      targets[Int(source)].append(relations.targets[row])
      if source < last {
        ledger.count(
          .changed, "the order of relations, which goes by source",
          at: relations.place(row))
      }
      last = source
      if relations.weights[row] != 1 {
        ledger.count(.omitted, "weights", at: relations.place(row))
      }
    }
    for row in network.entities.indices {
      output.add(id: UInt32(row))
      for target in targets[row] {
        output.add(" ")
        output.add(id: target)
      }
      output.add("\n")
    }
    ledger.omitDirections(of: network)
    ledger.omitAttributes(of: network)
    output.account(in: &ledger)
    return WrittenNetwork(bytes: output.bytes, ledger: ledger)
  }
}
