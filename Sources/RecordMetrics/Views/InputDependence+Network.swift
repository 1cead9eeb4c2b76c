public import NetworkModel
public import NetworkResults

/// What is counted of the inputs of an entity.
public enum InputUnit: String, Sendable, CaseIterable {
  case relations, weight
}

extension InputDependence {
  /// Counts who is supplied by whom.
  ///
  ///     share of the largest = max s,  HHI = Σ (100 s)²
  ///
  /// over the shares *s* of the suppliers of an entity in its inputs. A
  /// relation of an entity with itself is no input. Foreign is what comes
  /// from another country, among what states both countries.
  ///
  /// - Parameters:
  ///   - rule: Which relations mean supply.
  ///   - unit: Whether each relation is one input or as much as its weight.
  ///   - year: The year of which the network is the snapshot.
  /// - Throws: ``ShareError/negative(unit:value:)`` for a weight below 0.
  /// - Complexity: O(*n* + *m* log *d*) for *d* relations an entity.
  public init(
    of network: Network, rule: SupplyRule = .customary,
    unit: InputUnit = .relations, year: Int? = nil
  ) throws(ShareError) {
    let supply = network.supplyRelations(rule)
    let rows = SupplierRows(of: network, marks: supply.marks)
    let entities = network.entities
    var buyers: [Buyer] = []
    var suppliers = SupplierCounts(count: entities.count)
    for place in entities.indices {
      let inputs = try rows.inputs(of: place, in: network, unit: unit)
      guard !inputs.isEmpty else { continue }
      buyers.append(Buyer(at: place, inputs, in: entities))
      for input in inputs {
        suppliers.add(input, isSole: inputs.count == 1)
      }
    }
    buyers.sort { left, right in
      left.inputs == right.inputs
        ? left.entity.id < right.entity.id : left.inputs > right.inputs
    }
    self.init(
      year: year, buyers: buyers, suppliers: suppliers.ranked(entities),
      relations: rows.count, ownRelations: supply.count - rows.count,
      undirected: supply.undirected)
  }
}

/// What comes from one supplier.
private struct Input {
  var supplier: Int
  var amount: Double
}

/// Supply relations by whom they supply.
private struct SupplierRows {
  private var offsets: [Int]
  /// Places of relations.
  private var relations: [Int]

  var count: Int { relations.count }

  init(of network: Network, marks: [Bool]) {
    let sources = network.relations.sources
    let targets = network.relations.targets
    let kept = marks.indices.filter {
      marks[$0] && sources[$0] != targets[$0]
    }
    offsets = [Int](repeating: 0, count: network.entities.count + 1)
    for row in kept { offsets[Int(targets[row]) + 1] += 1 }
    for place in 1..<offsets.count { offsets[place] += offsets[place - 1] }
    var next = offsets
    relations = [Int](repeating: 0, count: kept.count)
    for row in kept {
      let target = Int(targets[row])
      relations[next[target]] = row
      next[target] += 1
    }
  }

  /// Returns the suppliers of an entity by their places.
  func inputs(
    of place: Int, in network: Network, unit: InputUnit
  ) throws(ShareError) -> [Input] {
    let sources = network.relations.sources
    let rows = relations[offsets[place]..<offsets[place + 1]].sorted {
      (sources[$0], $0) < (sources[$1], $1)
    }
    var inputs: [Input] = []
    for row in rows {
      let weight = network.relations.weights[row]
      if unit == .weight, weight < 0 {
        throw .negative(unit: .weight, value: weight)
      }
      let amount = unit == .relations ? 1 : weight
      if let last = inputs.last, last.supplier == Int(sources[row]) {
        inputs[inputs.count - 1].amount += amount
      } else {
        inputs.append(Input(supplier: Int(sources[row]), amount: amount))
      }
    }
    return inputs
  }
}

extension InputDependence.Buyer {
  fileprivate init(
    at place: Int, _ inputs: [Input], in entities: Network.Entities
  ) {
    let concentration = Concentration(of: inputs.map(\.amount), ratios: [])
    let largest = inputs.max { left, right in
      left.amount == right.amount
        ? entities.ids[left.supplier] > entities.ids[right.supplier]
        : left.amount < right.amount
    }
    self.init(
      entity: EntityLabel(at: place, in: entities),
      inputs: inputs.reduce(0) { $0 + $1.amount }, suppliers: inputs.count,
      largest: concentration.flatMap { _ in
        largest.map { EntityLabel(at: $0.supplier, in: entities) }
      },
      largestShare: concentration.flatMap { found in
        largest.map { $0.amount / found.total }
      },
      herfindahl: concentration?.herfindahl, domestic: 0, foreign: 0,
      notStated: 0)
    let here = entities.countries[place]
    for input in inputs {
      let there = entities.countries[input.supplier]
      if here == nil || there == nil {
        notStated += input.amount
      } else if here == there {
        domestic += input.amount
      } else {
        foreign += input.amount
      }
    }
  }
}

/// The other side: how many each supplies.
private struct SupplierCounts {
  private var buyers: [Int]
  private var soleBuyers: [Int]
  private var inputs: [Double]

  init(count: Int) {
    buyers = [Int](repeating: 0, count: count)
    soleBuyers = buyers
    inputs = [Double](repeating: 0, count: count)
  }

  mutating func add(_ input: Input, isSole: Bool) {
    buyers[input.supplier] += 1
    if isSole { soleBuyers[input.supplier] += 1 }
    inputs[input.supplier] += input.amount
  }

  func ranked(
    _ entities: Network.Entities
  ) -> [InputDependence.Supplier] {
    let found = entities.indices.filter { buyers[$0] > 0 }.sorted {
      left, right in
      if soleBuyers[left] != soleBuyers[right] {
        return soleBuyers[left] > soleBuyers[right]
      }
      if buyers[left] != buyers[right] { return buyers[left] > buyers[right] }
      return entities.ids[left] < entities.ids[right]
    }
    return found.map { place in
      InputDependence.Supplier(
        entity: EntityLabel(at: place, in: entities), buyers: buyers[place],
        soleBuyers: soleBuyers[place], inputs: inputs[place])
    }
  }
}
