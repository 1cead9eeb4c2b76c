import Foundation
import GraphCore
import GraphKernels
import NetworkModel
import TestSupport
import Testing

@testable import GraphFormats

@Suite("Graph files")
struct GraphFileTests {
  private static func bytes(of graph: NamedGraph) throws -> [UInt8] {
    try withFile([]) { path in
      try graph.write(to: path)
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
  }

  private static func graph(
    of bytes: [UInt8], threads: Int? = nil
  ) throws -> NamedGraph {
    try withFile(bytes) { path in
      try NamedGraph(graphFileAt: path, threads: threads)
    }
  }

  private static func roundTrip(_ graph: NamedGraph) throws {
    let bytes = try bytes(of: graph)
    for threads in [1, 2] {
      #expect(try Self.graph(of: bytes, threads: threads) == graph)
    }
  }

  private static func compiled(
    _ plain: PlainGraph, _ policy: EdgePolicy
  ) -> CompiledGraph {
    CompiledGraph(
      vertexCount: plain.vertexCount,
      sources: plain.edges.map { UInt32($0.source) },
      targets: plain.edges.map { UInt32($0.target) },
      weights: plain.edges.map(\.weight),
      kinds: plain.edges.map { UInt32($0.kind) },
      isUndirected: plain.edges.map(\.isUndirected), policy: policy)
  }

  @Test("come back as they were written", arguments: 0..<200)
  func random(seed: Int) throws {
    let plain = RandomGraphs.graph(seed: UInt64(seed), vertices: 40)
    let policies = [
      EdgePolicy(), EdgePolicy(parallel: .merge),
      EdgePolicy(parallel: .merge, loops: .drop),
    ]
    let graph = Self.compiled(plain, policies[seed % 3])
    let vertices = 0..<graph.vertexCount
    let names: VertexNames =
      switch seed % 4 {
      case 0: .numbers
      case 1: .integers(vertices.map { UInt64(7_919_777_333 * $0 + 1) })
      case 2: .texts(vertices.map { "企业 \($0)" })
      default: .integers(vertices.reversed().map { UInt64($0 + 1) })
      }
    try Self.roundTrip(NamedGraph(graph: graph, names: names))
  }

  @Test("columns of more than a block")
  func large() throws {
    let made = RMATGraph(scale: 15, seed: 3)
    let graph = CompiledGraph(
      vertexCount: made.vertexCount, sources: made.sources,
      targets: made.targets)
    try Self.roundTrip(NamedGraph(graph: graph))
    try Self.roundTrip(NamedGraph(graph: graph).ascending())
  }

  @Test("no vertices, no edges")
  func empty() throws {
    try Self.roundTrip(
      NamedGraph(graph: CompiledGraph(vertexCount: 0, edges: [])))
    try Self.roundTrip(
      NamedGraph(graph: CompiledGraph(vertexCount: 3, edges: [])))
  }

  // MARK: Hostile files

  /// Two vertices of a name and three edges, in all columns that there are.
  private static let small = NamedGraph(
    graph: CompiledGraph(
      vertexCount: 2, sources: [1, 0, 1], targets: [0, 1, 1],
      weights: [2, 1, 3], kinds: [0, 1, 1], isUndirected: [false, true, false]),
    names: .texts(["甲", "b"]))

  @Test("are refused wherever they end")
  func truncated() throws {
    let bytes = try Self.bytes(of: Self.small)
    for count in bytes.indices {
      #expect(throws: GraphFileError.self, "\(count) bytes") {
        try Self.graph(of: Array(bytes[..<count]))
      }
    }
    #expect(throws: GraphFileError.self) { try Self.graph(of: bytes + [0]) }
  }

