import GraphKernels
import NetworkModel

extension Growth {
  /// Returns the relations, with technology, application and industry dealt
  /// out by quota.
  func relations(
    _ plan: GrowthPlan, with random: inout SplitMix64
  ) -> Network.Relations {
    let count = rows.count
    var relations = Network.Relations(
      sources: rows.sources, targets: rows.targets,
      entityIDs: (0..<entries.count).map(id))
    relations.years = Column(
      rows.periods.map { plan.periods[Int($0)].year })
    let kinds = rows.sources.indices.map(kind)
    relations.kinds = CategoryColumn(
      values: Self.kinds, codes: Column(kinds))
    relations.dimensions = CategoryColumn(
      values: [.technology, .humanCapital, .investment],
      codes: Column(kinds.map { [0, 0, 1, 1, 2][Int($0)] }))
    relations.provenance = CategoryColumn(
      repeating: [SyntheticNetwork.mark], count: count)
    var labels = RelationLabels(count: count)
    labels.deal(self, with: &random)
    relations.technologies = labels.technologies
    relations.applications = labels.applications
    relations.industries = labels.industries
    relations.attributes = labels.attributes
    return relations
  }

  private static let kinds: [RelationKind?] = [
    "supplies", "empowers", "prior_learning", "prior_work", "invests",
  ]

  /// Returns the kind of a row: a technology relation empowers where it
  /// leaves a sample node and supplies where it comes from a relation node.
  private func kind(_ row: Int) -> UInt32 {
    guard rows.streams[row] > 0 else {
      return Int(rows.sources[row]) < sampleCount ? 1 : 0
    }
    return switch StreamSort(rawValue: Int(rows.streams[row]) - 1) {
    case .domesticLearning, .foreignLearning: 2
    case .domesticWork, .foreignWork: 3
    case .investors, .otherInvestors, nil: 4
    }
  }
}

/// The columns of relations that quotas fill.
struct RelationLabels {
  private var technology: [UInt32]
  private var application: [UInt32]
  private var industry: [UInt32]
  private var industryLabels: [IndustryDeal.Label?] = [nil]
  private var placeOfLabel: [IndustryDeal.Label: UInt32] = [:]

  init(count: Int) {
    technology = Array(repeating: 0, count: count)
    application = technology
    industry = technology
  }

  /// Deals the labels out to the technology relations of each period.
  mutating func deal(_ growth: Growth, with random: inout SplitMix64) {
    var technologies = LabelDeal(PrintedShares.technologies)
    var applications = LabelDeal(PrintedShares.applications)
    var industries = IndustryDeal()
    var start = 0
    for period in growth.plan.periods.indices {
      var end = start
      while end < growth.rows.count, growth.rows.periods[end] == period {
        end += 1
      }
      let all = (start..<end).filter { growth.rows.streams[$0] == 0 }
      let fused = all.filter { !growth.isCore($0) }
      let technology = technologies.deal(all.count, in: period, with: &random)
      let application = applications.deal(all.count, in: period, with: &random)
      for (row, place) in zip(all, technology) {
        self.technology[row] = place + 1
      }
      for (row, place) in zip(all, application) {
        self.application[row] = place + 1
      }
      let core = place(of: IndustryDeal.core)
      for row in all where growth.isCore(row) { industry[row] = core }
      let labels = industries.deal(fused.count, in: period, with: &random)
      for (row, label) in zip(fused, labels) {
        industry[row] = place(of: label)
      }
      start = end
    }
  }

  private mutating func place(of label: IndustryDeal.Label) -> UInt32 {
    if let place = placeOfLabel[label] { return place }
    let place = UInt32(industryLabels.count)
    placeOfLabel[label] = place
    industryLabels.append(label)
    return place
  }

  var technologies: CategoryColumn<String?> {
    Self.column(PrintedShares.technologies, technology)
  }

  var applications: CategoryColumn<String?> {
    Self.column(PrintedShares.applications, application)
  }

  var industries: CategoryColumn<String?> {
    CategoryColumn(
      values: industryLabels.map { $0?.industry }, codes: Column(industry))
  }

  /// The wider groups of the industry: its branch and which of the three
  /// industries it belongs to.
  var attributes: AttributeColumns {
    AttributeColumns(
      [
        ("industry_division", wider(\.division)),
        ("industry_branch", wider(\.branch)),
      ], count: industry.count)
  }

  private func wider(
    _ level: KeyPath<IndustryDeal.Label, String?>
  ) -> CategoryColumn<AttributeValue?> {
    var column = CategoryColumn<AttributeValue?>()
    let codes = industryLabels.map { label in
      column.code(for: label?[keyPath: level].map(AttributeValue.text))
    }
    for place in industry { column.append(code: codes[Int(place)]) }
    return column
  }

  private static func column(
    _ quota: ShareQuota, _ places: [UInt32]
  ) -> CategoryColumn<String?> {
    CategoryColumn(
      values: [nil] + quota.categories.map(\.name), codes: Column(places))
  }
}
