public import NetworkResults

extension RankAgreement {
  /// Compares two ranked lists.
  ///
  ///     ρ   = Pearson's coefficient of mean ranks
  ///     τ-b = (C − D) / √((P − T₁)(P − T₂))
  ///
  /// Both are taken over the ids in both lists, ranked again among
  /// themselves by the ranks they have; equal ranks are ties. *C* and *D* are
  /// the pairs in the same and in opposite order, *P* all pairs, *T* those
  /// tied in a list. The overlap is that of the lists as they stand, ties in
  /// the order given:
  ///
  ///     RBO = (1 − p)/p (Σ_{d ≤ l} X_d p^d/d + Σ_{s < d ≤ l} X_s (d − s)/(s d) p^d)
  ///           + ((X_l − X_s)/l + X_s/s) p^l
  ///
  /// with the lengths *s* ≤ *l* and the common ids *X* down to a depth.
  ///
  /// - Parameters:
  ///   - first: The ids of a list with their ranks, best first, each id once.
  ///   - second: Those of the other.
  ///   - persistence: The *p* of the overlap, in 0..<1: how likely a reader is
  ///     to go on to the next line. With 0.9 the first ten lines have 86 % of
  ///     the weight.
  /// - Complexity: O(*n* log *n*).
  /// - Reference: Kendall 1945, doi:10.1093/biomet/33.3.239; Webber, Moffat
  ///   & Zobel 2010, doi:10.1145/1852102.1852106 (equation 32).
  public init(
    _ first: [(id: String, rank: Int)], _ second: [(id: String, rank: Int)],
    persistence: Double = 0.9
  ) {
    precondition(0..<1 ~= persistence, "a probability below 1")
    let firstRanks = Self.ranks(of: first)
    let secondRanks = Self.ranks(of: second)
    let pairs = first.compactMap { entry in
      secondRanks[entry.id].map { (first: entry.rank, second: $0) }
    }
    let union = first.count + second.count - pairs.count
    self.init(
      common: pairs.count,
      jaccard: union == 0 ? nil : Double(pairs.count) / Double(union),
      spearman: rankCorrelation(pairs), kendall: kendallTau(pairs),
      overlap: rankBiasedOverlap(
        first.map(\.id), second.map(\.id), persistence: persistence),
      entries: second.map(\.id).filter { firstRanks[$0] == nil },
      exits: first.map(\.id).filter { secondRanks[$0] == nil })
  }

  private static func ranks(
    of list: [(id: String, rank: Int)]
  ) -> [String: Int] {
    let ranks = Dictionary(
      list.map { ($0.id, $0.rank) }, uniquingKeysWith: { first, _ in first })
    precondition(ranks.count == list.count, "each id once")
    return ranks
  }
}
