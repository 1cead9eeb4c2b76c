/// A graph of the recursive matrix model, as Graph500 takes it.
///
/// The ends of an edge are found bit by bit: each pair of bits falls into a
/// quadrant of the adjacency matrix with the probabilities 0.57, 0.19, 0.19
/// and 0.05. Loops and repeated pairs, in either direction, are left out, and
/// vertices without an edge; the rest is numbered at random, and so is the
/// order of the edges.
///
/// Reference: Chakrabarti, Zhan and Faloutsos, *R-MAT: A Recursive Model for
/// Graph Mining* (2004); the Graph500 specification.
package struct RMATGraph: Sendable {
  package private(set) var vertexCount = 0
  package private(set) var sources: [UInt32] = []
  package private(set) var targets: [UInt32] = []

  /// - Parameters:
  ///   - scale: The graph has up to 2^`scale` vertices.
  ///   - edgeFactor: How many pairs are drawn a vertex.
  /// - Complexity: O(*m* log *m*).
  package init(scale: Int, edgeFactor: Int = 16, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var keys = (0..<edgeFactor << scale).map { _ in
      Self.drawPair(scale: scale, from: &random)
    }
    keys.removeAll { $0 >> 32 == $0 & 0xFFFF_FFFF }
    keys.sort()
    var last = UInt64.max
    keys.removeAll { key in
      defer { last = key }
      return key == last
    }
    Self.permute(&keys, with: &random)
    number(keys, scale: scale, with: &random)
  }

  /// Returns a pair, the lower end in the upper half.
  private static func drawPair(
    scale: Int, from random: inout SplitMix64
  ) -> UInt64 {
    var source: UInt64 = 0
    var target: UInt64 = 0
    for bit in 0..<scale {
      let draw = random.next() >> 32
      // 0.57, 0.76 and 0.95 of 2^32.
      if draw >= 0xF333_3333 {
        source |= 1 << UInt64(bit)
        target |= 1 << UInt64(bit)
      } else if draw >= 0xC28F_5C28 {
        source |= 1 << UInt64(bit)
      } else if draw >= 0x91EB_851E {
        target |= 1 << UInt64(bit)
      }
    }
    return min(source, target) << 32 | max(source, target)
  }

  private static func permute(
    _ values: inout [UInt64], with random: inout SplitMix64
  ) {
    for place in values.indices.dropFirst().reversed() {
      values.swapAt(place, random.next(below: place + 1))
    }
  }

  private mutating func number(
    _ keys: [UInt64], scale: Int, with random: inout SplitMix64
  ) {
    var isUsed = [Bool](repeating: false, count: 1 << scale)
    for key in keys {
      isUsed[Int(key >> 32)] = true
      isUsed[Int(key & 0xFFFF_FFFF)] = true
    }
    var order = isUsed.indices.filter { isUsed[$0] }.map { UInt64($0) }
    Self.permute(&order, with: &random)
    var numbers = [UInt32](repeating: 0, count: 1 << scale)
    for (number, vertex) in order.enumerated() {
      numbers[Int(vertex)] = UInt32(number)
    }
    vertexCount = order.count
    sources.reserveCapacity(keys.count)
    targets.reserveCapacity(keys.count)
    for key in keys {
      let low = numbers[Int(key >> 32)]
      let high = numbers[Int(key & 0xFFFF_FFFF)]
      let isUp = random.next() & 1 == 0
      sources.append(isUp ? low : high)
      targets.append(isUp ? high : low)
    }
  }
}
