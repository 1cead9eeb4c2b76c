import GraphKernels

/// Deals industries out to relations with the fused sector: first the three
/// industries, then their branches, then those of manufacturing, so that each
/// level has the shares of its own.
struct IndustryDeal: Sendable {
  /// What a relation is said to be in, from the widest to the narrowest.
  struct Label: Sendable, Hashable {
    var division: String?
    var branch: String?
    var industry: String
  }

  private var divisions = LabelDeal(PrintedShares.divisions)
  private var secondary = LabelDeal(PrintedShares.secondary)
  private var tertiary = LabelDeal(PrintedShares.tertiary)
  private var manufacturing = LabelDeal(PrintedShares.manufacturing)

  /// Relations within the core have no industry of the three.
  static let core = Label(industry: "核心产业部门")

  mutating func deal(
    _ count: Int, in period: Int, with random: inout SplitMix64
  ) -> [Label] {
    let places = divisions.deal(count, in: period, with: &random)
    var counts = [0, 0, 0]
    for place in places { counts[Int(place)] += 1 }
    var second = branches(counts[1], in: period, with: &random)
    var third = tertiary.deal(counts[2], in: period, with: &random)
    return places.map { place in
      let division = PrintedShares.divisions.categories[Int(place)].name
      switch place {
      case 1: return second.removeLast()
      case 2:
        let branch = PrintedShares.tertiary.categories[Int(third.removeLast())]
        return Label(
          division: division, branch: branch.name, industry: branch.name)
      default:
        return Label(division: division, branch: "农林牧渔业", industry: "农林牧渔业")
      }
    }
  }

  private mutating func branches(
    _ count: Int, in period: Int, with random: inout SplitMix64
  ) -> [Label] {
    let division = PrintedShares.divisions.categories[1].name
    let places = secondary.deal(count, in: period, with: &random)
    var makers = manufacturing.deal(
      places.count { $0 == 0 }, in: period, with: &random)
    return places.map { place in
      let branch = PrintedShares.secondary.categories[Int(place)].name
      let industry =
        place == 0
        ? PrintedShares.manufacturing.categories[Int(makers.removeLast())].name
        : branch
      return Label(division: division, branch: branch, industry: industry)
    }
  }
}
