import GraphKernels
import SystemFiles

/// Generated graphs as files that other programs read, too.
enum EdgeListOutput {
  /// Writes an integer edge list, a line an edge, its ends separated by a
  /// tab.
  static func write(
    sources: [UInt32], targets: [UInt32], to path: String
  ) throws {
    var text: [UInt8] = []
    text.reserveCapacity(sources.count * 2 * 8)
    for (source, target) in zip(sources, targets) {
      text.append(contentsOf: "\(source)\t\(target)\n".utf8)
    }
    try AtomicFile.write(text, to: path)
  }

  static func writeRMAT(scale: Int, seed: UInt64, to path: String) throws {
    let graph = RMATGraph(scale: scale, seed: seed)
    try write(sources: graph.sources, targets: graph.targets, to: path)
  }

  static func writeValueNetwork(
    vertices: Int, seed: UInt64, to path: String
  ) throws {
    let graph = ValueNetworkGraph(vertices: vertices, seed: seed)
    try write(sources: graph.sources, targets: graph.targets, to: path)
  }
}
