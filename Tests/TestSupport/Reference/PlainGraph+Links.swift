package import GraphCore

extension PlainGraph {
  package func selfLoopCount() -> Int { edges.count(where: \.isLoop) }

  package func isolatedVertexCount() -> Int {
    vertices.count { neighbors(of: $0).isEmpty }
  }

  /// Edges that have a parallel one before them.
  package func parallelEdgeCount(_ direction: GraphDirection) -> Int {
    edges.indices.count { place in
      let edge = edges[place]
      return !edge.isLoop
        && edges.prefix(place).contains { earlier in
          switch direction {
          case .directed: earlier.isParallel(to: edge)
          case .undirected:
            Set([earlier.source, earlier.target])
              == Set([edge.source, edge.target])
          }
        }
    }
  }

  package func density(_ direction: GraphDirection) -> Double? {
    guard vertexCount > 1 else { return nil }
    let possible = Double(vertexCount * (vertexCount - 1))
    return switch direction {
    case .directed: Double(edges.count) / possible
    case .undirected: Double(2 * undirectedView.count) / possible
    }
  }

  package func reciprocity(_ direction: GraphDirection) -> Double? {
    guard direction == .directed else { return nil }
    var joined = 0
    var returned = 0
    for a in vertices {
      for b in vertices where a != b && hasLink(a, b) {
        joined += 1
        returned += hasLink(b, a) ? 1 : 0
      }
    }
    return joined == 0 ? nil : Double(returned) / Double(joined)
  }

  /// The weak components, each ascending, by their first vertices.
  package func weakComponents() -> [[Int]] {
    let distance = distances(.undirected)
    return classes { distance[$0][$1] != nil }
  }

  /// The strong components, each ascending, by their first vertices.
  package func strongComponents() -> [[Int]] {
    let distance = distances(.directed)
    return classes { distance[$0][$1] != nil && distance[$1][$0] != nil }
  }

  private func classes(_ areTogether: (Int, Int) -> Bool) -> [[Int]] {
    var classes: [[Int]] = []
    for vertex in vertices {
      let place = classes.firstIndex { areTogether($0[0], vertex) }
      if let place {
        classes[place].append(vertex)
      } else {
        classes.append([vertex])
      }
    }
    return classes
  }
}
