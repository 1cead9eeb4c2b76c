/// A part of a graph small enough to draw, and the rule that chose it.
public struct Reduction: Sendable, Equatable {
  /// The kept vertices, ascending.
  public var vertices: [Int]
  /// States the rule, what it kept and what it left out.
  public var sentence: String

  public init(vertices: [Int], sentence: String) {
    self.vertices = vertices
    self.sentence = sentence
  }
}

/// Along which edges an ego network grows.
public enum EgoDirection: String, Sendable, CaseIterable {
  /// Along edges, against them, or either.
  case out, `in`, both
}
