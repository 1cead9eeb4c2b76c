extension Network {
  /// Returns what is wrong with the parts of this network; nothing, unless
  /// the code that made it is at fault.
  package func invariantViolations() -> [String] {
    var found: [String] = []
    if Set(entities.ids).count != entities.count {
      found.append("an id occurs twice")
    }
    if entities.ids.contains("") { found.append("an id is empty") }
    if relations.entityIDs != entities.ids {
      found.append("relations name other entities than the network holds")
    }
    let ends = relations.sources + relations.targets
    if ends.contains(where: { Int($0) >= entities.count }) {
      found.append("a relation ends outside the network")
    }
    let entityCounts = [
      entities.names.count, entities.englishNames.count,
      entities.aliases.count, entities.kinds.count, entities.roles.count,
      entities.countries.count, entities.regions.count, entities.cities.count,
      entities.layers.count, entities.sectors.count, entities.years.count,
      entities.provenance.count,
    ]
    if entityCounts.contains(where: { $0 != entities.count }) {
      found.append("the columns of the entities differ in length")
    }
    let relationCounts = [
      relations.targets.count, relations.directions.count,
      relations.dimensions.count, relations.kinds.count,
      relations.years.count, relations.endYears.count,
      relations.technologies.count, relations.applications.count,
      relations.industries.count, relations.weights.count,
      relations.amounts.count, relations.currencies.count,
      relations.rounds.count, relations.events.count,
      relations.provenance.count,
    ]
    if relationCounts.contains(where: { $0 != relations.count }) {
      found.append("the columns of the relations differ in length")
    }
    return found
  }
}
