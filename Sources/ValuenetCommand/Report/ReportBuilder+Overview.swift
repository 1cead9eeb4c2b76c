import ValueNetwork

/// What the input is and how it was read.
extension ReportBuilder {
  func overview(_ files: [(name: String, checksum: String)]) -> Section {
    var blocks: [Block] = [
      .paragraph(
        "Measures of structure stand beside the convention by which they were"
          + " computed; what other tables count is said below them."),
      .paragraph("Names, ids and notes of the input stand as they are."),
      .paragraph(
        "Click a heading to sort by it; every table is also a CSV file, every"
          + " figure an SVG file beside this page."),
    ]
    if request.years == nil {
      blocks.append(
        .absence(
          "The input states no years, so everything is about the whole"
            + " network."))
    }
    blocks.append(
      .table(
        Table(
          title: "File",
          columns: [
            .init(key: "file", title: "File"),
            .init(key: "sha256", title: "SHA-256"),
          ], rows: files.map { [.text($0.name), .text($0.checksum)] }),
        name: "input-files"))
    blocks.append(.table(entityKinds(), name: "entity-kinds"))
    blocks.append(.table(relationKinds(), name: "relation-kinds"))
    return Section(id: "overview", title: "Overview", blocks: blocks)
  }

  private func entityKinds() -> Table {
    let counts = counted(network.entities.map { $0.kind?.rawValue ?? "–" })
    return Table(
      title: "Entities",
      columns: [
        .init(key: "kind", title: "Kind"),
        .init(key: "number", title: "Number"),
      ], rows: counts.map { [.text($0.name), .integer($0.count)] })
  }

  private func relationKinds() -> Table {
    let counts = counted(
      network.relations.map { relation in
        "\(relation.dimension?.rawValue ?? "–")\u{0}"
          + "\(relation.kind?.rawValue ?? "–")"
      })
    return Table(
      title: "Relations",
      columns: [
        .init(key: "dimension", title: "Dimension"),
        .init(key: "relation", title: "Relation"),
        .init(key: "number", title: "Number"),
      ],
      rows: counts.map { entry in
        entry.name.split(separator: "\u{0}").map { .text(String($0)) }
          + [.integer(entry.count)]
      })
  }

  /// The number of each name, the most frequent first, then by name.
  private func counted(
    _ names: some Sequence<String>
  ) -> [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.sorted {
      $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
    }.map { (name: $0.key, count: $0.value) }
  }

  func imports() -> Section {
    Section(
      id: "ledger", title: "Import ledger",
      blocks: [.table(ledger.table(), name: "ledger")])
  }

  func checks() -> Section {
    let findings =
      ledger.findings() + network.findings()
      + network.similarNames().map(\.finding)
    let doubtful = findings.filter { $0.certainty == .possible }
    let others = findings.filter { $0.certainty != .possible }
    var blocks: [Block] = []
    if findings.isEmpty { blocks = [.paragraph("Nothing was found.")] }
    if !others.isEmpty {
      blocks.append(
        .table(
          FindingTable.forReaders(others.surestFirst, top: nil),
          name: "checks"))
    }
    if !doubtful.isEmpty {
      // Most of these are right as they stand; they must not hide the rest.
      blocks.append(
        .table(
          FindingTable.forReaders(
            doubtful, top: nil, title: "Possible findings, to be looked at"),
          name: "checks-possible"))
    }
    return Section(id: "checks", title: "Data checks", blocks: blocks)
  }
}
