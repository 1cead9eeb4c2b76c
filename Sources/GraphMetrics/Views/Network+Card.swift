import GraphCore
public import NetworkModel
public import NetworkResults

extension Network {
  /// Returns what the network says of an entity: its fields, its degrees by
  /// dimension and direction, its partners, its place among them.
  ///
  /// Every relation counts by itself; one with itself is neither in nor out
  /// and has no partner.
  ///
  /// - Precondition: The place is that of an entity.
  /// - Complexity: O(*n* + *m*).
  public func card(ofEntityAt place: Int, year: Int? = nil) -> EntityCard {
    precondition(entities.indices ~= place, "an entity of the network")
    var counts = CardCounts()
    for row in relations.indices {
      let source = Int(relations.sources[row])
      let target = Int(relations.targets[row])
      guard source == place || target == place else { continue }
      let way: EntityCard.Way =
        if source == target {
          .own
        } else if relations.directions[row] == .undirected {
          .undirected
        } else if target == place {
          .in
        } else {
          .out
        }
      counts.add(row, of: relations, with: source + target - place, way)
    }
    return EntityCard(
      year: year, entity: EntityLabel(at: place, in: entities),
      facts: entities[place].facts, degrees: counts.degrees(),
      all: counts.all, partners: counts.partners(of: entities),
      structure: CompiledGraph(self).egoStructure(of: place))
  }
}

/// The relations of one entity, counted.
private struct CardCounts {
  private struct Key: Hashable {
    var other: Int
    var way: EntityCard.Way
    var dimension: String?
  }

  private struct Sum {
    var kinds: Set<String> = []
    var relations = 0
    var years: Set<Int> = []
    var undated = 0
    var weight = 0.0
  }

  private var keys: [Key] = []
  private var sums: [Key: Sum] = [:]

  mutating func add(
    _ row: Int, of relations: Network.Relations, with other: Int,
    _ way: EntityCard.Way
  ) {
    let key = Key(
      other: other, way: way, dimension: relations.dimensions[row]?.rawValue)
    var sum = Sum()
    if let known = sums[key] { sum = known } else { keys.append(key) }
    sum.relations += 1
    sum.weight += relations.weights[row]
    if let kind = relations.kinds[row] { sum.kinds.insert(kind.rawValue) }
    if let year = relations.years[row] {
      sum.years.insert(year)
    } else {
      sum.undated += 1
    }
    sums[key] = sum
  }

  var all: EntityCard.Degrees { degrees(of: nil, among: keys) }

  func degrees() -> [EntityCard.Degrees] {
    let dimensions = Set(keys.map(\.dimension)).sorted(by: Self.isBefore)
    return dimensions.map { dimension in
      degrees(of: dimension, among: keys.filter { $0.dimension == dimension })
    }
  }

  private func degrees(
    of dimension: String?, among keys: [Key]
  ) -> EntityCard.Degrees {
    var degrees = EntityCard.Degrees(dimension: dimension)
    for key in keys {
      guard let sum = sums[key] else { continue }
      degrees.relations[key.way, default: 0] += sum.relations
      degrees.weights[key.way, default: 0] += sum.weight
    }
    degrees.partners =
      Set(keys.lazy.filter { $0.way != .own }.map(\.other)).count
    return degrees
  }

  func partners(of entities: Network.Entities) -> [EntityCard.Partner] {
    let ways = EntityCard.Way.allCases
    let rows = keys.compactMap { key in
      sums[key].map { sum in
        EntityCard.Partner(
          entity: EntityLabel(at: key.other, in: entities), way: key.way,
          dimension: key.dimension, kinds: sum.kinds.sorted(),
          relations: sum.relations, years: sum.years.sorted(),
          undated: sum.undated, weight: sum.weight)
      }
    }
    return rows.sorted { left, right in
      if left.dimension != right.dimension {
        return Self.isBefore(left.dimension, right.dimension)
      }
      if left.way != right.way {
        return ways.firstIndex(of: left.way) ?? 0
          < ways.firstIndex(of: right.way) ?? 0
      }
      if left.relations != right.relations {
        return left.relations > right.relations
      }
      return left.entity.id < right.entity.id
    }
  }

  /// Names in their order, what has none last.
  private static func isBefore(_ left: String?, _ right: String?) -> Bool {
    guard let left else { return false }
    return right.map { left < $0 } ?? true
  }
}

extension Entity {
  /// The fields that are filled, with their values.
  fileprivate var facts: [EntityCard.Fact] {
    let fields: [(String, [String])] =
      [
        ("id", [id]), ("name", [name]),
        ("name_en", englishName.map { [$0] } ?? []), ("alias", aliases),
        ("kind", kind.map { [$0.rawValue] } ?? []),
        ("role", role.map { [$0.rawValue] } ?? []),
        ("country", country.map { [$0] } ?? []), ("region", regions),
        ("city", cities), ("layer", layers), ("sector", sectors),
        ("year", year.map { [String($0)] } ?? []),
      ]
      + attributes.map { attribute in
        if case .list(let parts) = attribute.value {
          (attribute.name, parts.map(\.description))
        } else {
          (attribute.name, [attribute.value.description])
        }
      } + [("provenance", provenance)]
    return fields.filter { !$0.1.isEmpty }.map { EntityCard.Fact($0.0, $0.1) }
  }
}
