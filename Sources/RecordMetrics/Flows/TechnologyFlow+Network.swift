public import NetworkModel
public import NetworkResults

extension TechnologyFlow {
  /// Counts the relations at entities of interest.
  ///
  /// A relation that arrives at one counts as input, one that leaves one as
  /// empowerment; between two of them it counts as both, a relation of an
  /// entity with itself as neither. Undirected relations count as both at each
  /// end. Foreign is what has its other end in another country.
  ///
  /// - Parameters:
  ///   - dimension: The relations counted.
  ///   - roles: The entities of interest; all entities where the network
  ///     states no roles.
  /// - Complexity: O(*m*).
  public init(
    of network: Network, year: Int?, dimension: NetworkModel.Dimension,
    role: Role = .sample
  ) {
    let entities = network.entities
    let hasRoles = entities.roles.holds(role)
    let relations = network.relations
    var input = Counts()
    var empowerment = Counts()
    func isOfInterest(_ place: Int) -> Bool {
      !hasRoles || entities.roles[place] == role
    }
    func add(_ source: Int, _ target: Int) {
      let here = entities.countries[source]
      let there = entities.countries[target]
      if isOfInterest(target) { input.add(there, here) }
      if isOfInterest(source) { empowerment.add(here, there) }
    }
    for row in relations.indices
    where relations.dimensions[row] == dimension {
      let source = Int(relations.sources[row])
      let target = Int(relations.targets[row])
      guard source != target else { continue }
      add(source, target)
      if relations.directions[row] == .undirected { add(target, source) }
    }
    self.init(
      year: year, subject: hasRoles ? .sample : .everybody, input: input,
      empowerment: empowerment)
  }
}

extension TechnologyFlow.Counts {
  fileprivate mutating func add(_ own: String?, _ other: String?) {
    guard let own, let other else {
      notStated += 1
      return
    }
    if own == other { domestic += 1 } else { foreign += 1 }
  }
}
