public import GraphCore

extension CompiledGraph {
  /// Returns the vertices of highest degree, for a drawing with the links
  /// among them.
  ///
  /// Degrees are total, parallel edges count one each, a loop 2. Of equal
  /// degrees the earlier vertex goes first.
  ///
  /// - Parameter count: How many vertices to keep at most.
  /// - Precondition: `count` is not negative.
  /// - Complexity: O(*n* log *n* + *m*).
  public func topDegreeReduction(count: Int) -> Reduction {
    let degrees = degrees()
    let order = (0..<vertexCount).sorted { left, right in
      (degrees[right], left) < (degrees[left], right)
    }
    let kept = order.prefix(count).sorted()
    let nodes =
      kept.count == 1 ? "node" : "\(kept.count.grouped) nodes"
    return reduction(to: kept, named: "the \(nodes) of highest degree")
  }

  /// Returns the vertices of the *k*-core.
  ///
  /// Directions are ignored, parallel edges count once, loops not at all;
  /// see ``coreNumbers()``.
  ///
  /// - Complexity: O(*n* + *m*).
  public func coreReduction(k: Int) -> Reduction {
    let cores = coreNumbers()
    let kept = cores.indices.filter { cores[$0] >= k }
    let core = "the \(kept.count.of("node", "nodes")) of the \(k)-core"
    return reduction(to: kept, named: core)
  }

  /// Returns the vertices within some steps of one vertex.
  ///
  /// - Parameters:
  ///   - vertex: The ego; it is kept.
  ///   - radius: How many steps at most.
  ///   - direction: Along which edges; an undirected edge of a mixed graph
  ///     is walked both ways in any case.
  ///   - name: What to call the ego in the sentence.
  /// - Precondition: The vertex is one of the graph; `radius` is not
  ///   negative.
  /// - Complexity: O(*n* + *m*).
  public func egoReduction(
    of vertex: Int, radius: Int, direction: EgoDirection = .both,
    name: String? = nil
  ) -> Reduction {
    precondition(0..<vertexCount ~= vertex, "a vertex of the graph")
    precondition(radius >= 0, "a number of steps")
    let rows = egoRows(direction)
    var isKept = [Bool](repeating: false, count: vertexCount)
    isKept[vertex] = true
    var frontier = [vertex]
    var steps = 0
    while steps < radius, !frontier.isEmpty {
      var next: [Int] = []
      for member in frontier {
        for neighbor in rows[member] where !isKept[Int(neighbor)] {
          isKept[Int(neighbor)] = true
          next.append(Int(neighbor))
        }
      }
      frontier = next
      steps += 1
    }
    let kept = isKept.indices.filter { isKept[$0] }
    let nodes = kept.count.of("node", "nodes")
    let ways =
      switch direction {
      case .both: ""
      case .out: " along the links"
      case .in: " against the links"
      }
    let ego = name ?? "node \(vertex)"
    return reduction(
      to: kept,
      named: "the \(nodes) within \(radius.of("step", "steps")) of \(ego)"
        + ways)
  }

  private func egoRows(_ direction: EgoDirection) -> AdjacencyRows {
    switch direction {
    case .both: simpleUndirectedRows()
    case .out: linkRows()
    case .in:
      linkRows().transposed()
    }
  }

  /// Counts what stays and what goes, and says so.
  private func reduction(to kept: [Int], named name: String) -> Reduction {
    var isKept = [Bool](repeating: false, count: vertexCount)
    for vertex in kept { isKept[vertex] = true }
    let links = zip(sources, targets)
      .count { isKept[Int($0)] && isKept[Int($1)] }
    let goneNodes = vertexCount - kept.count
    let goneLinks = edgeCount - links
    var sentence =
      "\(name) and the \(links.of("link", "links")) among them; "
    if goneNodes + goneLinks == 0 {
      sentence += "nothing is left out"
    } else {
      sentence += goneNodes.of("node", "nodes")
      sentence += " and \(goneLinks.of("link", "links")) are left out"
    }
    return Reduction(vertices: kept, sentence: sentence)
  }
}

extension Int {
  /// The digits, with a comma between thousands.
  fileprivate var grouped: String {
    var digits = Array(String(magnitude))
    for place in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(",", at: place)
    }
    return (self < 0 ? "-" : "") + String(digits)
  }

  /// The number with the word for one or for many.
  fileprivate func of(_ one: String, _ many: String) -> String {
    grouped + " " + (self == 1 ? one : many)
  }
}
