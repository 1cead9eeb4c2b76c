/// Memory of one size that a kernel writes to all over.
///
/// An array in its place would look, before every write, whether it is
/// shared. A place outside is refused as there.
@safe struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  // SAFETY: `count` elements, given back in `deinit`.
  let base: UnsafeMutablePointer<Element>
  let count: Int

  /// Memory that is written before it is read.
  // SAFETY: who calls this proves that it is.
  @unsafe init(uninitialized count: Int) {
    self.count = count
    // SAFETY: given back in `deinit`.
    unsafe base = .allocate(capacity: count)
  }

  init(repeating value: Element, count: Int) {
    self.count = count
    // SAFETY: the elements that are initialized are those allocated.
    unsafe base = .allocate(capacity: count)
    // SAFETY: as above.
    unsafe base.initialize(repeating: value, count: count)
  }

  // SAFETY: nothing else frees the memory, and its elements need no end.
  deinit { unsafe base.deallocate() }

  subscript(place: Int) -> Element {
    get {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
      // SAFETY: the place is below the count.
      return unsafe base[place]
    }
    set {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
      // SAFETY: the place is below the count.
      unsafe base[place] = newValue
    }
  }

  subscript(place: UInt32) -> Element {
    get { self[Int(place)] }
    set { self[Int(place)] = newValue }
  }

  /// The element at a place that is known to be below the count.
  // SAFETY: the caller proves that it is.
  @unsafe subscript(unchecked place: Int) -> Element {
    // SAFETY: the caller's proof.
    get { unsafe base[place] }
    // SAFETY: the caller's proof.
    set { unsafe base[place] = newValue }
  }
}
