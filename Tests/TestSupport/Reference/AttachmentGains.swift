extension Reference {
  /// The mean gain at every whole number up to the largest degree: where no
  /// vertex has the degree, on the line between its neighbors; summed up one
  /// trapezoid of width 1 after another.
  package static func attachmentKappa(
    _ gains: [(degree: Int, gained: Int)], at degree: Int
  ) -> Double {
    var rates: [Int: Double] = [0: 0]
    for k in Set(gains.map(\.degree)) {
      let members = gains.filter { $0.degree == k }
      rates[k] =
        Double(members.map(\.gained).reduce(0, +)) / Double(members.count)
    }
    func rate(_ k: Int) -> Double {
      if let rate = rates[k] { return rate }
      let below = rates.keys.filter { $0 < k }.max() ?? 0
      let above = rates.keys.filter { $0 > k }.min() ?? k
      let share = Double(k - below) / Double(above - below)
      return (1 - share) * (rates[below] ?? 0) + share * (rates[above] ?? 0)
    }
    guard degree > 0 else { return 0 }
    return (1...degree).reduce(0) { $0 + (rate($1 - 1) + rate($1)) / 2 }
  }
}
