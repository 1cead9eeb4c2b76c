import NetworkModel

/// All entities of an input, and which of them a name means.
///
/// A name means the entity of that id; else the one of that name; else the
/// one of that alias; else the one whose id, name or alias is the same but
/// for width, case, blanks and punctuation, if there is exactly one. Any
/// other name makes an entity of its own. Only names that the tables of
/// entities and aliases declare are compared loosely: two ends of a bare
/// edge list are one vertex only if they are written alike.
struct EntityDirectory {
  /// How a name was understood, the first time it was met.
  enum Understanding {
    case declared, byAlias, bySpelling, created, createdAsAmbiguous
  }

  /// An entity that a table declares.
  struct Declared {
    var id: String
    var kind: EntityKind?
    /// Its place; nil until it is used, if only aliases speak of it.
    var place: UInt32?
    var aliases: [String] = []
  }

  private(set) var declared: [Declared] = []
  private var byID: [String: Int] = [:]
  private var byName: [String: [Int]] = [:]
  private var byAlias: [String: Int] = [:]
  /// Nil where a form belongs to several.
  private var byForm: [String: Int?] = [:]

  /// The rows of the table of entities, which have the first places.
  private(set) var rows: [Entity] = []
  /// The ids of the entities that no row declares, at the places after.
  private(set) var createdIDs: [String] = []
  private(set) var createdKinds: [EntityKind?] = []
  private var hasCreatedKinds = false
  /// All created ids, once one is not surely composed: such a text may equal
  /// another though their bytes differ.
  private var createdPlaces: [String: UInt32]?
  /// The entities made of names that may mean several others.
  private var ambiguousPlaces: [String: UInt32] = [:]

  var integers = IntegerInterner()
  private var names = ByteInterner()
  /// What each name of `names` means; `undecided` where the kind decides.
  private var placeOfName: [UInt32] = []
  private static let undecided = UInt32.max

  /// The file being read, for the error of too many entities.
  var file = ""

  var count: Int { rows.count + createdIDs.count }

  func id(at place: UInt32) -> String {
    Int(place) < rows.count
      ? rows[Int(place)].id : createdIDs[Int(place) - rows.count]
  }

  // MARK: Declaring

  /// Declares an entity of the table of entities.
  mutating func declare(_ entity: Entity) throws(FormatError) {
    let index = declared.count
    let place = try newPlace()
    rows.append(entity)
    declared.append(
      Declared(id: entity.id, kind: entity.kind, place: place))
    byID[entity.id] = index
    byName[entity.name, default: []].append(index)
    addForm(entity.id, index)
    addForm(entity.name, index)
  }

  /// Returns the declared entity of an id, or of a name that only one has.
  func declaration(of text: String) -> Int? {
    if let index = byID[text] { return index }
    guard let named = byName[text], named.count == 1 else { return nil }
    return named[0]
  }

  /// Returns the entity that has a text as its id or name, other than one.
  func otherOwner(of text: String, than index: Int) -> Int? {
    if let owner = byID[text], owner != index { return owner }
    return byName[text]?.first { $0 != index }
  }

  func aliasOwner(_ alias: String) -> Int? { byAlias[alias] }

  /// Declares an id of which only the table of aliases speaks.
  mutating func declarePending(id: String) -> Int {
    let index = declared.count
    declared.append(Declared(id: id, kind: nil, place: nil))
    byID[id] = index
    addForm(id, index)
    return index
  }

  mutating func addAlias(_ alias: String, to index: Int) {
    byAlias[alias] = index
    addForm(alias, index)
    if alias != declared[index].id { declared[index].aliases.append(alias) }
  }

  private mutating func addForm(_ text: String, _ index: Int) {
    guard let form = normalizedName(text) else { return }
    if let known = byForm[form] {
      if known != index { byForm[form] = .some(nil) }
    } else {
      byForm[form] = .some(index)
    }
  }

  // MARK: Understanding

  /// Returns the place of the entity that a name means.
  ///
  /// - Parameter name: Text without blanks around it, not empty.
  mutating func place(
    of name: Span<UInt8>, kind: EntityKind?
  ) throws(FormatError) -> (UInt32, Understanding?) {
    if let value = canonicalInteger(name) {
      return try place(ofInteger: value, kind: kind)
    }
    let (code, isNew) = names.code(for: name)
    if !isNew, placeOfName[Int(code)] != Self.undecided {
      return (placeOfName[Int(code)], nil)
    }
    let (place, how, isFinal) = try understand(
      text(name), kind, isComposed: isSurelyComposed(name))
    if isNew {
      placeOfName.append(isFinal ? place : Self.undecided)
    }
    return (place, isNew || how != .declared ? how : nil)
  }

