public import NetworkModel
public import NetworkResults

extension CrossBorder {
  /// Counts the relations of a network by the countries of their ends.
  ///
  /// - Parameter year: The year of which the network is the snapshot.
  /// - Complexity: O(*m* + *p* log *p*) for *p* pairs of countries.
  public init(of network: Network, year: Int? = nil) {
    let countries = network.entities.countries
    let relations = network.relations
    var sums: [[String]: (relations: Int, weight: Double)] = [:]
    var domestic = 0
    var foreign = 0
    var notStated = 0
    for row in relations.indices {
      guard let source = countries[Int(relations.sources[row])],
        let target = countries[Int(relations.targets[row])]
      else {
        notStated += 1
        continue
      }
      if source == target {
        domestic += 1
        continue
      }
      foreign += 1
      let turns =
        relations.directions[row] == .undirected && target < source
      let key = turns ? [target, source] : [source, target]
      sums[key, default: (0, 0)].relations += 1
      sums[key, default: (0, 0)].weight += relations.weights[row]
    }
    let pairs = sums.map { key, sum in
      Pair(
        from: key[0], to: key[1], relations: sum.relations,
        weight: sum.weight, share: Double(sum.relations) / Double(foreign))
    }
    self.init(
      year: year,
      pairs: pairs.sorted { left, right in
        left.relations == right.relations
          ? (left.from, left.to) < (right.from, right.to)
          : left.relations > right.relations
      }, domestic: domestic, foreign: foreign, notStated: notStated)
  }
}
