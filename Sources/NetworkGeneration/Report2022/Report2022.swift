/// The network of the 2022 report on China's industry of artificial
/// intelligence, as a plan of growth.
///
/// The counts, names and degrees are printed in the report; what it does not
/// print is assumed here, and the knobs were found by a search for the
/// printed clustering, path length, diameter, modularity and top-decile
/// share. `Docs/Generators.md` says which is which.
package struct Report2022: Sendable {
  package static let years = Array(2014...2021)

  // MARK: Printed

  /// Table 3; of 2021 it prints 2,200, with which the nodes do not add up.
  package static let samples = [
    2194, 2197, 2199, 2201, 2201, 2203, 2205, 2205,
  ]
  package static let partners = [
    30974, 32668, 34939, 37468, 41254, 45328, 52638, 56595,
  ]
  package static let relations = [
    40513, 44222, 49672, 56588, 67607, 79857, 103_468, 119_044,
  ]
  /// The share of technology relations between two firms of the sample: 2014
  /// and 2021.
  static let coreShare = (0.3176, 0.2910)
  /// The share of foreign sources of learning and of work.
  static let foreignLearning = 0.1504
  static let foreignWork = 0.0649

  // MARK: Assumed

  /// Relations of learning, of work and of investment: 2014 and 2021. What
  /// they leave to technology in 2014 is little enough that speech
  /// recognition can fall from 4.75 to 3.25 per cent in two years.
  package var learning = (1500, 3750)
  package var work = (5000, 10_000)
  package var investment = (18_800, 24_000)
  /// The share of investment that comes from investors by profession.
  package var professional = 0.7
  /// The sources without a name of each stream: 2014 and 2021.
  package var sources = [
    (600, 640), (110, 130), (4150, 6300), (60, 90), (11_000, 12_000),
    (5000, 5200),
  ]
  /// The share that named sources of each stream have in 2014.
  package var starts = [0.2, 0.4, 0.31, 0.55, 0.3, 0.3]
  package var outwardShare = [
    0.5, 0.52, 0.54, 0.56, 0.6, 0.62, 0.66, 0.66,
  ]
  /// How the degrees of sample nodes fall with their rank below the last of
  /// Table 4: so that the curve, drawn on to the last sample node, has as many
  /// ends as there are.
  package var sampleTail = [
    0.351, 0.348, 0.385, 0.42, 0.529, 0.6, 0.719, 0.771,
  ]
  /// The same below the last of Table 5.
  package var partnerTail = [Double](repeating: 0.8, count: 8)
  /// How many placeholders carry the tails on; the others are below.
  package var followers = (samples: 130, partners: 220)
  package var preference = 0.55
  package var roleFidelity = 0.95
  package var repeats = 0.02

  // MARK: Searched

  package var communities = 30
  package var fitnessSpread = 0.75
  package var attraction = 300.0
  package var fidelity = [
    0.73, 0.75, 0.62, 0.735, 0.625, 0.565, 0.765, 0.68,
  ]
  package var closure = [
    0.05, -0.88, -0.57, -0.97, -0.92, -0.7, -0.85, -0.9,
  ]
  package var hubExponent = [1.95, 0.9, -0.65, 1.75, -0.65, -1, -0.65, -1]
  package var hubSources = [0.6, 0.5, 1, 1, 1, 1, 1, 1]

  // MARK: Laid

  /// Table 3 again: a chain of suppliers is laid for it.
  package var diameter = [17, 15, 20, 17, 15, 14, 15, 14]

  package init() {}

  /// Returns a value that moves between two with the relations of Table 3.
  private func value(_ ends: (Int, Int), in period: Int) -> Int {
    let first = Double(Self.relations[0])
    let span = Double(Self.relations[7]) - first
    let way = (Double(Self.relations[period]) - first) / span
    return Int((Double(ends.0) + Double(ends.1 - ends.0) * way).rounded())
  }

  package var plan: GrowthPlan {
    var plan = GrowthPlan()
    plan.communities = communities
    plan.fitnessSpread = fitnessSpread
    plan.attraction = attraction
    plan.roleFidelity = roleFidelity
    plan.repeats = repeats
    plan.namedSamples = PrintedDegrees.samples.map(\.node)
    plan.namedPartners = PrintedDegrees.partners.map(\.node)
    plan.followingSamples = DegreeTail.degrees(
      below: PrintedDegrees.sampleCeilings, exponents: sampleTail,
      count: followers.samples)
    plan.followingPartners = DegreeTail.degrees(
      below: PrintedDegrees.partnerCeilings, exponents: partnerTail,
      count: followers.partners)
    plan.streams = StreamSort.allCases.map { stream($0, of: &plan) }
    plan.periods = Self.years.indices.map { period($0, of: plan.streams) }
    return plan
  }

  private func stream(
    _ sort: StreamSort, of plan: inout GrowthPlan
  ) -> SourceStream {
    var stream = SourceStream()
    stream.title = sort.title
    stream.start = starts[sort.rawValue]
    stream.ceiling = (sort.named.map(\.relations).min() ?? 1) - 1
    for period in Self.years.indices {
      stream.relations.append(relations(of: sort, in: period))
      stream.sources.append(value(sources[sort.rawValue], in: period))
    }
    for (name, relations) in sort.named {
      if let place = plan.namedSamples.firstIndex(where: { $0.name == name }) {
        stream.namedSamples.append(
          NamedSource(place: place, relations: relations))
        continue
      }
      let known = plan.namedPartners.firstIndex { $0.name == name }
      if known == nil {
        let none = [Int](repeating: 0, count: Self.years.count)
        plan.namedPartners.append(NamedNode(name: name, degrees: none))
      }
      stream.namedPartners.append(
        NamedSource(
          place: known ?? plan.namedPartners.count - 1, relations: relations))
    }
    return stream
  }

  private func relations(of sort: StreamSort, in period: Int) -> Int {
    func part(_ total: Int, _ share: Double) -> Int {
      Int((Double(total) * share).rounded())
    }
    let learning = value(learning, in: period)
    let work = value(work, in: period)
    let investment = value(investment, in: period)
    return switch sort {
    case .domesticLearning: learning - part(learning, Self.foreignLearning)
    case .foreignLearning: part(learning, Self.foreignLearning)
    case .domesticWork: work - part(work, Self.foreignWork)
    case .foreignWork: part(work, Self.foreignWork)
    case .investors: part(investment, professional)
    case .otherInvestors: investment - part(investment, professional)
    }
  }

  private func period(_ place: Int, of streams: [SourceStream]) -> GrowthPeriod
  {
    var period = GrowthPeriod()
    period.year = Self.years[place]
    period.samples = Self.samples[place]
    period.partners = Self.partners[place]
    period.relations = Self.relations[place]
    let technology =
      period.relations - streams.reduce(0) { $0 + $1.relations[place] }
    let way = Double(place) / Double(Self.years.count - 1)
    let core =
      Self.coreShare.0 + (Self.coreShare.1 - Self.coreShare.0) * way
    period.coreRelations = Int((Double(technology) * core).rounded())
    period.sampleCeiling = PrintedDegrees.sampleCeilings[place]
    period.partnerCeiling = PrintedDegrees.partnerCeilings[place]
    period.outwardShare = outwardShare[place]
    period.fidelity = fidelity[place]
    period.closure = closure[place]
    period.hubExponent = hubExponent[place]
    period.hubSources = hubSources[place]
    period.diameter = diameter[place]
    period.preference = preference
    return period
  }
}
