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
  /// Open addressing: a row plus one, 0 where free; by all columns.
  private var byAll = RowTable()
  /// The same, by the columns that must agree; at most ``chainLimit`` rows
  /// of one identity, so that a table of nothing but payments between two
  /// parties is not compared pairwise.
  private var byIdentity = RowTable()

  /// How many relations of one identity are looked at for a row that leaves
  /// something open.
  static let chainLimit = 64

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
    guard isNew else { return }
    let count = byIdentity.count(
      hash: row.hashOfIdentity, upTo: Self.chainLimit)
    if count < Self.chainLimit {
      byIdentity.insert(index, hash: row.hashOfIdentity)
    }
  }
}

extension RelationRow {
  fileprivate var hashOfIdentity: UInt64 {
    var hash = UInt64(source) << 32 | UInt64(target)
    func mix(_ value: UInt64) {
      hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    mix(UInt64(kind) << 32 | UInt64(dimension))
    mix(UInt64(technology) << 32 | UInt64(event))
    mix(UInt64(UInt32(bitPattern: year)))
    mix(weight.bitPattern)
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
    mix(amount?.bitPattern ?? 1)
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
struct RowTable {
  private var slots: [(hash: UInt64, entry: Int)] = Array(
    repeating: (0, 0), count: 16)
  private var used = 0

  func first(hash: UInt64, where isWanted: (Int) -> Bool) -> Int? {
    let mask = slots.count - 1
    var slot = start(of: hash)
    while slots[slot].entry != 0 {
      if slots[slot].hash == hash, isWanted(slots[slot].entry - 1) {
        return slots[slot].entry - 1
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  func count(hash: UInt64, upTo limit: Int) -> Int {
    let mask = slots.count - 1
    var slot = start(of: hash)
    var count = 0
    while slots[slot].entry != 0, count < limit {
      if slots[slot].hash == hash { count += 1 }
      slot = (slot + 1) & mask
    }
    return count
  }

  mutating func insert(_ row: Int, hash: UInt64) {
    if 2 * (used + 1) > slots.count { grow() }
    place(row + 1, hash)
    used += 1
  }

  private mutating func place(_ entry: Int, _ hash: UInt64) {
    let mask = slots.count - 1
    var slot = start(of: hash)
    while slots[slot].entry != 0 { slot = (slot + 1) & mask }
    slots[slot] = (hash, entry)
  }

  private func start(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
  }

  private mutating func grow() {
    // In the order of the old table rows of one hash stay in their order,
    // except where a run wraps around; entering by row number keeps it.
    let entries = slots.filter { $0.entry != 0 }
      .sorted { $0.entry < $1.entry }
    slots = Array(repeating: (0, 0), count: 2 * slots.count)
    for (hash, entry) in entries { place(entry, hash) }
  }
}
