import NetworkModel

extension GEXFReader {
  mutating func readEdges() throws(FormatError) {
    try forEachChild { reader throws(FormatError) in
      guard reader.word == .edge else { return try reader.skip() }
      try reader.readEdge()
    }
  }

  private mutating func end(
    _ word: GEXFWord
  ) throws(FormatError) -> UInt32 {
    let start = start
    guard let id = attribute(word) else {
      throw scanner.fault(
        "an edge without a \(word)", "give it one", at: start)
    }
    return try scanner.lend(id, to: &builder) {
      builder, id throws(FormatError) in try builder.end(id, at: start)
    }
  }

  private mutating func readEdge() throws(FormatError) {
    let start = start
    let (source, target) = (try end(.source), try end(.target))
    let row = builder.relate(source, target, try direction(), at: start)
    if let weight = attribute(.weight) {
      let column = weightColumn ?? builder.relationColumn("weight", .real)
      weightColumn = column
      try scanner.lend(weight, to: &builder) {
        $0.setRelation(row, column, $1)
      }
    }
    // In documents of this project attributes say what kinds and labels are.
    if !isOwn { try readNames(of: row) }
    try readInside(.relation(row))
  }

  /// Reads the kind, the label and the id of an edge.
  private mutating func readNames(of row: Int) throws(FormatError) {
    if let kind = attribute(.kind) {
      let column = kindColumn ?? builder.relationColumn("relation", .text)
      kindColumn = column
      try scanner.lend(kind, to: &builder) { $0.setRelation(row, column, $1) }
    }
    if let label = attribute(.label) {
      let column = labelColumn ?? builder.relationColumn("label", .text)
      labelColumn = column
      try scanner.lend(label, to: &builder) { $0.setRelation(row, column, $1) }
    }
    if let id = try text(.id), id != String(row) {
      builder.setRelation(row, builder.relationColumn("edge_id", .text), id)
    }
  }

  private mutating func direction() throws(FormatError) -> Relation.Direction {
    guard let slice = try value(.type) else { return standard ?? .directed }
    switch slice.string.lowercased() {
    case "directed": return .directed
    case "undirected": return .undirected
    case "mutual":
      builder.note("mutual edges, read as undirected", at: start)
      return .undirected
    case let other:
      builder.note(
        "edges of the unknown type \(quoted(other)), read as the default",
        at: start)
      return standard ?? .directed
    }
  }
}