  /// Returns the place of the entity that an integer means.
  mutating func place(
    ofInteger value: UInt64, kind: EntityKind? = nil
  ) throws(FormatError) -> (UInt32, Understanding?) {
    if let place = integers.place(of: value) { return (place, nil) }
    if declared.isEmpty {
      let place = try create(String(value), kind: kind)
      integers.insert(value, place: place)
      return (place, .created)
    }
    let (place, how, isFinal) = try understand(
      String(value), kind, isComposed: true)
    if isFinal { integers.insert(value, place: place) }
    return (place, how)
  }

  /// Finds or makes the entity of a name; not final where another kind
  /// might mean another entity.
  private mutating func understand(
    _ text: String, _ kind: EntityKind?, isComposed: Bool
  ) throws(FormatError) -> (UInt32, Understanding, isFinal: Bool) {
    if let index = byID[text] {
      return (try place(ofDeclared: index), .declared, true)
    }
    var isAmbiguous = false
    if let named = byName[text] {
      if named.count == 1 {
        return (try place(ofDeclared: named[0]), .declared, true)
      }
      let fitting = named.filter { kind != nil && declared[$0].kind == kind }
      if fitting.count == 1 {
        return (try place(ofDeclared: fitting[0]), .declared, false)
      }
      isAmbiguous = true
    }
    if let index = byAlias[text] {
      return (try place(ofDeclared: index), .byAlias, true)
    }
    if !byForm.isEmpty, let form = normalizedName(text),
      let known = byForm[form]
    {
      if let index = known {
        return (try place(ofDeclared: index), .bySpelling, true)
      }
      isAmbiguous = true
    }
    if isAmbiguous {
      if let place = ambiguousPlaces[text] { return (place, .declared, false) }
      let place = try create(text, kind: kind)
      ambiguousPlaces[text] = place
      return (place, .createdAsAmbiguous, false)
    }
    if !isComposed, createdPlaces == nil { indexCreated() }
    if let place = createdPlaces?[text] { return (place, .declared, true) }
    return (try create(text, kind: kind), .created, true)
  }

  private mutating func indexCreated() {
    var places: [String: UInt32] = [:]
    for (offset, id) in createdIDs.enumerated() {
      places[id] = UInt32(rows.count + offset)
    }
    createdPlaces = places
  }

  private mutating func place(
    ofDeclared index: Int
  ) throws(FormatError) -> UInt32 {
    if let place = declared[index].place { return place }
    let place = try create(declared[index].id, kind: nil)
    declared[index].place = place
    return place
  }

  private mutating func create(
    _ id: String, kind: EntityKind?
  ) throws(FormatError) -> UInt32 {
    let place = try newPlace()
    createdIDs.append(id)
    createdPlaces?[id] = place
    if kind != nil, !hasCreatedKinds {
      hasCreatedKinds = true
      createdKinds = Array(repeating: nil, count: createdIDs.count - 1)
    }
    if hasCreatedKinds { createdKinds.append(kind) }
    return place
  }

  private func newPlace() throws(FormatError) -> UInt32 {
    guard count < NetworkBuilder.entityLimit else {
      throw .tooManyEntities(file: file, limit: NetworkBuilder.entityLimit)
    }
    return UInt32(count)
  }

  // MARK: The result

  /// Returns all entities, each with its aliases.
  func entities() -> Network.Entities {
    if declared.isEmpty, !hasCreatedKinds {
      return Network.Entities(ids: createdIDs)
    }
    var aliases: [UInt32: [String]] = [:]
    for entry in declared {
      if let place = entry.place { aliases[place] = entry.aliases }
    }
    var entities = Network.Entities()
    for (place, row) in rows.enumerated() {
      var entity = row
      for alias in aliases[UInt32(place)] ?? []
      where !entity.aliases.contains(alias) {
        entity.aliases.append(alias)
      }
      entities.append(entity)
    }
    for (offset, id) in createdIDs.enumerated() {
      var entity = Entity(
        id: id, kind: hasCreatedKinds ? createdKinds[offset] : nil)
      entity.aliases = aliases[UInt32(rows.count + offset)] ?? []
      entities.append(entity)
    }
    return entities
  }
}

/// Returns the integer that a text is, if it is written as integers are: no
/// sign, no leading zero, at most 18 digits.
func canonicalInteger(_ text: Span<UInt8>) -> UInt64? {
  guard 1...18 ~= text.count, text[0].isDigit else { return nil }
  if text[0] == UInt8(ascii: "0"), text.count > 1 { return nil }
  var value: UInt64 = 0
  for place in text.indices {
    guard text[place].isDigit else { return nil }
    value = value &* 10 &+ UInt64(text[place] &- 0x30)
  }
  return value
}
