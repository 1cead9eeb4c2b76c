/// Lengths of shortest paths as counters of a fixed size estimate them.
///
/// What is exact is said so; all else is random, by the seed, and the same on
/// every machine and any number of threads.
public struct ApproximatePathLengths: Sendable, Equatable {
  /// For *d* = 0, 1, 2 and on, how many ordered pairs of vertices there are
  /// of which the second lies within *d* steps from the first, a vertex with
  /// itself included; up to the last *d* that changed a counter.
  ///
  /// The first two are exact: the vertices, and with them the edges to other
  /// vertices. So is the last where edges are walked both ways, and the
  /// others are scaled to it; along edges all others have the
  /// ``relativeStandardError``, and are scaled down where the last would
  /// exceed all pairs.
  public var neighborhoodFunction: [Double]
  /// How many registers each counter had.
  public var registers: Int
  /// What the random words of the vertices were made of.
  public var seed: UInt64

  package init(
    neighborhoodFunction: [Double], registers: Int, seed: UInt64
  ) {
    self.neighborhoodFunction = neighborhoodFunction
    self.registers = registers
    self.seed = seed
  }

  /// The standard error of a counter in parts of what it counts:
  /// 1.04/√``registers``.
  ///
  /// It is Flajolet's for one counter. A sum of counters has no larger one,
  /// because a standard deviation of a sum is at most the sum of those of
  /// its terms; so it holds for every term of ``neighborhoodFunction``. For
  /// ``average`` it is not proved but measured: there the errors of the
  /// terms cancel in part, and it is smaller.
  public var relativeStandardError: Double {
    Self.relativeStandardError(registers: registers)
  }

  package static func relativeStandardError(registers: Int) -> Double {
    1.04 / Double(registers).squareRoot()
  }

  /// The ordered pairs of distinct vertices of which the second can be
  /// reached from the first: exact where edges are walked both ways, else an
  /// estimate.
  public var reachablePairs: Double {
    guard let first = neighborhoodFunction.first,
      let last = neighborhoodFunction.last
    else { return 0 }
    return last - first
  }

  /// A distance that two vertices certainly have: the last number of steps
  /// after which a counter changed, for it met a vertex that no fewer steps
  /// lead to. Nil without vertices. The diameter may be larger, where a
  /// counter happened not to change.
  public var leastDiameter: Int? {
    neighborhoodFunction.isEmpty ? nil : neighborhoodFunction.count - 1
  }

  /// An estimate of the mean distance of reachable pairs, Σ *d* (N(*d*) −
  /// N(*d* − 1)) / (N(∞) − N(0)) for the neighborhood function N; nil where
  /// no pair is reachable.
  public var average: Double? {
    let pairs = reachablePairs
    guard pairs > 0, let last = neighborhoodFunction.last else { return nil }
    // The same sum, taken by parts: each distance counts the pairs beyond.
    let beyond = neighborhoodFunction.dropLast().reduce(0) { $0 + last - $1 }
    return beyond / pairs
  }

  /// Returns an estimate of the distance within which a share of the
  /// reachable pairs lies, vertices with themselves left out; nil where no
  /// pair is reachable.
  ///
  /// Between the last *d* whose pairs fall short of the share and the next,
  /// pairs are taken to grow evenly, so the result need not be whole: with
  /// *s* the pairs wanted, *d* + (*s* − N(*d*)) / (N(*d* + 1) − N(*d*)).
  ///
  /// - Parameter share: In 0...1; 0.9 is the effective diameter of the
  ///   literature.
  public func effectiveDiameter(share: Double = 0.9) -> Double? {
    precondition((0...1).contains(share), "a share is from 0 to 1")
    guard let first = neighborhoodFunction.first, reachablePairs > 0 else {
      return nil
    }
    let wanted = first + share * reachablePairs
    for (distance, pairs) in neighborhoodFunction.enumerated().dropFirst()
    where pairs >= wanted {
      let before = neighborhoodFunction[distance - 1]
      return pairs == before
        ? Double(distance - 1)
        : Double(distance - 1) + (wanted - before) / (pairs - before)
    }
    return Double(neighborhoodFunction.count - 1)
  }
}
