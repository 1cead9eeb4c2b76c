import NetworkModel

/// A network in the making, as a document of nodes and edges states it.
///
/// Nodes and edges may come in any order; an end that no node declares is
/// created, and the ledger counts it. Places are offsets in the document,
/// which become lines and columns where a message needs them.
struct FlatBuilder {
  let file: String
  private(set) var ids = FlatIDs()
  var entityColumns: [FlatRawColumn] = []
  var relationColumns: [FlatRawColumn] = []
  var sources: [UInt32] = []
  var targets: [UInt32] = []
  var directions = ColumnBuilder<Relation.Direction>()
  var relationStarts: [Int] = []
  var events: [Event] = []
  var escape = FlatEscape.none {
    didSet { ids.escape = escape }
  }
  /// What was noted on the way, in order: what, how often, the first places.
  var notes: [(text: String, count: Int, places: [Int])] = []
  /// What was not taken over.
  var drops: [(text: String, count: Int, places: [Int])] = []
  var undeclared: [(place: UInt32, offset: Int)] = []

  let position: (Int) -> InputPosition
  let limits: ReadingLimits
  /// Where the first column came that is one too many.
  private(set) var excess: Int?

  /// - Parameter position: The line and column of an offset.
  init(
    file: String, _ limits: ReadingLimits,
    position: @escaping (Int) -> InputPosition
  ) {
    self.file = file
    self.limits = limits
    self.position = position
  }

  /// A network of a document that is text.
  init(file: String, document: [UInt8], _ limits: ReadingLimits) {
    self.init(file: file, limits) { offset in
      TextPosition.position(of: offset, in: document, file: file)
    }
  }

  var relationCount: Int { sources.count }

  // MARK: Columns

  /// Returns the place of the column of entities of a name and type, adding
  /// it where there is none.
  ///
  /// Where there are too many, the last one stands for all others: the
  /// network is refused in the end.
  mutating func entityColumn(_ name: String, _ type: FlatType) -> Int {
    let column = Self.column(name, type, in: &entityColumns, limits.columns)
    return column ?? refuse(entityColumns.count - 1)
  }

  /// Likewise of relations.
  mutating func relationColumn(_ name: String, _ type: FlatType) -> Int {
    let column = Self.column(
      name, type, in: &relationColumns, limits.columns)
    return column ?? refuse(relationColumns.count - 1)
  }

  private static func column(
    _ name: String, _ type: FlatType, in columns: inout [FlatRawColumn],
    _ limit: Int
  ) -> Int? {
    // Names of other bytes that mean the same are joined in the end, if no
    // row has both.
    let known = columns.firstIndex {
      $0.name.utf8.elementsEqual(name.utf8) && $0.type == type
    }
    if let known { return known }
    guard columns.count < limit else { return nil }
    columns.append(FlatRawColumn(name, type))
    return columns.count - 1
  }

  private mutating func refuse(_ column: Int) -> Int {
    excess =
      excess ?? relationStarts.last ?? ids.declarations.last.flatMap { $0 } ?? 0
    return column
  }

  mutating func setEntity(_ row: Int, _ column: Int, _ cell: Span<UInt8>) {
    entityColumns[column].set(row, cell, escape)
  }

  mutating func setRelation(_ row: Int, _ column: Int, _ cell: Span<UInt8>) {
    relationColumns[column].set(row, cell, escape)
  }

  mutating func set(_ row: FlatRow, _ column: Int, _ cell: Span<UInt8>) {
    switch row {
    case .entity(let row): setEntity(row, column, cell)
    case .relation(let row): setRelation(row, column, cell)
    }
  }

  mutating func setEntity(_ row: Int, _ column: Int, _ text: String) {
    entityColumns[column].set(row, Array(text.utf8).span, escape)
  }

  mutating func setRelation(_ row: Int, _ column: Int, _ text: String) {
    relationColumns[column].set(row, Array(text.utf8).span, escape)
  }

  mutating func setEntity(
    _ row: Int, _ column: Int, _ bytes: [UInt8], _ range: Range<Int>
  ) {
    entityColumns[column].set(row, bytes.span.extracting(range), escape)
  }

  mutating func setRelation(
    _ row: Int, _ column: Int, _ bytes: [UInt8], _ range: Range<Int>
  ) {
    relationColumns[column].set(row, bytes.span.extracting(range), escape)
  }

