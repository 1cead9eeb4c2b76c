public import GraphCore
import GraphKernels

extension CompiledGraph {
  /// Returns how many triangles pass through every vertex.
  ///
  /// A triangle is three vertices joined pairwise, in whatever direction.
  /// Parallel edges count once, loops not at all. The empty graph gives `[]`.
  ///
  /// - Parameter threads: How many to use at most; nil for one a processor.
  ///   The result does not depend on it.
  /// - Returns: One count per vertex, in vertex order; a third of their sum
  ///   is the number of triangles.
  /// - Complexity: O(*m*√*m*) time, O(*n* + *m*) space.
  public func triangleCounts(threads: Int? = nil) -> [Int] {
    let table = triangleTable(threads: threads)
    var counts = [Int](repeating: 0, count: vertexCount)
    for place in table.vertices.indices {
      counts[Int(table.vertices[place])] = table.triangles[place]
    }
    return counts
  }

  /// Returns the number of triangles of the graph and their share among
  /// connected triples.
  ///
  ///     transitivity = 3 triangles / Σ k(v)(k(v) − 1)/2
  ///
  /// `k(v)` is the number of distinct neighbors of *v*. Directions are
  /// ignored, parallel edges count once, loops not at all.
  ///
  /// - Parameter threads: How many to use at most; nil for one a processor.
  ///   The result does not depend on it.
  /// - Returns: The transitivity is nil where no vertex has two neighbors.
  /// - Complexity: O(*m*√*m*) time, O(*n* + *m*) space.
  /// - Reference: Newman, Watts & Strogatz 2002,
  ///   doi:10.1073/pnas.012582999.
  public func transitivity(
    threads: Int? = nil
  ) -> (triangles: Int, transitivity: Double?) {
    let table = triangleTable(threads: threads)
    let corners = table.triangles.reduce(0, +)
    // A vertex that is not in the table has one neighbor at most.
    let triples = table.neighborCounts.reduce(0) { sum, k in
      sum + k * (k - 1) / 2
    }
    let share = triples == 0 ? nil : Double(corners) / Double(triples)
    return (corners / 3, share)
  }
}
