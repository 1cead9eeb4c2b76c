import GraphKernels
import NetworkResults

/// The search for the xmin whose tail lies closest to its fit.
///
/// Candidates are tried from coarse to fine, so that most are given up after
/// a look or two: they are farther from their data somewhere than the best so
/// far is anywhere. What is found is that of the full scan, to the last bit:
/// the smallest distance, and in a tie the smallest xmin.
struct XminSearch<Model: TailModel> {
  let convention: DistanceConvention
  let xmax: Double

  /// The best candidate so far.
  struct Best: Sendable {
    var distance = Double.infinity
    var place = Int.max

    /// The better of two.
    func or(_ other: Self) -> Self {
      other.distance < distance
        || (other.distance == distance && other.place < place) ? other : self
    }
  }

  func candidate(
    _ columns: borrowing TailColumns, _ start: TailStart
  ) -> TailDistance<Model> {
    TailDistance(
      Model(columns, start, xmax: xmax), columns, start, convention)
  }

  /// The estimate that is reported from a start: as the candidate, but with
  /// the exponent corrected where that is asked for.
  func estimate(
    _ columns: borrowing TailColumns, _ start: TailStart,
    _ correction: FiniteSizeCorrection
  ) -> TailDistance<Model> {
    let found = candidate(columns, start)
    guard correction == .unbiased, found.model.alpha.isFinite else {
      return found
    }
    let alpha = (found.model.alpha * (start.size - 1) + 1) / start.size
    return TailDistance(
      Model(columns, start, xmax: xmax, alpha: alpha), columns, start,
      convention)
  }

  /// Tries a place and keeps the better.
  @inline(__always)
  func attempt(
    _ place: Int, _ columns: borrowing TailColumns, _ best: inout Best,
    _ memory: inout DistanceMemory
  ) {
    let start = TailStart(columns, at: place)
    // In a tie the smaller xmin wins, so there the limit itself is allowed.
    let limit = place < best.place ? best.distance.nextUp : best.distance
    let tail = candidate(columns, start)
    guard tail.model.alpha.isFinite else { return }
    let distance = tail.distance(
      columns, from: place, limit: limit, &memory)
    if distance < limit {
      best = Best(distance: distance, place: place)
    }
  }

  /// Returns the best candidate among places, on one thread.
  ///
  /// - Parameter hint: A place to try first, e.g. the one that is expected.
  func best(
    _ columns: borrowing TailColumns, among places: Range<Int>, hint: Int?,
    _ memory: inout DistanceMemory
  ) -> Best {
    var best = Best()
    if let hint, places.contains(hint) {
      attempt(hint, columns, &best, &memory)
    }
    for stride in [16, 1] {
      for place in places
      where place % stride == 0 && (stride == 16 || place % 16 != 0) {
        attempt(place, columns, &best, &memory)
      }
    }
    return best
  }

  /// Fewer candidates are not worth a second thread.
  private var smallScan: Int { 4_096 }

  /// Returns the best candidate among places.
  func best(
    _ columns: TailColumns, among places: Range<Int>, threads: Int?
  ) -> Best {
    if places.count <= smallScan {
      var memory = DistanceMemory()
      return best(columns, among: places, hint: nil, &memory)
    }
    var best = Best()
    var coarser = Int.max
    for step in [16_384, 2_048, 256, 32, 4, 1] {
      let found = pass(
        columns, places, step: step, coarser: coarser, best, threads: threads)
      best = best.or(found)
      coarser = step
    }
    return best
  }

  /// Tries the places at multiples of a step that were not yet tried.
  private func pass(
    _ columns: TailColumns, _ places: Range<Int>, step: Int, coarser: Int,
    _ best: Best, threads: Int?
  ) -> Best {
    let tries = (places.count + step - 1) / step
    let share = 2_048
    let parts = Workers.map((tries + share - 1) / share, threads: threads) {
      part in
      var found = best
      var memory = DistanceMemory()
      for number in (part * share)..<min(tries, (part + 1) * share) {
        let offset = number * step
        if offset % coarser == 0, coarser != .max { continue }
        attempt(places.lowerBound + offset, columns, &found, &memory)
      }
      return found
    }
    return parts.reduce(best) { $0.or($1) }
  }
}
