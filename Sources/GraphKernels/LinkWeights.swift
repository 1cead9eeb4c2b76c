/// The weight of one vertex's links into each community: a full-length array
/// of which only the places in `found` are in use.
struct LinkWeights<Weight: BinaryFloatingPoint> {
  private var sums: [Weight]
  private var isFound: [Bool]
  /// The communities with a link, in the order in which they were met.
  private(set) var found: [UInt32] = []

  init(count: Int) {
    sums = [Weight](repeating: 0, count: count)
    isFound = [Bool](repeating: false, count: count)
  }

  subscript(community: UInt32) -> Weight { sums[Int(community)] }

  mutating func add(_ weight: Weight, to community: UInt32) {
    if !isFound[Int(community)] {
      isFound[Int(community)] = true
      found.append(community)
    }
    sums[Int(community)] += weight
  }

  mutating func gather(
    row: Range<Int>, neighbors: Span<UInt32>, weights: Span<Weight>,
    communities: [UInt32]
  ) {
    for place in row {
      add(weights[place], to: communities[Int(neighbors[place])])
    }
  }

  mutating func clear() {
    for community in found {
      sums[Int(community)] = 0
      isFound[Int(community)] = false
    }
    found.removeAll(keepingCapacity: true)
  }
}
