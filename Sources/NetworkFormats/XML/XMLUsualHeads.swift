import SystemFiles

/// How the repeated elements of a document begin, up to their second value:
/// `<data key="d0">`.
///
/// Each node has nearly the same ones in nearly the same order. To compare an
/// element with the one that came next the last time is one comparison, to
/// take its first value out and to look that up is several.
struct XMLUsualHeads {
  private struct Head {
    /// Where it lies in the markup of all; empty where none was noted.
    var markup = 0..<0
    /// The number of the head that came next the last time.
    var following = 0
  }

  private var markup: [UInt8] = []
  private var heads: [Head] = []
  private var last = 0

  /// A document of data has fewer; the others are looked up as they come.
  private static let limit = 1 << 10

  /// Returns the number of the head at a place, and where it ends, if it is
  /// the one that is expected there.
  @inline(__always)
  mutating func head(
    in text: Span<UInt8>, at place: Int
  ) -> (number: Int, end: Int)? {
    guard last < heads.count else { return nil }
    let number = heads[last].following
    let markup = heads[number].markup
    guard !markup.isEmpty, place <= text.count &- markup.count,
      ByteStrings.isEqual(
        self.markup.span.extracting(markup), to: text, at: place)
    else { return nil }
    last = number
    return (number, place &+ markup.count)
  }

  /// Notes a head that was not expected where it came; equal heads have one
  /// number.
  mutating func note(_ number: Int, _ head: Span<UInt8>) {
    guard number < Self.limit else { return }
    while heads.count <= number { heads.append(Head()) }
    if heads[number].markup.isEmpty {
      let start = markup.count
      ByteStrings.append(head, to: &markup)
      heads[number].markup = start..<markup.count
    }
    heads[last].following = number
    last = number
  }
}
