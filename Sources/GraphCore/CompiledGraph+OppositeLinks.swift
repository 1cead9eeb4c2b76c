extension CompiledGraph {
  /// Returns the number of ordered pairs of distinct vertices that have
  /// edges both ways, each edge read from its stored source to its target.
  ///
  /// - Complexity: O(*n* + *m*) time, no space.
  package func oppositeLinkCount() -> Int {
    var count = 0
    for vertex in 0..<vertexCount {
      var out = outgoing.offsets[vertex]
      var back = incoming.offsets[vertex]
      let outEnd = outgoing.offsets[vertex + 1]
      let backEnd = incoming.offsets[vertex + 1]
      while out < outEnd, back < backEnd {
        let target = outgoing.targets[out]
        let source = incoming.targets[back]
        if target == source, Int(target) != vertex { count += 1 }
        // Repeats are passed over on the side that is not ahead.
        if target <= source {
          repeat {
            out += 1
          } while out < outEnd && outgoing.targets[out] == target
        }
        if source <= target {
          repeat {
            back += 1
          } while back < backEnd && incoming.targets[back] == source
        }
      }
    }
    return count
  }
}
