import ValueNetwork

extension Network {
  /// Returns the place of an entity given by id, name or alias.
  ///
  /// - Parameter option: The option that gives it.
  func place(
    ofEntity name: String, given option: String
  ) throws(CommandError) -> Int {
    if let place = entities.ids.firstIndex(of: name) { return place }
    let named = entities.indices.filter { place in
      entities.names[place] == name || entities.englishNames[place] == name
        || entities.aliases[place].contains(name)
    }
    if named.count == 1 { return named[0] }
    if named.count > 1 {
      let ids = named.map { entities.ids[$0] }.joined(separator: ", ")
      throw .request("\(option) '\(name)' is the name of \(ids); give the id")
    }
    let known =
      entities.ids + entities.indices.compactMap { entities.names[$0] }
      + entities.indices.compactMap { entities.englishNames[$0] }
      + entities.aliases.values.flatMap(\.self)
    throw .request(
      "\(option) '\(name)' is neither the id nor a name of a selected entity"
        + (nearest(to: name, among: known).map { "; did you mean '\($0)'?" }
          ?? ""))
  }
}
