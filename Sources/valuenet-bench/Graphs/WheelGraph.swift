import ValueNetwork

/// A hub with a link to each vertex of a rim that runs around it: the worst
/// that a degree can be.
enum WheelGraph {
  static func subject(rim: Int) -> Subject {
    let spokes = (1...rim).map { (0, $0) }
    let around = (1...rim).map { ($0, $0 % rim + 1) }
    return Subject(
      name: "wheel \(rim)",
      graph: CompiledGraph(vertexCount: rim + 1, edges: spokes + around))
  }
}
