extension PlainGraph {
  /// The sum over all edges of a value of the source times a value of the
  /// target.
  package func sumOfProducts(sources: [Int], targets: [Int]) -> Int128 {
    edges.reduce(0) {
      $0 + Int128(sources[$1.source]) * Int128(targets[$1.target])
    }
  }
}