  mutating func renameEntityColumn(
    _ old: String, to new: String, if isFit: (String) -> Bool
  ) {
    Self.rename(old, to: new, in: &entityColumns, if: isFit)
  }

  mutating func renameRelationColumn(
    _ old: String, to new: String, if isFit: (String) -> Bool
  ) {
    Self.rename(old, to: new, in: &relationColumns, if: isFit)
  }

  /// Renames a column whose texts are all fit, unless the name is taken.
  private static func rename(
    _ old: String, to new: String, in columns: inout [FlatRawColumn],
    if isFit: (String) -> Bool
  ) {
    guard !columns.contains(where: { $0.name == new }),
      let place = columns.firstIndex(where: { $0.name == old }),
      columns[place].allValues(areFit: { isFit($0.description) })
    else { return }
    columns[place].name = new
  }

  /// Sets what rows have that state nothing.
  mutating func setStandard(ofEntities column: Int, _ text: [UInt8]) {
    entityColumns[column].standard = text
  }

  mutating func setStandard(ofRelations column: Int, _ text: [UInt8]) {
    relationColumns[column].standard = text
  }

  // MARK: Rows

  /// Declares an entity and returns its row.
  mutating func declare(
    _ id: Span<UInt8>, at offset: Int
  ) throws(FormatError) -> Int {
    guard !id.isEmpty else {
      throw .emptyCell(at: position(offset), column: "id of a node")
    }
    let place = ids.place(of: id)
    if let first = ids.declare(place, at: offset) {
      throw .duplicateEntity(
        at: position(offset), id: ids.texts[Int(place)],
        first: position(first).line ?? 1)
    }
    return Int(place)
  }

  /// Returns the place of an end of a relation.
  mutating func end(
    _ id: Span<UInt8>, at offset: Int
  ) throws(FormatError) -> UInt32 {
    guard !id.isEmpty else {
      throw .emptyCell(at: position(offset), column: "end of an edge")
    }
    let count = ids.count
    let place = ids.place(of: id)
    if ids.count > count { undeclared.append((place, offset)) }
    return place
  }

  /// Returns the place of an id where every mention is a declaration.
  mutating func admit(
    _ bytes: [UInt8], _ range: Range<Int>, at offset: Int
  ) throws(FormatError) -> UInt32 {
    guard !range.isEmpty else {
      throw .emptyCell(at: position(offset), column: "id of a node")
    }
    let place = ids.place(of: bytes.span.extracting(range))
    _ = ids.declare(place, at: offset)
    return place
  }

  /// Appends a relation and returns its row.
  mutating func relate(
    _ source: UInt32, _ target: UInt32, _ direction: Relation.Direction,
    at offset: Int
  ) -> Int {
    sources.append(source)
    targets.append(target)
    directions.append(direction)
    relationStarts.append(offset)
    return sources.count - 1
  }

  /// Gives all relations a direction; one that a column states goes before.
  mutating func setStandard(direction: Relation.Direction) {
    directions = ColumnBuilder()
    directions.append(direction, count: sources.count)
  }

  mutating func note(_ text: String, at offset: Int) {
    Self.add(text, offset, to: &notes)
  }

  /// Notes where a text of lines may have been cut off.
  mutating func noteEnd(of text: [UInt8]) {
    guard let last = text.last, !last.isLineBreak else { return }
    note(
      "a last line without an end, read as it is; was the file cut off?",
      at: text.count - 1)
  }

  mutating func drop(_ text: String, at offset: Int) {
    Self.add(text, offset, to: &drops)
  }

  /// How many sorts of remarks are told apart.
  private static let remarkLimit = 64

  private static func add(
    _ text: String, _ offset: Int,
    to list: inout [(text: String, count: Int, places: [Int])]
  ) {
    // A hostile document may give a reason of its own on every line.
    let isFull = list.count >= remarkLimit
    let text = isFull ? "further remarks of other sorts" : text
    let place = list.firstIndex { $0.text == text } ?? list.count
    if place == list.count { list.append((text, 0, [])) }
    list[place].count += 1
    if list[place].places.count < ImportLedger.Table.positionLimit {
      list[place].places.append(offset)
    }
  }
}