  @Test("are refused whichever bit is another")
  func flipped() throws {
    for graph in [Self.small, NamedGraph(graph: Self.small.graph)] {
      var bytes = try Self.bytes(of: graph)
      for place in bytes.indices {
        for bit in [0, 3, 7] as [UInt8] {
          bytes[place] ^= 1 << bit
          #expect(throws: GraphFileError.self, "bit \(bit) of \(place)") {
            try Self.graph(of: bytes)
          }
          bytes[place] ^= 1 << bit
        }
      }
      #expect(try Self.graph(of: bytes) == graph)
    }
  }

  /// Changes numbers of a file and puts its checksums right again, as
  /// somebody would who means harm.
  private static func forged(
    _ bytes: [UInt8], _ change: (inout [UInt8]) -> Void
  ) throws -> [UInt8] {
    var bytes = bytes
    change(&bytes)
    func number(_ place: Int) -> Int {
      bytes[place..<(place + 8)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    func set(_ sum: UInt64, at place: Int) {
      for shift in 0..<8 {
        bytes[place + shift] = UInt8(truncatingIfNeeded: sum >> (8 * shift))
      }
    }
    let count = Int(bytes[44])
    guard count <= 12 else {
      set(Reference.checksum(of: Array(bytes[..<56])), at: 56)
      return bytes
    }
    for entry in 0..<count {
      let at = 64 + 32 * entry
      let (start, length) = (number(at + 8), number(at + 16))
      guard start >= 0, length >= 0, start <= bytes.count,
        length <= bytes.count - start
      else { continue }
      set(
        Reference.columnChecksum(of: Array(bytes[start..<(start + length)])),
        at: at + 24)
    }
    set(Reference.checksum(of: Array(bytes[64..<(64 + 32 * count)])), at: 48)
    set(Reference.checksum(of: Array(bytes[..<56])), at: 56)
    return bytes
  }

  @Test("with any byte forged give a sound graph or an error")
  func forgedBytes() throws {
    let sound = try Self.bytes(of: Self.small)
    #expect(try Self.forged(sound) { _ in } == sound)
    var random = SeededGenerator(seed: 77)
    for place in sound.indices {
      for value in [
        0, 1, 0x7F, 0xFF, UInt8.random(in: 0...255, using: &random),
      ] {
        let bytes = try Self.forged(sound) { $0[place] = value }
        guard let graph = try? Self.graph(of: bytes) else { continue }
        #expect(graph.graph.invariantViolations().isEmpty, "byte \(place)")
        #expect(
          graph.graph.incoming
            == AdjacencyRows(
              vertexCount: graph.graph.vertexCount,
              sources: graph.graph.targets, targets: graph.graph.sources))
      }
    }
  }

  @Test(
    "whose columns fall from block to block are refused", arguments: [0, 4])
  func seams(entry: Int) throws {
    let count = columnBlockSize / 8 + 9
    let graph = NamedGraph(
      graph: CompiledGraph(vertexCount: count, edges: [(0, 1), (1, 2)]),
      names: .integers((1...count).map { UInt64($0) }))
    let sound = try Self.bytes(of: graph)
    #expect(try Self.graph(of: sound) == graph)
    // The first number of the second block becomes the one before it, which
    // ids must not be, or less, as offsets must not be.
    let bytes = try Self.forged(sound) { bytes in
      let at = 64 + 32 * entry + 8
      let start = (0..<8).reversed().reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
      let place = start + columnBlockSize
      bytes.replaceSubrange(
        place..<(place + 8),
        with: entry == 0
          ? [UInt8](repeating: 0, count: 8) : Array(bytes[(place - 8)..<place]))
    }
    #expect(bytes != sound)
    #expect(throws: GraphFileError.self) { try Self.graph(of: bytes) }
  }

  @Test(
    "that state absurd counts are refused",
    arguments: [16, 24, 32, 44, 72, 80],
    [
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
      [0, 0, 0, 0, 0, 0, 0, 0x80], [0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0, 0],
      [0, 0, 0, 0, 1, 0, 0, 0],
    ] as [[UInt8]])
  func absurd(place: Int, number: [UInt8]) throws {
    let sound = try Self.bytes(of: Self.small)
    let bytes = try Self.forged(sound) { bytes in
      let width = place == 44 ? 4 : 8
      bytes.replaceSubrange(place..<(place + width), with: number[..<width])
    }
    if bytes != sound {
      #expect(throws: GraphFileError.self) { try Self.graph(of: bytes) }
    }
  }

  @Test("faults are told apart, in a sentence each")
  func sentences() throws {
    let sound = try Self.bytes(of: Self.small)
    func message(_ bytes: [UInt8]) throws -> String {
      try withFile(bytes) { path in
        do {
          _ = try NamedGraph(graphFileAt: path)
          return ""
        } catch {
          return String("\(error)".dropFirst(path.count))
        }
      }
    }
    #expect(
      try message(Array("source,target\n1,2\n".utf8))
        == ": this is not a graph file; valuenet convert writes one")
    #expect(
      try message([0x1F, 0x8B, 8] + sound)
        == ": this is compressed, and graph files are opened where they lie;"
        + " expand it first")
    var swapped = sound
    swapped.replaceSubrange(8..<12, with: [1, 2, 3, 4])
    #expect(
      try message(swapped)
        == ": the graph file was written on a machine of another byte order;"
        + " convert the network anew on this one")
    var later = sound
    later[12] = 2
    #expect(
      try message(later)
        == ": the graph file is of version 2, this program reads version 1;"
        + " convert the network anew")
    var damaged = sound
    damaged[damaged.count - 1] ^= 1
    #expect(
      try message(damaged)
        == ": the graph file is damaged (nameText); convert the network anew")
    let twice = try Self.forged(sound) { bytes in
      bytes.replaceSubrange((bytes.count - 1)..., with: [0xE7])
    }
    #expect(
      try message(twice)
        == ": the graph file states no graph (nameText); convert the network"
        + " anew")
    let missing = #expect(throws: GraphFileError.self) {
      try NamedGraph(graphFileAt: "no/such.vnet")
    }
    #expect(missing?.description.hasPrefix("no/such.vnet: cannot") == true)
  }
}
