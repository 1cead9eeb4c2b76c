import ValueNetwork

/// What of a view is small enough to be drawn.
struct ShownPart {
  /// How many entities of one step can be read.
  static let columnLimit = 40

  private(set) var network: Network
  /// Places in the network by their step.
  private(set) var columns: [[Int]] = []
  private(set) var notes: [String] = []

  private init(of whole: Network, steps: [Int?], shown: [Int]) {
    var kept = [Bool](repeating: false, count: steps.count)
    for place in shown { kept[place] = true }
    network = whole.selecting(
      entities: kept,
      relations: [Bool](repeating: true, count: whole.relations.count))
    for (place, old) in shown.sorted().enumerated() {
      let step = steps[old] ?? 0
      while columns.count <= step { columns.append([]) }
      columns[step].append(place)
    }
  }

  /// The entities at step 0 and those around them, those with the most
  /// relations with them where they are too many.
  ///
  /// - Parameters:
  ///   - steps: 0, 1, or nil for those that are neither.
  ///   - ties: The number of relations of each with those at step 0.
  init(ofThoseAround whole: Network, steps: [Int?], ties: [Int]) {
    let all = steps.indices.filter { steps[$0] != nil }
    guard all.count > DrawCommand.nodeLimit else {
      self.init(of: whole, steps: steps, shown: all)
      return
    }
    let starts = all.filter { steps[$0] == 0 }
    let around = all.filter { steps[$0] == 1 }
      .largest(DrawCommand.reducedCount, by: ties, ids: whole.entities.ids)
    self.init(of: whole, steps: steps, shown: starts + around)
    notes.append(
      "\(NumberText.grouped(all.count)) entities are too many to read: the"
        + " \(around.count) with the most relations with those in the middle"
        + " are drawn.")
  }

  /// Those that are reached, of each step those with the most relations where
  /// they are too many, as long as a drawn one leads to them.
  init(ofReach whole: Network, _ way: SupplyWay, steps: [Int?]) {
    let relations = whole.relations
    var degrees = [Int](repeating: 0, count: steps.count)
    for row in relations.indices {
      degrees[Int(relations.sources[row])] += 1
      degrees[Int(relations.targets[row])] += 1
    }
    var shown = steps.indices.filter { steps[$0] == 0 }
    var last = shown
    let all = steps.count { $0 != nil }
    while !last.isEmpty, shown.count < DrawCommand.nodeLimit {
      let step = (steps[last[0]] ?? 0) + 1
      var isLast = [Bool](repeating: false, count: steps.count)
      for place in last { isLast[place] = true }
      var isNext = [Bool](repeating: false, count: steps.count)
      let (near, far) =
        way == .downstream
        ? (relations.sources, relations.targets)
        : (relations.targets, relations.sources)
      for row in relations.indices
      where isLast[Int(near[row])] && steps[Int(far[row])] == step {
        isNext[Int(far[row])] = true
      }
      last = isNext.indices.filter { isNext[$0] }
        .largest(Self.columnLimit, by: degrees, ids: whole.entities.ids)
      shown += last
    }
    self.init(of: whole, steps: steps, shown: shown)
    guard shown.count < all else { return }
    notes.append(
      "\(NumberText.grouped(all)) entities are too many to read: of each step"
        + " those \(Self.columnLimit) with the most supply relations are drawn"
        + " to which a drawn one leads, about \(DrawCommand.nodeLimit) at most."
    )
  }
}

extension [Int] {
  /// The places with the largest values, equal ones by id.
  fileprivate func largest(
    _ count: Int, by values: [Int], ids: [String]
  ) -> [Int] {
    guard self.count > count else { return self }
    return Array(
      sorted { left, right in
        values[left] == values[right]
          ? ids[left] < ids[right] : values[left] > values[right]
      }.prefix(count))
  }
}
