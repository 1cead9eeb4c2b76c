import NetworkModel

/// What stands where in a drawing, and what stands out.
public struct DrawingPlacement: Sendable, Equatable {
  /// Places of entities that stand one above the other, from left to right;
  /// the engine `dot` keeps to it. None for a drawing that is free.
  public var columns: [[Int]]
  /// Places of entities with a thick border: those that it is about.
  public var focus: [Int]

  public init(columns: [[Int]] = [], focus: [Int] = []) {
    self.columns = columns
    self.focus = focus
  }

  /// Returns the column of each of some entities, if it is in any.
  func columnOfEntities(_ count: Int) -> [Int?] {
    var found = [Int?](repeating: nil, count: count)
    for (column, places) in columns.enumerated() {
      for place in places { found[place] = column }
    }
    return found
  }
}

extension DOTWriter {
  /// A statement per column: its entities are of one rank.
  var ranks: [String] {
    placement.columns.filter { !$0.isEmpty }.map { places in
      let ids = places.map { DOTQuoting.id(network.entities.ids[$0]) + ";" }
      return "{ rank=same; " + ids.joined(separator: " ") + " }"
    }
  }
}
