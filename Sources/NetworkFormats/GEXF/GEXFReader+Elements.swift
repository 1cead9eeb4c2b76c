import NetworkModel

/// The attributes that a document declares for its nodes or its edges.
struct GEXFAttributes {
  private var ids = ByteInterner()
  /// The place of each id that occurred; nil where none is declared.
  private var places: [Int?] = []
  private(set) var columns: [Int] = []
  private(set) var names: [String] = []

  /// Declares an attribute; false if its id has been declared.
  mutating func declare(
    _ bytes: [UInt8], _ id: Range<Int>, _ column: Int, _ name: String
  ) -> Bool {
    let code = code(bytes, id)
    guard places[code] == nil else { return false }
    places[code] = columns.count
    columns.append(column)
    names.append(name)
    return true
  }

  /// Returns the place of an attribute; nil where none is declared.
  mutating func place(_ bytes: [UInt8], _ id: Range<Int>) -> Int? {
    places[code(bytes, id)]
  }

  private mutating func code(_ bytes: [UInt8], _ id: Range<Int>) -> Int {
    let (code, isNew) = ids.code(for: bytes.span.extracting(id))
    if isNew { places.append(nil) }
    return Int(code)
  }
}

extension GEXFReader {
  // MARK: Nodes

  /// Reads nodes; `parent` is the node in which they stand.
  mutating func readNodes(in parent: String?) throws(FormatError) {
    try forEachChild { reader throws(FormatError) in
      guard reader.word == .node else { return try reader.skip() }
      try reader.readNode(in: parent)
    }
  }

  private mutating func readNode(in parent: String?) throws(FormatError) {
    let start = scanner.start
    guard let id = value(.id) else {
      throw scanner.fault("a node without an id", "give it one", at: start)
    }
    let row = try builder.declare(
      scanner.bytes(of: id), id.range, at: start)
    if let label = value(.label) {
      builder.setEntity(
        row, builder.entityColumn("name", .text), scanner.bytes(of: label),
        label.range)
    }
    if let parent = text(.pid) ?? parent { setParent(parent, of: row) }
    try readInside(.entity(row))
  }

  private mutating func setParent(_ parent: String, of row: Int) {
    builder.note(
      "nodes inside others, read flat; their attribute parent says in which",
      at: scanner.start)
    builder.setEntity(row, builder.entityColumn("parent", .text), parent)
  }

  // MARK: What stands inside nodes and edges

  /// Reads what a node or edge states beside its ends, up to its end.
  mutating func readInside(_ row: FlatRow) throws(FormatError) {
    var times = GEXFTimes()
    if !isOwn { times.add(attributesOf: self) }
    var series: [Int: [String]] = [:]
    let id = text(.id)
    try forEachChild { reader throws(FormatError) in
      switch reader.word {
      case .attvalues:
        try reader.forEachChild { reader throws(FormatError) in
          if reader.word == .attvalue {
            reader.readValue(of: row, &series)
          }
          try reader.skip()
        }
      case .attvalue:
        // As some writers have it, without attvalues around.
        reader.readValue(of: row, &series)
        try reader.skip()
      case .spells:
        try reader.forEachChild { reader throws(FormatError) in
          if reader.word == .spell, !reader.isOwn {
            times.add(spell: reader)
          }
          try reader.skip()
        }
      case .nodes: try reader.readNodes(in: id)
      case .parents:
        try reader.forEachChild { reader throws(FormatError) in
          if case .entity(let place) = row, let parent = reader.text(.for) {
            reader.setParent(parent, of: place)
          }
          try reader.skip()
        }
      case .color, .position, .size, .shape, .thickness:
        if !reader.isOwn { reader.readLook(of: row) }
        try reader.skip()
      default: try reader.skip()
      }
    }
    for (place, values) in series.sorted(by: { $0.key < $1.key }) {
      setSeries(values, place, of: row)
    }
    times.enter(row, in: &builder, at: scanner.start)
  }

  private mutating func readValue(
    of row: FlatRow, _ series: inout [Int: [String]]
  ) {
    guard let key = value(.for), let found = value(.value) else {
      builder.note(
        "values without an attribute or a value, not read", at: scanner.start)
      return
    }
    let keyBytes = scanner.bytes(of: key)
    let place =
      switch row {
      case .entity: nodeAttributes.place(keyBytes, key.range)
      case .relation: edgeAttributes.place(keyBytes, key.range)
      }
    guard let place else {
      builder.note(
        "values of attributes that are not declared, not read",
        at: scanner.start)
      return
    }
    let bytes = scanner.bytes(of: found)
    switch row {
    case .entity(let row):
      builder.setEntity(row, nodeAttributes.columns[place], bytes, found.range)
    case .relation(let row):
      builder.setRelation(
        row, edgeAttributes.columns[place], bytes, found.range)
    }
    if scanner.attributes.count > 2, let time = timeOfValue() {
      series[place, default: []].append("\(time): \(scanner.text(found))")
    }
  }

  /// The time of the current value, where it states one.
  private func timeOfValue() -> String? {
    if let time = text(.timestamp) { return time }
    let (start, end) = (text(.start), text(.end))
    guard start != nil || end != nil else { return nil }
    return "\(start ?? "")–\(end ?? "")"
  }

  /// Keeps all values of an attribute that changes in time; the last one is
  /// its value.
  private mutating func setSeries(
    _ values: [String], _ place: Int, of row: FlatRow
  ) {
    builder.note(
      "values that change in time: the last is kept, all of them under the"
        + " name with “over time” behind it", at: scanner.start)
    let text = FlatListText.text(of: values.map { .text($0) })
    switch row {
    case .entity(let row):
      let name = nodeAttributes.names[place] + " over time"
      builder.setEntity(row, builder.entityColumn(name, .list(.text)), text)
    case .relation(let row):
      let name = edgeAttributes.names[place] + " over time"
      builder.setRelation(
        row, builder.relationColumn(name, .list(.text)), text)
    }
  }

  // MARK: Looks

  private mutating func readLook(of row: FlatRow) {
    func set(_ name: String, _ type: FlatType, _ text: String?) {
      guard let text else { return }
      switch row {
      case .entity(let row):
        builder.setEntity(row, builder.entityColumn(name, type), text)
      case .relation(let row):
        builder.setRelation(row, builder.relationColumn(name, type), text)
      }
    }
    switch word {
    case .color: set(GEXFLook.color, .text, color())
    case .position:
      set(GEXFLook.x, .real, text(.x))
      set(GEXFLook.y, .real, text(.y))
      set(GEXFLook.z, .real, text(.z))
    case .size: set(GEXFLook.size, .real, text(.value))
    case .shape: set(GEXFLook.shape, .text, text(.value))
    case .thickness: set(GEXFLook.thickness, .real, text(.value))
    default: break
    }
  }

  private func color() -> String? {
    if let hex = text(.hex) {
      return hex.hasPrefix("#") ? hex : "#" + hex
    }
    let parts = [text(.r), text(.g), text(.b)].map { part in
      part.flatMap(Int.init).flatMap { 0...255 ~= $0 ? $0 : nil }
    }
    guard let r = parts[0], let g = parts[1], let b = parts[2] else {
      return nil
    }
    let digits = String(r << 16 | g << 8 | b, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
