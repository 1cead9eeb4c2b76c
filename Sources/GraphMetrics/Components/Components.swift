import GraphKernels

/// A division of the vertices of a graph into components.
public struct Components: Sendable, Equatable {
  /// The component of each vertex, numbered in the order of their first
  /// vertices.
  public var labels: [Int]
  /// The number of vertices of each component.
  public var sizes: [Int]

  public var count: Int { sizes.count }

  /// The number of vertices of the largest component; 0 if there is none.
  public var largestSize: Int { sizes.max() ?? 0 }

  init(_ components: ComponentLabels) {
    labels = components.labels
    sizes = components.sizes
  }

  /// Returns the vertices of the largest component, ascending; of equally
  /// large ones those of the one with the first vertex.
  public func verticesOfLargest() -> [Int] {
    guard let label = sizes.firstIndex(of: largestSize) else { return [] }
    return labels.indices.filter { labels[$0] == label }
  }
}
