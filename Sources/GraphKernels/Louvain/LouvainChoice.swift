/// Where a vertex gains most, of the communities considered up to now.
struct LouvainChoice {
  private(set) var community: UInt32
  /// The gain there, and the largest elsewhere; alone it is 0.
  private var gain: Double
  private var second = 0.0
  /// What one unit of a community's strength takes away.
  let scale: Double

  private let own: UInt32
  private let noise: Double
  private let resolution: Double

  /// The choice to stay, given the links into the own community and its
  /// strength, the vertex included.
  @inline(__always)
  init(
    _ own: UInt32, links: Double, total: Double, strength: Double,
    totalStrength: Double, resolution: Double
  ) {
    self.own = own
    self.resolution = resolution
    scale = strength / totalStrength
    // Rounding must not look like a gain, or the search might never end.
    noise = 1e-12 * strength.magnitude
    community = own
    gain = resolution * links - scale * (total - strength)
  }

  /// Takes another community where that gives more.
  @inline(__always)
  mutating func consider(_ other: UInt32, links: Double, total: Double) {
    // Choices instead of branches: which is taken is as good as random.
    let value = resolution * links - scale * total
    let otherGain = other == own ? -Double.infinity : value
    let isBetter = otherGain > gain + noise
    let loser = isBetter ? gain : otherGain
    second = loser > second ? loser : second
    community = isBetter ? other : community
    gain = isBetter ? otherGain : gain
  }

  var isWorseThanAlone: Bool { gain + noise < 0 }

  /// How much more it gains there than anywhere else.
  var lead: Double { gain - second }
}
