import GraphCore
import GraphKernels
import SystemFiles

extension NamedGraph {
  /// Loads a graph from a file that ``write(to:threads:)`` made.
  ///
  /// The file is mapped, and its columns are copied to memory of the graph's
  /// own; all that is checked is checked of the copy: the sums of all
  /// columns, that rows ascend and lead to vertices, that both directions and
  /// the edges are the same pairs, that names are text and differ. So a file
  /// of any bytes gives a sound graph or an error. Nobody else may shorten
  /// the file meanwhile.
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
    guard let file = try? MappedFile(path) else { return false }
    let magic = GraphFileHeader.magic
    return file.withBytes { bytes in
      bytes.count >= magic.count
        && magic.indices.allSatisfy { bytes[$0] == magic[$0] }
    }
  }
}
