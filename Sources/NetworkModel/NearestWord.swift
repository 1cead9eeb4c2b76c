/// Returns the candidate that a misspelt word most likely meant.
///
/// Nearness is the least number of inserted, dropped, changed or swapped
/// neighboring characters, whatever their case; of equally near candidates
/// the first wins. Nil if even the nearest differs in more than a third of
/// the word (one character for a short word): a wild guess helps nobody.
///
/// - Complexity: O(*cl²*) for *c* candidates and a word of *l* characters.
package func nearest(
  to word: String, among candidates: [String]
) -> String? {
  let letters = Array(word.lowercased())
  // A longer word is pasted text rather than a slip of the finger.
  guard 1...64 ~= letters.count else { return nil }
  var limit = max(1, letters.count / 3)
  var best: String?
  for candidate in candidates {
    let others = Array(candidate.lowercased())
    guard abs(others.count - letters.count) <= limit else { continue }
    let distance = editDistance(letters, others)
    // One replaced letter makes any other one-letter word.
    guard distance <= limit, distance < max(letters.count, others.count) else {
      continue
    }
    if distance == 0 { return candidate }
    best = candidate
    // From now on only a nearer one is better.
    limit = distance - 1
  }
  return best
}

/// The optimal string alignment distance: a swap of neighbors counts once.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1)
      cost = min(cost, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
