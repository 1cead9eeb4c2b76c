public import NetworkModel

extension Network {
  /// Returns the quotient graph of a field: an entity for each of its values,
  /// and a relation for each pair of values with relations between them.
  ///
  /// The weight of a relation from *u* to *v* is the number of relations from
  /// an entity of value *u* to one of *v*, of each dimension by itself; those
  /// within a value are loops. An entity with several values counts whole in
  /// each, so a relation between entities of two and three values counts six
  /// times. An undirected relation stays undirected and stands once, at the
  /// value that comes first. Values come in the order of the entities; those
  /// without a value are one entity called `(not stated)`, unless they are
  /// dropped.
  ///
  /// Each value has the attribute `entities`. Amounts are left out, since one
  /// may stand at several pairs of an event.
  ///
  /// - Complexity: O(*n* + *m* *v*²) for *v* values an entity.
  public func quotient(
    by field: String, missing: MissingValues = .count
  ) throws(ShareError) -> DerivedNetwork {
    let reference = try self.field(field, of: .entities)
    let labels = FieldLabels(reference.name, of: entities)
    let notStated = "(not stated)"
    var placeOfValue: [String: Int] = [:]
    var values: [(name: String, count: Int)] = []
    var places = [[Int]](repeating: [], count: labels.lists.count)
    var isNoted = [Bool](repeating: false, count: labels.lists.count)
    for row in entities.indices {
      let code = Int(labels.codes[row])
      if !isNoted[code] {
        isNoted[code] = true
        let names =
          labels.lists[code].isEmpty
          ? (missing == .count ? [notStated] : []) : labels.lists[code]
        places[code] = names.map { name in
          if let known = placeOfValue[name] { return known }
          placeOfValue[name] = values.count
          values.append((name, 0))
          return values.count - 1
        }
      }
      for place in places[code] { values[place].count += 1 }
    }
    var counts = QuotientCounts()
    var left = 0
    for row in relations.indices {
      let sources = places[Int(labels.codes[Int(relations.sources[row])])]
      let targets = places[Int(labels.codes[Int(relations.targets[row])])]
      if sources.isEmpty || targets.isEmpty { left += 1 }
      for source in sources {
        for target in targets {
          counts.add(
            source, target, relations.dimensions[row],
            relations.directions[row])
        }
      }
    }
    let found = values.map { value in
      var entity = Entity(id: value.name)
      entity.attributes = [Attribute("entities", .integer(value.count))]
      return entity
    }
    var notes = [
      "\(relations.count - left) relations among \(values.count) values of"
        + " \(field)"
    ]
    if left > 0 {
      notes.append("\(left) relations left out: an end states no \(field)")
    }
    return DerivedNetwork(
      network: makingNetwork(
        found, counts.relations(named: values.map(\.name))),
      notes: notes)
  }
}

/// How many relations there are between values, in order of appearance.
private struct QuotientCounts {
  private struct Key: Hashable {
    var source, target: Int
    var dimension: NetworkModel.Dimension?
    var direction: Relation.Direction
  }

  private var place: [Key: Int] = [:]
  private var keys: [Key] = []
  private var counts: [Int] = []

  mutating func add(
    _ source: Int, _ target: Int, _ dimension: NetworkModel.Dimension?,
    _ direction: Relation.Direction
  ) {
    var key = Key(
      source: source, target: target, dimension: dimension,
      direction: direction)
    if direction == .undirected, source > target {
      swap(&key.source, &key.target)
    }
    if let known = place[key] {
      counts[known] += 1
    } else {
      place[key] = keys.count
      keys.append(key)
      counts.append(1)
    }
  }

  func relations(named names: [String]) -> [Relation] {
    zip(keys, counts).map { key, count in
      var relation = Relation(
        source: names[key.source], target: names[key.target],
        dimension: key.dimension, weight: Double(count))
      relation.direction = key.direction
      return relation
    }
  }
}
