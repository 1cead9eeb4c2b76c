import NetworkModel

/// The ids of a document, in order of appearance, with their places.
///
/// Ids that differ as bytes but not as text (in the composition of their
/// letters) are one, as everywhere in the model.
struct FlatIDs {
  private(set) var texts: [String] = []
  /// Where each id was declared; nil for one that is only referred to.
  private(set) var declarations: [Int?] = []
  /// The places of ids that are plain numbers, which need no text to be told
  /// apart.
  private var numbers = IntegerInterner()
  /// The codes of all other ids.
  private var codes = ByteInterner()
  private var placeOfCode: [UInt32] = []
  /// The places by text, once the bytes alone do not decide.
  private var placeOfText: [String: UInt32]?
  /// Undoes what the writer did to characters that the format cannot hold.
  var escape = FlatEscape.none

  var count: Int { texts.count }

  /// Returns the place of an id, adding it where it is new.
  mutating func place(of id: Span<UInt8>) -> UInt32 {
    let number = Self.number(id)
    if let number {
      if let place = numbers.place(of: number) { return place }
      let place = newPlace(of: id)
      numbers.insert(number, place: place)
      return place
    }
    let (code, isNew) = codes.code(for: id)
    if !isNew { return placeOfCode[Int(code)] }
    let place = newPlace(of: id)
    placeOfCode.append(place)
    return place
  }

  /// Returns the number that an id is, if it is written as numbers are: two
  /// of them are one exactly if their texts are.
  private static func number(_ id: Span<UInt8>) -> UInt64? {
    guard 1...15 ~= id.count, id[0] != UInt8(ascii: "0") || id.count == 1
    else { return nil }
    var number: UInt64 = 0
    for place in id.indices {
      guard id[place].isDigit else { return nil }
      number = 10 &* number &+ UInt64(id[place] &- 0x30)
    }
    return number
  }

  /// Returns the place of an id that was not written in this way before.
  private mutating func newPlace(of id: Span<UInt8>) -> UInt32 {
    let (read, isOther) = escape.text(of: id)
    if placeOfText == nil, isOther || !isSurelyComposed(id) {
      placeOfText = Dictionary(
        zip(texts, 0...), uniquingKeysWith: { first, _ in first })
    }
    let place = placeOfText?[read] ?? UInt32(texts.count)
    if Int(place) == texts.count {
      texts.append(read)
      declarations.append(nil)
      placeOfText?[read] = place
    }
    return place
  }

  /// Notes where an id is declared; returns where it was before, if it was.
  mutating func declare(_ place: UInt32, at offset: Int) -> Int? {
    let earlier = declarations[Int(place)]
    if earlier == nil { declarations[Int(place)] = offset }
    return earlier
  }
}
