extension CompiledGraph {
  /// Returns the number of ordered pairs of distinct vertices that have
  /// edges both ways, each edge read from its stored source to its target.
  ///
  /// - Complexity: O(*n* + *m*) time, no space.
  package func oppositeLinkCount() -> Int {
    var count = 0
    forEachOppositeLink { _ in count += 1 }
    return count
  }

  /// Calls a function with each vertex once for each of the others to which
  /// and from which it has edges.
  func forEachOppositeLink(_ body: (_ vertex: Int) -> Void) {
    for vertex in 0..<vertexCount {
      var out = outgoing.offsets[vertex]
      var back = incoming.offsets[vertex]
      let outEnd = outgoing.offsets[vertex + 1]
      let backEnd = incoming.offsets[vertex + 1]
      while out < outEnd, back < backEnd {
        let target = outgoing.targets[out]
        let source = incoming.targets[back]
        if target == source, Int(target) != vertex { body(vertex) }
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
  }
}
