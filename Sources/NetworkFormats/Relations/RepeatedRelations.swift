import NetworkModel

/// Finds the earlier relation that a row repeats.
///
/// A row repeats a relation if the two agree in source, target, direction,
/// dimension, kind, year, end year, technology, weight and event, and one of
/// the two says nothing else that the other does not say too: what the one
/// states of application, industry, amount, currency, round and the free
/// attributes is contained in what the other states. Notes and provenance
/// take no part. The technology is no such detail: one link may stand for
/// several technologies, and one that names none is a statement of its own.
struct RepeatedRelations {
  /// By all columns that count.
  private var byAll = RowTable()
  /// By the columns that must agree; at most ``chainLimit`` rows
  /// of one identity, so that a table of nothing but payments between two
  /// parties is not compared pairwise.
  private var byIdentity = RowTable()

  /// How many relations of one identity are looked at for a row that leaves
  /// something open.
  static let chainLimit = 64

  /// Whether the table has columns that a row may leave open.
  private let hasDetails: Bool
  /// The places of the free attributes that tell relations apart.
  private let attributes: [Int]

  init(_ header: TableHeader<RelationField>, _ columns: RelationColumns) {
    attributes = columns.attributes.indices.filter {
      !Self.isBesideTheFact(columns.attributes[$0].name)
    }
    let details: [RelationField] = [
      .application, .industry, .amount, .currency, .round,
    ]
    hasDetails =
      !attributes.isEmpty || details.contains { header[$0] != nil }
  }

  /// Whether a column speaks of the record and not of the relation.
  private static func isBesideTheFact(_ name: String) -> Bool {
    let form = normalizedHeader(name)
    return noteHeaders.contains(form)
      || RelationField.provenance.headers.contains(form)
  }

  private static let noteHeaders: Set<String> = [
    "note", "notes", "remark", "remarks", "comment", "comments", "备注",
    "说明", "注", "注释", "附注", "备注说明", "补充说明",
  ]

  /// Returns the earliest relation that a row repeats, one that says just the
  /// same before one that says more or less.
  func match(
    of row: RelationRow, _ codes: [UInt32], in columns: RelationColumns
  ) -> Int? {
    let same = byAll.first(
      hash: hashOfAll(row) { codes[$0] }
    ) { index in
      columns[index].saysTheSame(as: row)
        && attributes.allSatisfy { columns.code($0, at: index) == codes[$0] }
    }
    if same != nil || !hasDetails { return same }
    return byIdentity.first(hash: row.hashOfIdentity) { index in
      let earlier = columns[index]
      guard earlier.hasIdentity(of: row) else { return false }
      var comparison = earlier.comparedDetails(with: row)
      for place in attributes {
        comparison.add(columns.code(place, at: index), codes[place])
      }
      return comparison.isContained
    }
  }

  /// Enters a relation that was completed.
  mutating func insertCompleted(_ index: Int, in columns: RelationColumns) {
    byAll.insert(
      index, hash: hashOfAll(columns[index]) { columns.code($0, at: index) })
  }

  /// Enters a relation that was appended.
  mutating func insert(_ index: Int, _ row: RelationRow, _ codes: [UInt32]) {
    byAll.insert(index, hash: hashOfAll(row) { codes[$0] })
    guard hasDetails else { return }
    let count = byIdentity.count(
      hash: row.hashOfIdentity, upTo: Self.chainLimit)
    if count < Self.chainLimit {
      byIdentity.insert(index, hash: row.hashOfIdentity)
    }
  }

  private func hashOfAll(
    _ row: RelationRow, code: (Int) -> UInt32
  ) -> UInt64 {
    var hash = row.hashOfIdentity
    func mix(_ value: UInt64) {
      hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    mix(UInt64(row.application) << 32 | UInt64(row.industry))
    mix(UInt64(row.currency) << 32 | UInt64(row.round))
    mix(row.amount.map { ($0 + 0).bitPattern } ?? 1)
    for place in attributes { mix(UInt64(code(place))) }
    return hash
  }
}

/// Which of two rows states something that the other leaves open.
private struct DetailComparison {
  private var firstSaysMore = false
  private var secondSaysMore = false
  private var isContradiction = false

  /// Whether one of the two says nothing but what the other says.
  var isContained: Bool {
    !isContradiction && !(firstSaysMore && secondSaysMore)
  }

  /// Compares two codes, of which 0 states nothing.
  mutating func add(_ first: UInt32, _ second: UInt32) {
    add(isEqual: first == second, first != 0, second != 0)
  }

  mutating func add(
    isEqual: Bool, _ isFirstStated: Bool, _ isSecondStated: Bool
  ) {
    guard !isEqual else { return }
    switch (isFirstStated, isSecondStated) {
    case (true, true): isContradiction = true
    case (true, false): firstSaysMore = true
    case (false, _): secondSaysMore = true
    }
  }
}

extension RelationColumns {
  /// Returns the code of a free attribute of a row.
  fileprivate func code(_ place: Int, at index: Int) -> UInt32 {
    attributes[place].values.codes[index]
  }
}

extension RelationRow {
  /// New in each process, so that no input can be made to collide.
  private static let seed = Hasher().finalize()

  fileprivate var hashOfIdentity: UInt64 {
    var hash = UInt64(source) << 32 | UInt64(target)
    func mix(_ value: UInt64) {
      hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    mix(UInt64(bitPattern: Int64(Self.seed)))
    mix(UInt64(kind) << 32 | UInt64(dimension))
    mix(UInt64(technology) << 32 | UInt64(event))
    mix(UInt64(UInt32(bitPattern: year)))
    // Negative zero equals zero.
    mix((weight + 0).bitPattern)
    return hash
  }

  fileprivate func hasIdentity(of other: RelationRow) -> Bool {
    source == other.source && target == other.target
      && direction == other.direction && dimension == other.dimension
      && kind == other.kind && year == other.year && endYear == other.endYear
      && technology == other.technology && weight == other.weight
      && event == other.event
  }

  fileprivate func saysTheSame(as other: RelationRow) -> Bool {
    hasIdentity(of: other) && application == other.application
      && industry == other.industry && amount == other.amount
      && currency == other.currency && round == other.round
  }

  fileprivate func comparedDetails(
    with other: RelationRow
  ) -> DetailComparison {
    var comparison = DetailComparison()
    comparison.add(application, other.application)
    comparison.add(industry, other.industry)
    comparison.add(currency, other.currency)
    comparison.add(round, other.round)
    comparison.add(
      isEqual: amount == other.amount, amount != nil, other.amount != nil)
    return comparison
  }
}
