import NetworkModel

/// The attributes that a document declares for its nodes or its edges.
struct GEXFAttributes {
  private var ids = ByteInterner()
  /// The place of each id that occurred; nil where none is declared.
  private var places: [Int?] = []
  private(set) var columns: [Int] = []
  private(set) var names: [String] = []
  /// How the values of each begin.
  var heads = XMLUsualHeads()

  /// Declares an attribute; false if its id has been declared.
  mutating func declare(
    _ bytes: [UInt8], _ id: Range<Int>, _ column: Int, _ name: String
  ) -> Bool {
    let code = code(bytes.span.extracting(id))
    guard places[code] == nil else { return false }
    places[code] = columns.count
    columns.append(column)
    names.append(name)
    return true
  }

  /// Returns the place of an attribute; nil where none is declared.
  mutating func place(_ id: Span<UInt8>) -> Int? { places[code(id)] }

  /// Returns the place of the attribute of a value in its usual form.
  mutating func place(
    of value: XMLUsualElement.Values, in text: Span<UInt8>
  ) -> Int? {
    if let place = value.head { return place }
    guard let place = place(text.extracting(value.first)) else { return nil }
    heads.note(
      place,
      text.extracting(value.whole.lowerBound..<value.second.lowerBound))
    return place
  }

  private mutating func code(_ id: Span<UInt8>) -> Int {
    let (code, isNew) = ids.code(for: id)
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
    let start = start
    guard let id = attribute(.id) else {
      throw scanner.fault("a node without an id", "give it one", at: start)
    }
    let row = try scanner.lend(id, to: &builder) {
      builder, id throws(FormatError) in try builder.declare(id, at: start)
    }
    if let label = attribute(.label) {
      let column = nameColumn ?? builder.entityColumn("name", .text)
      nameColumn = column
      try scanner.lend(label, to: &builder) { $0.setEntity(row, column, $1) }
    }
    if let parent = try text(.pid) ?? parent { setParent(parent, of: row) }
    try readInside(.entity(row))
  }

  private mutating func setParent(_ parent: String, of row: Int) {
    builder.note(
      "nodes inside others, read flat; their attribute parent says in which",
      at: start)
    builder.setEntity(row, builder.entityColumn("parent", .text), parent)
  }

  // MARK: What stands inside nodes and edges

  /// Reads what a node or edge states beside its ends, up to its end.
  mutating func readInside(_ row: FlatRow) throws(FormatError) {
    var times = GEXFTimes()
    if !isOwn { try times.add(attributesOf: self) }
    var series: [Int: [String]] = [:]
    let start = start
    try forEachChild { reader throws(FormatError) in
      switch reader.word {
      case .attvalues:
        reader.readUsualValues(of: row)
        try reader.forEachChild { reader throws(FormatError) in
          if reader.word == .attvalue {
            try reader.readValue(of: row, &series)
          }
          try reader.skip()
          reader.readUsualValues(of: row)
        }
      case .attvalue:
        // As some writers have it, without attvalues around.
        try reader.readValue(of: row, &series)
        try reader.skip()
      case .spells:
        try reader.forEachChild { reader throws(FormatError) in
          if reader.word == .spell, !reader.isOwn {
            try times.add(spell: reader)
          }
          try reader.skip()
        }
      case .nodes: try reader.readNodes(in: reader.id(of: row))
      case .parents:
        try reader.forEachChild { reader throws(FormatError) in
          if case .entity(let place) = row, let parent = try reader.text(.for) {
            reader.setParent(parent, of: place)
          }
          try reader.skip()
        }
      case .color, .position, .size, .shape, .thickness:
        if !reader.isOwn { try reader.readLook(of: row) }
        try reader.skip()
      default: try reader.skip()
      }
    }
    for (place, values) in series.sorted(by: { $0.key < $1.key }) {
      setSeries(values, place, of: row)
    }
    times.enter(row, in: &builder, at: start)
  }

  /// The id of a node; nil for an edge, which no node stands in.
  private func id(of row: FlatRow) -> String? {
    if case .entity(let row) = row { builder.ids.texts[row] } else { nil }
  }

  /// Reads the values that stand next in their usual form; all others are
  /// left where they are.
  private mutating func readUsualValues(of row: FlatRow) {
    let escape = builder.escape
    switch row {
    case .entity(let row):
      Self.readUsualValues(
        &scanner, &nodeAttributes, &builder.entityColumns, row, escape)
    case .relation(let row):
      Self.readUsualValues(
        &scanner, &edgeAttributes, &builder.relationColumns, row, escape)
    }
  }

