public import NetworkModel
public import NetworkResults

/// Why a network has no such panorama.
public enum PanoramaError: Error, Equatable, CustomStringConvertible {
  case field(ShareError)
  /// No entity has a value.
  case noLayers(field: String)
  /// A layer of the order asked for that no entity states.
  case unknownLayer(String, nearest: String?)
  case repeatedLayer(String)

  public var description: String {
    switch self {
    case .field(let error): "\(error)"
    case .noLayers(let field):
      "no selected entity states a \(field), so there is no chain to show;"
        + " name another field with --by"
    case .unknownLayer(let name, let nearest):
      "no entity is in a layer '\(name)'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    case .repeatedLayer(let name): "the layer '\(name)' is named twice"
    }
  }
}

extension ChainPanorama {
  /// The words of layers in their order from upstream to downstream, where
  /// the input does not say otherwise.
  static let customaryOrder = [
    "foundation", "technology", "application", "基础层", "技术层", "应用层",
    "upstream", "midstream", "downstream", "上游", "中游", "下游",
  ]

  /// Counts the layers of a network and the supply relations among them.
  ///
  /// An entity of several layers counts whole in each, and a relation between
  /// entities of two and three layers six times, once for each pair.
  ///
  /// - Parameters:
  ///   - field: The field of entities whose values are the layers.
  ///   - order: The layers from upstream to downstream; those not named
  ///     follow. Nil for foundation, technology, application (or 上游, 中游,
  ///     下游), then all others as they first appear.
  ///   - rule: Which relations mean supply.
  ///   - top: How many members of a layer to name.
  ///   - year: The year of which the network is the snapshot.
  /// - Complexity: O(*n* log *n* + *m* *v*²) for *v* layers an entity.
  public init(
    of network: Network, by field: String = "layer", order: [String]? = nil,
    rule: SupplyRule = .customary, top: Int = 10, year: Int? = nil
  ) throws(PanoramaError) {
    let reference: FieldReference
    do {
      reference = try network.field(field, of: .entities)
    } catch {
      throw .field(error)
    }
    let labels = FieldLabels(reference.name, of: network.entities)
    let places = try LayerPlaces(labels, field: field, order: order)
    let members = places.members(of: labels)
    let degrees = network.degreesOfEntities()
    let placed = network.entities.indices.count { !labels[$0].isEmpty }
    let ids = network.entities.ids
    let layers = members.indices.map { layer in
      let largest = members[layer].sorted { left, right in
        degrees[left] == degrees[right]
          ? ids[left] < ids[right] : degrees[left] > degrees[right]
      }.prefix(top)
      let name = layer < places.names.count ? places.names[layer] : nil
      return Layer(
        name: name, entities: members[layer].count,
        share: name.map { _ in
          Double(members[layer].count) / Double(placed)
        },
        largest: largest.map { place in
          Member(
            entity: EntityLabel(at: place, in: network.entities),
            degree: degrees[place])
        })
    }
    let supply = network.supplyRelations(rule)
    self.init(
      year: year, field: field, layers: layers,
      flows: places.flows(of: network, labels, marks: supply.marks),
      entities: network.entities.count, placed: placed,
      several: network.entities.indices.count { labels[$0].count > 1 },
      relations: supply.count)
  }
}

/// Where each layer stands in the chain; the place behind the last one is
/// that of what states none.
private struct LayerPlaces {
  let names: [String]
  /// For each distinct set of layers the places of its layers.
  private let placesOfCode: [[Int]]

  init(
    _ labels: FieldLabels, field: String, order: [String]?
  ) throws(PanoramaError) {
    var isUsed = [Bool](repeating: false, count: labels.lists.count)
    var appeared: [String] = []
    var known: Set<String> = []
    for code in labels.codes where !isUsed[Int(code)] {
      isUsed[Int(code)] = true
      for label in labels.lists[Int(code)]
      where known.insert(label).inserted { appeared.append(label) }
    }
    guard !appeared.isEmpty else { throw .noLayers(field: field) }
    var names: [String] = []
    var placeOfName: [String: Int] = [:]
    for name in order ?? ChainPanorama.customaryOrder {
      guard known.contains(name) else {
        if order == nil { continue }
        throw .unknownLayer(name, nearest: nearest(to: name, among: appeared))
      }
      if placeOfName[name] != nil { throw .repeatedLayer(name) }
      placeOfName[name] = names.count
      names.append(name)
    }
    for name in appeared where placeOfName[name] == nil {
      placeOfName[name] = names.count
      names.append(name)
    }
    self.names = names
    placesOfCode = labels.lists.map { list in
      list.isEmpty ? [names.count] : list.compactMap { placeOfName[$0] }
    }
  }

  /// Returns the entities of each layer, last those of none if there are any.
  func members(of labels: FieldLabels) -> [[Int]] {
    var members = [[Int]](repeating: [], count: names.count + 1)
    for (row, code) in labels.codes.enumerated() {
      for place in placesOfCode[Int(code)] { members[place].append(row) }
    }
    if members[names.count].isEmpty { members.removeLast() }
    return members
  }

  func flows(
    of network: Network, _ labels: FieldLabels, marks: [Bool]
  ) -> [ChainPanorama.Flow] {
    let side = names.count + 1
    var counts: [Int: Int] = [:]
    let relations = network.relations
    for row in relations.indices where marks[row] {
      let sources = placesOfCode[
        Int(labels.codes[Int(relations.sources[row])])]
      let targets = placesOfCode[
        Int(labels.codes[Int(relations.targets[row])])]
      for source in sources {
        for target in targets {
          counts[source * side + target, default: 0] += 1
        }
      }
    }
    return counts.sorted { $0.key < $1.key }.map { cell, count in
      ChainPanorama.Flow(
        from: cell / side, to: cell % side, relations: count)
    }
  }
}

extension Network {
  /// The number of relations at each entity; one with itself counts twice.
  fileprivate func degreesOfEntities() -> [Int] {
    var degrees = [Int](repeating: 0, count: entities.count)
    for row in relations.indices {
      degrees[Int(relations.sources[row])] += 1
      degrees[Int(relations.targets[row])] += 1
    }
    return degrees
  }
}
