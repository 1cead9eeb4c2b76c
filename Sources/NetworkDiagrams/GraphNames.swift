import CGraphviz

/// The names of what is in a graph, numbered in the order of the text.
///
/// By itself the library keeps names that a discipline does not number, but
/// it never frees them.
///
/// Safe to use: no pointer is freed before the names are, and none but to
/// bytes that end with a zero is handed out.
@safe final class GraphNames {
  private struct Key: Hashable {
    /// Graph, node or edge.
    var sort: Int32
    /// Bytes, since texts that are equal as letters are two names.
    var name: [UInt8]
  }

  private var ids: [Key: IDTYPE] = [:]
  // SAFETY: each is allocated here, with a zero behind it, and freed by
  // `deinit`; the library only reads it, while the graph is open.
  private var texts: [IDTYPE: UnsafeMutablePointer<CChar>] = unsafe [:]
  private var last: IDTYPE = 0

  deinit {
    // SAFETY: nobody has a text any more.
    unsafe texts.values.forEach { unsafe $0.deallocate() }
  }

  /// Returns the number of a name; a new one, where there may be one, or nil.
  func id(of name: [UInt8], sort: Int32, mayBeNew: Bool) -> IDTYPE? {
    let key = Key(sort: sort, name: name)
    if let id = ids[key] { return id }
    guard mayBeNew else { return nil }
    let id = newID()
    ids[key] = id
    // SAFETY: room for the name and the zero, all of which is filled.
    let text = UnsafeMutablePointer<CChar>.allocate(
      capacity: name.count + 1)
    for (place, byte) in name.enumerated() {
      unsafe text[place] = CChar(bitPattern: byte)
    }
    unsafe text[name.count] = 0
    unsafe texts[id] = text
    return id
  }

  /// Returns a number for what has no name.
  func newID() -> IDTYPE {
    last += 1
    return last
  }

  /// Returns the name with a number; nil for what has none.
  func text(of id: IDTYPE) -> UnsafeMutablePointer<CChar>? {
    // SAFETY: only looked up.
    unsafe texts[id]
  }
}
