import NetworkModel

extension DOTWriter {
  /// A statement per entity; clusters first, in the order of their names.
  var nodes: [String] {
    let entities = network.entities
    guard style.clusterBy != .none else { return entities.indices.map(node) }
    var placesOfCluster: [String: [Int]] = [:]
    var outside: [Int] = []
    for place in entities.indices {
      if let name = style.clusterBy.value(at: place, of: entities) {
        placesOfCluster[name, default: []].append(place)
      } else {
        outside.append(place)
      }
    }
    var statements: [String] = []
    let clusters = placesOfCluster.sorted { $0.key < $1.key }
    for (number, cluster) in clusters.enumerated() {
      let attributes = Self.list([
        ("label", DOTQuoting.label(wrap(cluster.key), end: .left)),
        ("style", "rounded"), ("color", "\"#808080\""), ("fontsize", "14"),
        ("margin", "16"), ("tooltip", DOTQuoting.label([cluster.key])),
      ])
      statements.append("subgraph \"cluster_\(number)\" {")
      statements.append("  graph \(attributes);")
      statements += cluster.value.map { "  " + node($0) }
      statements.append("}")
    }
    return statements + outside.map(node)
  }

  /// A statement per relation, in their order.
  var edges: [String] {
    let relations = network.relations
    let ids = network.entities.ids
    let arrow = isUndirected ? " -- " : " -> "
    // Graphviz 2.42 frees memory twice where the engine dot lays out clusters
    // and `label`s of edges together; an `xlabel` is placed afterwards.
    let textName = style.clusterBy == .none ? "label" : "xlabel"
    return relations.indices.map { place in
      let dimension = relations.dimensions[place]
      let line = lines.line(of: dimension)
      var attributes = [
        ("color", "\"\(line.color)\""), ("style", line.style),
      ]
      if !isUndirected, relations.directions[place] == .undirected {
        attributes.append(("dir", "none"))
      }
      let source = Int(relations.sources[place])
      let target = Int(relations.targets[place])
      if let from = columns[source], let to = columns[target], from >= to {
        // What leads back must not push its ends apart.
        attributes.append(("constraint", "false"))
      }
      let kind = relations.kinds[place]?.rawValue
      let year = relations.years[place].map(String.init)
      switch style.edgeLabel {
      case .none: break
      case .kind:
        if let kind {
          attributes.append((textName, DOTQuoting.label(wrap(kind))))
        }
      case .year:
        if let year { attributes.append((textName, DOTQuoting.label([year]))) }
      }
      let facts = [dimension?.rawValue, kind, year].compactMap(\.self)
      let mark = relations.directions[place] == .undirected ? " — " : " → "
      let ends = name(at: source) + mark + name(at: target)
      let tooltip =
        facts.isEmpty ? [ends] : [ends, facts.joined(separator: ", ")]
      attributes.append(("tooltip", DOTQuoting.label(tooltip)))
      return DOTQuoting.id(ids[source]) + arrow + DOTQuoting.id(ids[target])
        + " " + Self.list(attributes) + ";"
    }
  }

  private func node(_ place: Int) -> String {
    let entities = network.entities
    let kind = entities.kinds[place]
    let color = style.colorBy == .none ? nil : colors.color(of: groups[place])
    var attributes = [
      ("label", DOTQuoting.label(label(at: place))),
      ("shape", shapes.shape(of: kind)),
      ("fillcolor", "\"\(color?.hex ?? "#FFFFFF")\""),
    ]
    if let color, color.ink != "#000000" {
      attributes.append(("fontcolor", "\"\(color.ink)\""))
    }
    if style.nodeSize == .degree, let largest = degrees.max(), largest > 0 {
      let share = Double(degrees[place]) / Double(largest)
      let points = 10 + 18 * share.squareRoot()
      attributes.append(("fontsize", NumberText.fixed(points, digits: 1)))
    }
    if placement.focus.contains(place) { attributes.append(("penwidth", "4")) }
    attributes.append(("tooltip", DOTQuoting.label(tooltip(at: place))))
    return DOTQuoting.id(entities.ids[place]) + " " + Self.list(attributes)
      + ";"
  }

  private func name(at place: Int) -> String {
    network.entities.names[place] ?? network.entities.ids[place]
  }

  private func label(at place: Int) -> [String] {
    let entities = network.entities
    let english = entities.englishNames[place]
    switch style.label {
    case .name: return wrap(name(at: place))
    case .english: return wrap(english ?? name(at: place))
    case .id: return wrap(entities.ids[place])
    case .both:
      let name = name(at: place)
      guard let english, english != name else { return wrap(name) }
      return wrap(name) + wrap(english)
    }
  }

  /// Everything that a label may have cut or left out.
  private func tooltip(at place: Int) -> [String] {
    let entities = network.entities
    let id = entities.ids[place]
    var lines = [name(at: place)]
    if let english = entities.englishNames[place] { lines.append(english) }
    if lines[0] != id { lines.append(id) }
    let layers = entities.layers[place].joined(separator: ", ")
    let facts = [entities.kinds[place]?.rawValue ?? "", layers]
      .filter { !$0.isEmpty }
    if !facts.isEmpty { lines.append(facts.joined(separator: ": ")) }
    return lines
  }

  func wrap(_ text: String) -> [String] {
    LabelText.wrapped(
      text, columns: max(4, style.labelColumns),
      lines: max(1, style.labelLines))
  }
}
