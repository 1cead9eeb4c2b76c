import NetworkModel

/// The ids of a document, in order of appearance, with their places.
///
/// Ids that differ as bytes but not as text (in the composition of their
/// letters) are one, as everywhere in the model.
struct FlatIDs {
  private(set) var texts: [String] = []
  /// Where each id was declared; nil for one that is only referred to.
  private(set) var declarations: [Int?] = []
  private var codes = ByteInterner()
  private var placeOfCode: [UInt32] = []
  /// The places by text, once the bytes alone do not decide.
  private var placeOfText: [String: UInt32]?
  /// Undoes what the writer did to characters that the format cannot hold.
  var unescape: (String) -> String = { $0 }

  var count: Int { texts.count }

  /// Returns the place of an id, adding it where it is new.
  mutating func place(of id: Span<UInt8>) -> UInt32 {
    let (code, isNew) = codes.code(for: id)
    if !isNew { return placeOfCode[Int(code)] }
    let written = text(id)
    let read = unescape(written)
    if placeOfText == nil, !isSurelyComposed(id) || read != written {
      placeOfText = Dictionary(
        zip(texts, 0...), uniquingKeysWith: { first, _ in first })
    }
    let place = placeOfText?[read] ?? UInt32(texts.count)
    if Int(place) == texts.count {
      texts.append(read)
      declarations.append(nil)
      placeOfText?[read] = place
    }
    placeOfCode.append(place)
    return place
  }

  /// Notes where an id is declared; returns where it was before, if it was.
  mutating func declare(_ place: UInt32, at offset: Int) -> Int? {
    let earlier = declarations[Int(place)]
    if earlier == nil { declarations[Int(place)] = offset }
    return earlier
  }
}
