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

  /// Makes components of labels that may be any numbers, one a vertex.
  init(labels raw: [Int]) {
    var name = [Int](repeating: -1, count: (raw.max() ?? -1) + 1)
    labels = []
    labels.reserveCapacity(raw.count)
    sizes = []
    for label in raw {
      if name[label] < 0 {
        name[label] = sizes.count
        sizes.append(0)
      }
      sizes[name[label]] += 1
      labels.append(name[label])
    }
  }

  /// Returns the vertices of the largest component, ascending; of equally
  /// large ones those of the one with the first vertex.
  public func verticesOfLargest() -> [Int] {
    guard let label = sizes.firstIndex(of: largestSize) else { return [] }
    return labels.indices.filter { labels[$0] == label }
  }
}
