import Foundation
import GraphKernels
import SystemFiles
import ValueNetwork

/// A graph that is measured, and what to call it.
struct Subject {
  var name: String
  var graph: CompiledGraph
  /// The number that the file gives each vertex; nil where that is its own,
  /// or where names are no numbers.
  private var ids: [Int]?

  var vertexCount: Int { graph.vertexCount }
  var edgeCount: Int { graph.edgeCount }

  init(name: String, graph: CompiledGraph) {
    self.name = name
    self.graph = graph
  }

  /// Reads or makes the graph that the options ask for.
  init(_ options: BenchmarkOptions) throws {
    if let file = options.graphFile {
      let named = try NamedGraph(edgeListAt: file)
      let parts = file.split(separator: "/")
      name = parts.last.map(String.init) ?? file
      graph = named.graph
      ids = Self.permutation(
        (0..<graph.vertexCount).map { named.names[$0] })
    } else if let scale = options.scale {
      let made = RMATGraph(scale: scale, seed: UInt64(scale))
      name = "R-MAT \(scale)"
      graph = CompiledGraph(
        vertexCount: made.vertexCount, sources: made.sources,
        targets: made.targets)
    } else {
      self = ValueNetworkGraph(vertices: options.vertices).subject
    }
  }

  /// Returns the names as numbers if they are those from 0 on, in any order.
  private static func permutation(_ names: some Collection<String>) -> [Int]? {
    var isUsed = [Bool](repeating: false, count: names.count)
    var ids: [Int] = []
    ids.reserveCapacity(names.count)
    for name in names {
      guard let id = Int(name), isUsed.indices.contains(id), !isUsed[id]
      else { return nil }
      isUsed[id] = true
      ids.append(id)
    }
    return ids
  }

  /// Writes a number a vertex in the order of the file's own numbers, eight
  /// bytes each, the least first.
  func write(_ values: [Double], to path: String) throws {
    precondition(values.count == vertexCount, "a number a vertex")
    var ordered = values
    if let ids {
      for (vertex, id) in ids.enumerated() { ordered[id] = values[vertex] }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ordered.count * 8)
    for value in ordered {
      for place in 0..<8 {
        bytes.append(
          UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(8 * place)))
      }
    }
    try AtomicFile.write(bytes, to: path)
  }
}
