import CGraphKernels

/// Returns the largest distance from any of up to 512 vertices to any vertex
/// of their component, by one search for all of them, a bit each.
///
/// - Parameter component: The vertices of the component.
/// - Precondition: Each edge stands in the rows of both its ends, and the
///   sources are vertices of the component.
/// - Complexity: O(*m* *d*) row operations for the distance *d* returned, in
///   the worst case; 128 bytes a vertex.
package func largestEccentricity(
  of sources: [UInt32], in component: [UInt32], over rows: WalkableRows,
  threads: Int? = nil, instructions: InstructionSet = .current
) -> Int {
  precondition(sources.count <= 512, "a row has 512 bits")
  var members = [UInt64](repeating: 0, count: (rows.vertexCount + 63) / 64)
  for vertex in component {
    members[Int(vertex / 64)] |= 1 << UInt64(vertex % 64)
  }
  var all = [UInt8](repeating: 0, count: 64)
  for bit in sources.indices { all[bit / 8] |= 1 << UInt8(bit % 8) }
  var reached = SpreadingRows(
    rows, width: 1, bounded: members, bound: all, threads: threads)
  for (bit, source) in sources.enumerated() {
    reached.setBit(bit, of: Int(source))
  }
  let isa = instructions.rawValue
  var distance = 0
  while true {
    // SAFETY: the spread is whole, as advance says.
    let part = unsafe reached.advance { spread, first, end in
      SpreadingRows.Part(
        changedCount: unsafe vn_spread_unions(isa, spread, first, end))
    }
    if part.changedCount == 0 { return distance }
    distance += 1
  }
}
