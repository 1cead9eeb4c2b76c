import NetworkResults

/// The Kolmogorov–Smirnov distance of one fitted tail from its data.
struct TailDistance<Model: TailModel> {
  let model: Model
  private let size: Double
  private let first: Double
  /// How far below the share up to a value its upper look is, in values.
  private let offset: Double
  private let looksAbove: Bool

  init(
    _ model: Model, _ columns: borrowing TailColumns, _ start: TailStart,
    _ convention: DistanceConvention
  ) {
    self.model = model
    size = start.size
    first = columns.below[start.place]
    looksAbove = convention != .distinctValues
    offset =
      convention == .everyDatum && columns.kind == .continuous ? 1 : 0
  }

  /// What is known at a value: the greatest difference there, and the fitted
  /// shares below and up to it.
  struct Look {
    var distance: Double
    var below: Double
    var upTo: Double
  }

  @inline(__always)
  func look(_ columns: borrowing TailColumns, _ place: Int) -> Look {
    let below = model.below(columns, place)
    var distance = abs(below - (columns.below[place] - first) / size)
    var upTo = below
    if looksAbove || columns.kind == .discrete {
      upTo =
        columns.kind == .discrete ? model.upTo(columns, place) : below
    }
    if looksAbove {
      let share = (columns.below[place + 1] - offset - first) / size
      distance = max(distance, abs(upTo - share))
    }
    return Look(distance: distance, below: below, upTo: upTo)
  }

  /// No difference between two values is above this, if the looks at them
  /// are known: neither the fitted nor the empirical share falls.
  ///
  /// The margin is far above the rounding of a share, so that what is left
  /// out could not have been the greatest.
  @inline(__always)
  func bound(
    _ columns: borrowing TailColumns, from lower: Int, upTo lowerShare: Double,
    to upper: Int, below upperShare: Double
  ) -> Double {
    let after = (columns.below[lower + 1] - first) / size
    let before = (columns.below[upper] - first) / size
    return max(upperShare - after, before - lowerShare) + 1e-12
  }

  /// Returns the distance by looking at every value.
  func everyLook(_ columns: borrowing TailColumns, from place: Int) -> Double {
    var distance = 0.0
    for place in place..<columns.count {
      distance = max(distance, look(columns, place).distance)
    }
    return distance
  }
}

/// A stretch of values between two that were looked at.
struct Stretch {
  var lower: Int
  var upper: Int
  var lowerShare: Double
  var upperShare: Double
}

/// Memory of a search for distances, kept from tail to tail.
struct DistanceMemory {
  /// Where the last tail was seen to be far from its data: the next is
  /// probably far there too.
  var witness = 0
  var stretches: [Stretch] = []
  var parts: [Stretch] = []
}

extension TailDistance {
  /// Tails of fewer values are looked at one by one.
  private static var smallTail: Int { 24 }
  /// Into how many parts a stretch is cut.
  private static var partsOfStretch: Int { 4 }

  /// Returns the distance if it is below a limit, to the last bit the same as
  /// by looking at every value; otherwise anything from the limit up.
  ///
  /// Looks first at few values and then between those of them where the
  /// distance could still be greater than what was found: both shares rise,
  /// so the looks at both ends of a stretch bound all between.
  ///
  /// - Complexity: O(*values of the tail*) at worst; about the square root of
  ///   that for a tail that fits.
  func distance(
    _ columns: borrowing TailColumns, from start: Int, limit: Double,
    _ memory: inout DistanceMemory
  ) -> Double {
    let last = columns.count - 1
    if memory.witness > start, memory.witness <= last {
      let found = look(columns, memory.witness).distance
      if found >= limit { return found }
    }
    if last - start < Self.smallTail {
      var distance = 0.0
      for place in start...last {
        let found = look(columns, place).distance
        if found > distance {
          distance = found
          if found >= limit {
            memory.witness = place
            return found
          }
        }
      }
      return distance
    }
    return coarseToFine(columns, from: start, limit: limit, &memory)
  }

  private func coarseToFine(
    _ columns: borrowing TailColumns, from start: Int, limit: Double,
    _ memory: inout DistanceMemory
  ) -> Double {
    let last = columns.count - 1
    let left = look(columns, start)
    let right = look(columns, last)
    var distance = max(left.distance, right.distance)
    if distance >= limit { return distance }
    memory.stretches.removeAll(keepingCapacity: true)
    memory.stretches.append(
      Stretch(
        lower: start, upper: last, lowerShare: left.upTo,
        upperShare: right.below))
    while !memory.stretches.isEmpty {
      memory.parts.removeAll(keepingCapacity: true)
      for stretch in memory.stretches
      where bound(
        columns, from: stretch.lower, upTo: stretch.lowerShare,
        to: stretch.upper, below: stretch.upperShare) > distance
      {
        distance = cut(
          stretch, columns, distance, limit: limit, &memory)
        if distance >= limit { return distance }
      }
      swap(&memory.stretches, &memory.parts)
    }
    return distance
  }

  /// Looks at some values between the ends of a stretch, keeps what lies
  /// between them for later, and returns the greatest distance so far.
  @inline(__always)
  private func cut(
    _ stretch: Stretch, _ columns: borrowing TailColumns,
    _ distance: Double, limit: Double, _ memory: inout DistanceMemory
  ) -> Double {
    var distance = distance
    var lower = stretch.lower
    var share = stretch.lowerShare
    let width = stretch.upper - lower
    let step = max(1, (width + Self.partsOfStretch - 1) / Self.partsOfStretch)
    var place = lower + step
    while place < stretch.upper {
      let found = look(columns, place)
      if found.distance > distance {
        distance = found.distance
        if distance >= limit {
          memory.witness = place
          return distance
        }
      }
      if place - lower > 1 {
        memory.parts.append(
          Stretch(
            lower: lower, upper: place, lowerShare: share,
            upperShare: found.below))
      }
      lower = place
      share = found.upTo
      place += step
    }
    if stretch.upper - lower > 1 {
      memory.parts.append(
        Stretch(
          lower: lower, upper: stretch.upper, lowerShare: share,
          upperShare: stretch.upperShare))
    }
    return distance
  }
}
