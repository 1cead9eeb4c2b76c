import NetworkModel

/// Finds the earlier relation that a row repeats.
///
/// Two rows are the same statement if they agree in source, target,
/// direction, dimension, kind, year, end year, technology, weight and event,
/// and do not contradict each other in application, industry, amount,
/// currency and round: what one of them leaves open, the other completes.
/// The technology is not such a detail: one link may stand for several
/// technologies, and one that names none is a statement of its own.
struct RepeatedRelations {
  /// By all columns.
  private var byAll = RowTable()
  /// By the columns that must agree; at most ``chainLimit`` rows
  /// of one identity, so that a table of nothing but payments between two
  /// parties is not compared pairwise.
  private var byIdentity = RowTable()

  /// How many relations of one identity are looked at for a row that leaves
  /// something open.
  static let chainLimit = 64

  /// Whether the table has columns that a row may leave open.
  let hasDetails: Bool

  init(_ header: TableHeader<RelationField>) {
    let details: [RelationField] = [
      .application, .industry, .amount, .currency, .round,
    ]
    hasDetails = details.contains { header[$0] != nil }
  }

  /// Returns the earliest relation that a row repeats.
  func match(of row: RelationRow, in columns: RelationColumns) -> Int? {
    if let same = byAll.first(
      hash: row.hashOfAll,
      where: {
        columns[$0].saysTheSame(as: row)
      })
    {
      return same
    }
    guard hasDetails else { return nil }
    return byIdentity.first(hash: row.hashOfIdentity) {
      columns[$0].agrees(with: row)
    }
  }

  /// Enters a relation that was appended or completed.
  mutating func insert(
    _ index: Int, in columns: RelationColumns, isNew: Bool
  ) {
    let row = columns[index]
    byAll.insert(index, hash: row.hashOfAll)
    guard isNew, hasDetails else { return }
    let count = byIdentity.count(
      hash: row.hashOfIdentity, upTo: Self.chainLimit)
    if count < Self.chainLimit {
      byIdentity.insert(index, hash: row.hashOfIdentity)
    }
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

  fileprivate var hashOfAll: UInt64 {
    var hash = hashOfIdentity
    func mix(_ value: UInt64) {
      hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    mix(UInt64(application) << 32 | UInt64(industry))
    mix(UInt64(currency) << 32 | UInt64(round))
    mix(amount.map { ($0 + 0).bitPattern } ?? 1)
    return hash
  }

  private func hasIdentity(of other: RelationRow) -> Bool {
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

  fileprivate func agrees(with other: RelationRow) -> Bool {
    func agree(_ a: UInt32, _ b: UInt32) -> Bool { a == b || a == 0 || b == 0 }
    return hasIdentity(of: other) && agree(application, other.application)
      && agree(industry, other.industry) && agree(currency, other.currency)
      && agree(round, other.round)
      && (amount == other.amount || amount == nil || other.amount == nil)
  }
}

/// A hash table of row numbers; rows of one hash are found in order.
///
/// A slot holds half of the hash and the row number plus one, 0 where free.
struct RowTable {
  private var slots: [UInt64] = Array(repeating: 0, count: 16)
  private var used = 0

  func first(hash: UInt64, where isWanted: (Int) -> Bool) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return nil }
      if entry >> 32 == hash >> 32 {
        let row = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1
        if isWanted(row) { return row }
      }
      slot = (slot + 1) & mask
    }
  }

  func count(hash: UInt64, upTo limit: Int) -> Int {
    var count = 0
    _ = first(hash: hash) { _ in
      count += 1
      return count == limit
    }
    return count
  }

  mutating func insert(_ row: Int, hash: UInt64) {
    precondition(row < Int(UInt32.max), "rows are counted in 32 bits")
    if 2 * (used + 1) > slots.count { grow() }
    place((hash & 0xFFFF_FFFF_0000_0000) | UInt64(row + 1))
    used += 1
  }

  private mutating func place(_ entry: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: entry >> 32) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: 2 * old.count)
    // Going around from behind a free slot, each run is met from its start,
    // so that rows of one hash stay in order.
    let free = old.firstIndex(of: 0) ?? 0
    for step in 0..<old.count {
      let entry = old[(free + step) & (old.count - 1)]
      if entry != 0 { place(entry) }
    }
  }
}
