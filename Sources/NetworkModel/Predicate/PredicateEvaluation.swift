extension Predicate {
  /// Returns which of the rows that the condition is about satisfy it.
  ///
  /// A free attribute that those rows do not have is missing on all of them.
  ///
  /// - Complexity: O(*r* + *d*) for each comparison, with *r* rows and *d*
  ///   distinct values; texts are compared once per distinct value. Beside
  ///   the result it takes a block of marks per level of the condition, and a
  ///   mark per entity for each comparison about ends.
  package func marks(in network: Network) -> [Bool] {
    switch subject {
    case .entities:
      condition.plan { network.entities.plan(for: $0) }
        .marks(rows: network.entities.count)
    case .relations:
      condition.plan { network.relationPlan(for: $0) }
        .marks(rows: network.relations.count)
    }
  }
}

/// A condition prepared for the columns of one network.
private indirect enum RowPlan {
  case constant(Bool)
  /// The mark of a row is that of its code: a category, or an end.
  case lookup(codes: [UInt32], marks: [Bool])
  case row((Int) -> Bool)
  case not(RowPlan)
  case all([RowPlan])
  case any([RowPlan])
}

extension Condition {
  fileprivate func plan(_ leaf: (Comparison) -> RowPlan) -> RowPlan {
    switch self {
    case .comparison(let comparison): leaf(comparison)
    case .not(let part): .not(part.plan(leaf))
    case .all(let parts): .all(parts.map { $0.plan(leaf) })
    case .any(let parts): .any(parts.map { $0.plan(leaf) })
    }
  }
}

extension RowPlan {
  /// Marks of a few thousand rows stay in the cache while the parts of a
  /// condition are joined.
  private static let blockSize = 16_384

  func marks(rows count: Int) -> [Bool] {
    var result: [Bool] = []
    result.reserveCapacity(count)
    while result.count < count {
      let block = result.count..<min(count, result.count + Self.blockSize)
      result.append(contentsOf: marks(of: block))
    }
    return result
  }

  private func marks(of block: Range<Int>) -> [Bool] {
    switch self {
    case .constant(let mark): return [Bool](repeating: mark, count: block.count)
    case .lookup(let codes, let marks):
      return block.map { marks[Int(codes[$0])] }
    case .row(let test): return block.map(test)
    case .not(let part): return part.marks(of: block).map { !$0 }
    case .all(let parts): return join(parts, over: block, until: false)
    case .any(let parts): return join(parts, over: block, until: true)
    }
  }

  /// Joins parts of which one that gives `deciding` decides.
  private func join(
    _ parts: [RowPlan], over block: Range<Int>, until deciding: Bool
  ) -> [Bool] {
    var joined = [Bool](repeating: !deciding, count: block.count)
    for part in parts {
      let marks = part.marks(of: block)
      for row in joined.indices where marks[row] == deciding {
        joined[row] = deciding
      }
    }
    return joined
  }

  /// Decides a column of categories once per category.
  init<Value>(
    _ column: CategoryColumn<Value>, where test: (Value) -> Bool
  ) {
    if let code = column.codes.uniformValue {
      self = .constant(test(column.values[Int(code)]))
    } else {
      self = .lookup(
        codes: column.codes.array, marks: column.values.map(test))
    }
  }

  init<Value>(
    _ column: Column<Value>, where test: @escaping (Value) -> Bool
  ) {
    if let value = column.uniformValue {
      self = .constant(test(value))
    } else {
      let values = column.array
      self = .row { test(values[$0]) }
    }
  }
}

extension Network {
  fileprivate func relationPlan(for comparison: Comparison) -> RowPlan {
    guard let end = comparison.field.end else {
      return relations.plan(for: comparison)
    }
    let marks = entities.plan(for: comparison).marks(rows: entities.count)
    let source = RowPlan.lookup(codes: relations.sources, marks: marks)
    let target = RowPlan.lookup(codes: relations.targets, marks: marks)
    return switch end {
    case .source: source
    case .target: target
    case .either: .any([source, target])
    case .both: .all([source, target])
    }
  }
}

extension Network.Entities {
  fileprivate func plan(for comparison: Comparison) -> RowPlan {
    let test = ValueTest(comparison.understoodTest)
    guard case .builtIn(let field) = comparison.field.name else {
      return attributes.plan(for: comparison.field.name.text, test)
    }
    switch field {
    case .id: return .row { [ids] in test(ids[$0]) }
    case .name: return .row { [ids, names] in test(names[$0] ?? ids[$0]) }
    case .englishName: return RowPlan(englishNames) { test($0) }
    case .kind: return RowPlan(kinds) { test($0?.rawValue) }
    case .role: return RowPlan(roles) { test($0?.rawValue) }
    case .country: return RowPlan(countries) { test($0) }
    case .region: return RowPlan(regions) { test($0) }
    case .city: return RowPlan(cities) { test($0) }
    case .layer: return RowPlan(layers) { test($0) }
    case .sector: return RowPlan(sectors) { test($0) }
    case .alias: return RowPlan(aliases) { test($0) }
    case .year: return RowPlan(years) { test($0) }
    case .provenance: return RowPlan(provenance) { test($0) }
    case .dimension, .relation, .direction, .endYear, .technology,
      .application, .industry, .weight, .amount, .currency, .round, .event:
      preconditionFailure("the subject rule keeps entities from this field")
    }
  }
}

extension Network.Relations {
  fileprivate func plan(for comparison: Comparison) -> RowPlan {
    let test = ValueTest(comparison.understoodTest)
    guard case .builtIn(let field) = comparison.field.name else {
      return attributes.plan(for: comparison.field.name.text, test)
    }
    switch field {
    case .dimension: return RowPlan(dimensions) { test($0?.rawValue) }
    case .relation: return RowPlan(kinds) { test($0?.rawValue) }
    case .direction: return RowPlan(directions) { test($0.rawValue) }
    case .year: return RowPlan(years) { test($0) }
    case .endYear: return RowPlan(endYears) { test($0) }
    case .technology: return RowPlan(technologies) { test($0) }
    case .application: return RowPlan(applications) { test($0) }
    case .industry: return RowPlan(industries) { test($0) }
    case .weight: return RowPlan(weights) { test($0) }
    case .amount: return RowPlan(amounts) { test($0) }
    case .currency: return RowPlan(currencies) { test($0) }
    case .round: return RowPlan(rounds) { test($0) }
    case .event: return RowPlan(events) { test($0) }
    case .provenance: return RowPlan(provenance) { test($0) }
    case .id, .name, .englishName, .kind, .role, .country, .region, .city,
      .layer, .sector, .alias:
      preconditionFailure("the subject rule keeps relations from this field")
    }
  }
}

extension AttributeColumns {
  fileprivate func plan(for name: String, _ test: ValueTest) -> RowPlan {
    guard let column = column(named: name) else {
      return .constant(test.resultIfMissing)
    }
    return RowPlan(column) { test($0) }
  }
}
