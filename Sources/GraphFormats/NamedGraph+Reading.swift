import GraphCore
import GraphKernels
import SystemFiles

extension NamedGraph {
  /// Loads a graph from a file that ``write(to:threads:)`` made.
  ///
  /// The columns are read into memory of the graph's own, and all that is
  /// checked is checked there: the sums of all columns, that rows ascend and
  /// lead to vertices, that both directions and the edges are the same pairs,
  /// that names are text and differ. So a file of any bytes, and one that
  /// changes meanwhile, gives a sound graph or an error.
  ///
  /// - Complexity: O(*n* + *m*), as fast as memory is copied.
  public init(
    graphFileAt path: String, threads: Int? = nil
  ) throws(GraphFileError) {
    let file = try GraphFile(path, threads: threads)
    let graph = try file.graph()
    self.init(
      graph: graph, names: try file.names(vertexCount: graph.vertexCount))
  }

  /// Whether a file begins as a graph file does.
  public static func isGraphFile(_ path: String) -> Bool {
    let magic = GraphFileHeader.magic
    guard let file = try? FileInput(path), file.count >= magic.count else {
      return false
    }
    return (try? file.bytes(magic.indices)) == magic
  }
}