  private static func readUsualValues(
    _ scanner: inout XMLScanner, _ attributes: inout GEXFAttributes,
    _ columns: inout [FlatRawColumn], _ row: Int, _ escape: FlatEscape
  ) {
    while let value = scanner.take(usualValue, &attributes.heads) {
      let place = attributes.place(of: value, in: scanner.window.bytes.span)
      guard let place else { return scanner.giveBack(value) }
      let column = attributes.columns[place]
      if value.isPlain {
        columns[column].set(
          row, scanner.window.bytes.span.extracting(value.second), escape)
      } else if let meaning = try? scanner.unescaped(value.second) {
        columns[column].set(row, meaning.span, escape)
      } else {
        return scanner.giveBack(value)
      }
    }
  }

  private mutating func enter(
    _ row: FlatRow, _ place: Int, _ bytes: [UInt8], _ range: Range<Int>
  ) {
    switch row {
    case .entity(let row):
      builder.setEntity(row, nodeAttributes.columns[place], bytes, range)
    case .relation(let row):
      builder.setRelation(row, edgeAttributes.columns[place], bytes, range)
    }
  }

  /// Returns the place of a declared attribute.
  private mutating func place(_ key: Span<UInt8>, of row: FlatRow) -> Int? {
    switch row {
    case .entity: nodeAttributes.place(key)
    case .relation: edgeAttributes.place(key)
    }
  }

  private mutating func readValue(
    of row: FlatRow, _ series: inout [Int: [String]]
  ) throws(FormatError) {
    guard let key = try value(.for), let found = try value(.value) else {
      builder.note(
        "values without an attribute or a value, not read", at: start)
      return
    }
    let place = place(key.bytes.span.extracting(key.range), of: row)
    guard let place else {
      builder.note(
        "values of attributes that are not declared, not read",
        at: start)
      return
    }
    enter(row, place, found.bytes, found.range)
    if scanner.attributes.count > 2, let time = try timeOfValue() {
      series[place, default: []].append("\(time): \(found.string)")
    }
  }

  /// The time of the current value, where it states one.
  private func timeOfValue() throws(FormatError) -> String? {
    if let time = try text(.timestamp) { return time }
    let (start, end) = (try text(.start), try text(.end))
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
        + " name with “over time” behind it", at: start)
    let text = FlatListText.text(of: values.map { .text($0) })
    switch row {
    case .entity(let row):
      builder.entityColumns[nodeAttributes.columns[place]].isChanging = true
      let name = nodeAttributes.names[place] + " over time"
      builder.setEntity(row, builder.entityColumn(name, .list(.text)), text)
    case .relation(let row):
      builder.relationColumns[edgeAttributes.columns[place]].isChanging = true
      let name = edgeAttributes.names[place] + " over time"
      builder.setRelation(
        row, builder.relationColumn(name, .list(.text)), text)
    }
  }

  // MARK: Looks

  private mutating func readLook(of row: FlatRow) throws(FormatError) {
    switch word {
    case .color: set(GEXFLook.color, .text, try color(), of: row)
    case .position:
      set(GEXFLook.x, .real, try text(.x), of: row)
      set(GEXFLook.y, .real, try text(.y), of: row)
      set(GEXFLook.z, .real, try text(.z), of: row)
    case .size: set(GEXFLook.size, .real, try text(.value), of: row)
    case .shape: set(GEXFLook.shape, .text, try text(.value), of: row)
    case .thickness:
      set(GEXFLook.thickness, .real, try text(.value), of: row)
    default: break
    }
  }

  private mutating func set(
    _ name: String, _ type: FlatType, _ text: String?, of row: FlatRow
  ) {
    guard let text else { return }
    switch row {
    case .entity(let row):
      builder.setEntity(row, builder.entityColumn(name, type), text)
    case .relation(let row):
      builder.setRelation(row, builder.relationColumn(name, type), text)
    }
  }

  private func color() throws(FormatError) -> String? {
    if let hex = try text(.hex) {
      return hex.hasPrefix("#") ? hex : "#" + hex
    }
    var number = 0
    for word in [GEXFWord.r, .g, .b] {
      guard let text = try text(word), let part = Int(text), 0...255 ~= part
      else { return nil }
      number = number << 8 | part
    }
    let digits = String(number, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
