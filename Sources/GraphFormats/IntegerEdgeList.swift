import GraphCore
import GraphKernels
import NetworkFormats
import SystemFiles

/// The rows of a plain list of integers, scanned without looking back.
struct IntegerEdgeList {
  private let parts: [EdgeListPart]
  private let hasWeights: Bool
  /// One more than the largest id.
  private let idCount: Int

  /// A task scans about this many bytes.
  private static let partSize = 8 << 20
  /// What follows the last whole part is copied, to be scanned with bytes
  /// behind it; a list without line ends is no list.
  private static let tailLimit = 1 << 20
  /// Ids are used as numbers of rows if there are no more than this many for
  /// each row of the list, and some for every list.
  private static let idsPerEdge = 4
  private static let freeIDs = 1 << 18

  /// Scans a file; nil for one that is not a plain list from its first row
  /// to its last, or of ids too far apart to number rows by them.
  init?(
    _ path: String, threads: Int?, partSize: Int = Self.partSize,
    instructions: InstructionSet = .current
  ) {
    // What cannot be opened is reported by the reader of networks.
    guard path != "-", let file = try? MappedFile(path) else { return nil }
    let head = file.withBytes { text in
      Self.bytes(of: text, 0..<min(text.count, PlainEdgeList.headSize))
    }
    guard let list = PlainEdgeList(head: head) else { return nil }
    let form = EdgeListForm(
      delimiter: list.delimiter, hasWeight: list.hasWeight,
      hasComments: list.hasComments)
    let bounds = file.withBytes { text in
      Self.bounds(of: text, from: list.start, partSize: partSize)
    }
    guard file.count - bounds[bounds.count - 1] <= Self.tailLimit else {
      return nil
    }
    var parts = Workers.map(bounds.count - 1, threads: threads) { part in
      file.withBytes { text in
        scanEdges(
          of: text, in: bounds[part]..<bounds[part + 1], form: form,
          instructions: instructions)
      }
    }
    guard zip(parts, bounds.dropFirst()).allSatisfy({ $0.stop == $1 }) else {
      return nil
    }
    var tail = file.withBytes { text in
      Self.bytes(of: text, bounds[bounds.count - 1]..<text.count)
    }
    if let last = tail.last, last != 0x0A { tail.append(0x0A) }
    let end = tail.count
    tail += repeatElement(0, count: edgeListMargin)
    parts.append(
      scanEdges(
        of: tail.span, in: 0..<end, form: form, instructions: instructions))
    guard parts[parts.count - 1].stop == end else { return nil }
    let edgeCount = parts.reduce(0) { $0 + $1.sources.count }
    let idCount = 1 + Int(parts.map(\.largest).max() ?? 0)
    guard edgeCount > 0,
      idCount <= Self.freeIDs + Self.idsPerEdge * edgeCount
    else { return nil }
    self.parts = parts
    self.idCount = idCount
    hasWeights = list.hasWeight
  }

  private static func bytes(of text: Span<UInt8>, _ range: Range<Int>)
    -> [UInt8]
  {
    range.map { text[$0] }
  }

  /// Returns where parts begin and the last ends, each at the start of a
  /// line; what is behind the last lies in the margin of the scan.
  private static func bounds(
    of text: Span<UInt8>, from start: Int, partSize: Int
  ) -> [Int] {
    var bounds = [start]
    let last = text.count - edgeListMargin
    while let from = bounds.last, from < last {
      var next = min(from + partSize, last)
      // Backwards, so that no part ends in the margin.
      while next > from, text[next - 1] != 0x0A { next -= 1 }
      if next == from { break }
      bounds.append(next)
    }
    return bounds
  }

  // MARK: The graph

  /// Lays the rows out as a graph whose vertices ascend by id.
  func graph(threads: Int?) -> NamedGraph {
    var outgoing = AdjacencyRows(
      vertexCount: idCount,
      pieces: parts.map { EdgePiece(sources: $0.sources, targets: $0.targets) },
      threads: threads)
    var incoming = outgoing.transposed(threads: threads)
    let ids = (0..<idCount).filter {
      outgoing.count(of: $0) + incoming.count(of: $0) > 0
    }
    if ids.count < idCount {
      var rank = [UInt32](repeating: 0, count: idCount)
      for (place, id) in ids.enumerated() { rank[id] = UInt32(place) }
      outgoing = outgoing.keeping(ids, rank: rank)
      incoming = incoming.keeping(ids, rank: rank)
    }
    return NamedGraph(
      graph: CompiledGraph(
        policy: EdgePolicy(), ends: nil, weights: weights(), kinds: nil,
        isUndirected: nil, outgoing: outgoing, incoming: incoming),
      names: ids.count < idCount
        ? .integers(ids.map { UInt64($0) }) : .numbers)
  }

  /// Returns the weights in the order of the edges; nil where all are 1.
  private func weights() -> [Double]? {
    guard hasWeights else { return nil }
    let weights = parts.flatMap(\.weights)
    guard weights.contains(where: { $0 != 1 }) else { return nil }
    return AdjacencyRows.stableOrder(
      first: parts.flatMap(\.sources), second: parts.flatMap(\.targets),
      vertexCount: idCount
    ).map { weights[Int($0)] }
  }
}

extension AdjacencyRows {
  /// Returns the rows of the given vertices, renumbered; all others are
  /// empty.
  fileprivate func keeping(
    _ vertices: [Int], rank: [UInt32]
  ) -> AdjacencyRows {
    AdjacencyRows(
      offsets: vertices.map { offsets[$0] } + [targets.count],
      targets: targets.map { rank[Int($0)] })
  }
}
