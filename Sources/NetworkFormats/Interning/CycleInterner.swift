/// An interner for names that come in nearly the same order again and again,
/// as the keys of the values of each node do.
///
/// It remembers what followed each name and compares with that first, which
/// is faster than to look a name up.
struct CycleInterner {
  private var names = ByteInterner()
  /// The code that followed each code the last time.
  private var following: [Int] = []
  private var last = 0

  /// Returns the code of a name and whether it is new; codes go up from 0.
  mutating func code(for name: Span<UInt8>) -> (Int, isNew: Bool) {
    if last < following.count {
      let guess = following[last]
      if names.isName(guess, equalTo: name) {
        last = guess
        return (guess, false)
      }
    }
    let (found, isNew) = names.code(for: name)
    let code = Int(found)
    if isNew { following.append(code) }
    following[last] = code
    last = code
    return (code, isNew)
  }
}
