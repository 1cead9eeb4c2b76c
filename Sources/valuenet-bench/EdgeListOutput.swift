import GraphKernels
import SystemFiles

/// Generated graphs as files that other programs read, too.
enum EdgeListOutput {
  /// Writes an R-MAT graph as an integer edge list, a line an edge, its ends
  /// separated by a tab.
  static func writeRMAT(scale: Int, seed: UInt64, to path: String) throws {
    let graph = RMATGraph(scale: scale, seed: seed)
    var text: [UInt8] = []
    text.reserveCapacity(graph.sources.count * 2 * 8)
    for (source, target) in zip(graph.sources, graph.targets) {
      text.append(contentsOf: "\(source)\t\(target)\n".utf8)
    }
    try AtomicFile.write(text, to: path)
  }
}
