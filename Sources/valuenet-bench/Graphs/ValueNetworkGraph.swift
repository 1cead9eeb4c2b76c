import GraphKernels
import ValueNetwork

/// A graph of the shape of a value network, for any number of vertices.
///
/// One vertex in 27 is a firm under study. Each of the others has a tie to
/// one of those, drawn so that a few have very many, and each firm to one of
/// the others; further ties go to
/// counterparties that some of them share. There are about 2.02 ties a vertex,
/// each pair once, and half of the vertices have a single one. All ratios are
/// the same for every size.
struct ValueNetworkGraph {
  var vertexCount: Int
  var sources: [UInt32] = []
  var targets: [UInt32] = []

  private var pairs: Set<UInt64> = []

  init(vertices: Int, seed: UInt64 = 2_021) {
    vertexCount = vertices
    var random = SplitMix64(seed: seed)
    let firms = max(2, vertices * 22 / 588)
    let edgeCount = vertices * 119_044 / 58_800
    sources.reserveCapacity(edgeCount)
    targets.reserveCapacity(edgeCount)
    pairs.reserveCapacity(edgeCount)
    var numbers = (0..<UInt32(vertices)).map { $0 }
    for place in numbers.indices.dropFirst().reversed() {
      numbers.swapAt(place, random.next(below: place + 1))
    }
    for other in firms..<vertices {
      add(Self.firm(of: firms, &random), other, numbers, &random)
    }
    for firm in 0..<firms {
      add(firm, Self.other(firms..<vertices, &random), numbers, &random)
    }
    while sources.count < edgeCount {
      let firm = Self.firm(of: firms, &random)
      // One in twenty leads from counterparty to counterparty.
      let isAside = random.next(below: 20) == 0
      let first =
        isAside ? Self.other(firms..<vertices, &random) : firm
      add(first, Self.other(firms..<vertices, &random), numbers, &random)
    }
    pairs = []
  }

  var subject: Subject {
    Subject(
      name: "value network \(vertexCount)",
      graph: CompiledGraph(
        vertexCount: vertexCount, sources: sources, targets: targets))
  }

  /// Adds a tie in either direction unless there is one.
  private mutating func add(
    _ one: Int, _ other: Int, _ numbers: [UInt32],
    _ random: inout SplitMix64
  ) {
    let isOut = random.next() & 1 == 0
    let key = UInt64(min(one, other)) << 32 | UInt64(max(one, other))
    guard one != other, pairs.insert(key).inserted else { return }
    sources.append(numbers[isOut ? one : other])
    targets.append(numbers[isOut ? other : one])
  }

  /// A fraction in 0..<1.
  private static func fraction(_ random: inout SplitMix64) -> Double {
    Double(random.next() >> 11) * 0x1p-53
  }

  /// The first firms are drawn far more often than the last.
  private static func firm(of count: Int, _ random: inout SplitMix64) -> Int {
    let x = fraction(&random)
    return Int(x * x * x.squareRoot() * Double(count))
  }

  private static func other(
    _ range: Range<Int>, _ random: inout SplitMix64
  ) -> Int {
    let x = fraction(&random)
    return range.lowerBound + Int(x * x * Double(range.count))
  }
}
