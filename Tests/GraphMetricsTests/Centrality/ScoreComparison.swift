import TestSupport

/// Whether two lists of scores differ by no more than a tolerance anywhere.
func agree(
  _ left: [Double]?, _ right: [Double]?, within tolerance: Double
) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return left.count == right.count
    && zip(left, right).allSatisfy { abs($0 - $1) <= tolerance }
}

extension GephiExample {
  /// Returns one expected score of every node, in the order of the nodes.
  func scores(_ name: String) -> [Double] {
    nodes.map { expected.nodes[$0]?[name] ?? .nan }
  }
}
