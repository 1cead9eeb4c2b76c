import NetworkDiagrams
import ValueNetwork

/// The pictures of views.
extension View {
  /// What is handed to a layout engine.
  private struct Picture {
    var dot: String
    var nodeCount: Int
    var engine: LayoutEngine?
    var notes: [String]
  }

  /// Draws the view, one picture a snapshot.
  func draw(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let target = try DrawingTarget(arguments)
    if snapshots.count > 1, !target.path.contains("{year}") {
      throw .usage(
        "\(snapshots.count) years need as many pictures; put {year} into the"
          + " name of --output")
    }
    for (year, network) in snapshots {
      let picture = try picture(of: network, year: year)
      if !arguments.has("--quiet") {
        for note in picture.notes { console.writeNote("remark: \(note)") }
      }
      try target.write(
        picture.dot, nodeCount: picture.nodeCount, engine: picture.engine,
        to: target.path.replacing(
          "{year}", with: year.map(String.init) ?? "all"),
        arguments: arguments, console: console)
    }
  }

  private func picture(
    of network: Network, year: Int?
  ) throws(CommandError) -> Picture {
    switch choices.kind {
    case .card: return cardPicture(of: network, year: year)
    case .upstream, .downstream: return reachPicture(of: network, year: year)
    case .panorama:
      let found = try panorama(of: network, year: year)
      try checkSize(of: found)
      let notes = Self.notes(on: found, supply: choices.supply)
      let drawing = PanoramaDrawing(
        found, title: Self.title("Layers of the chain", year), notes: notes)
      return Picture(
        dot: drawing.text, nodeCount: found.layers.count, engine: .dot,
        notes: notes)
    case .dependence: preconditionFailure("a view without a picture")
    }
  }

  /// How many layers, and how many members of all of them, can be read.
  static let layerLimit = 40
  static let memberLimit = 2_000

  private func checkSize(of panorama: ChainPanorama) throws(CommandError) {
    let layers = panorama.layers.count
    let members = panorama.layers.reduce(0) { $0 + $1.largest.count }
    guard layers > Self.layerLimit || members > Self.memberLimit else { return }
    throw .request(
      "\(NumberText.grouped(layers)) layers with"
        + " \(NumberText.grouped(members)) names are too many for a picture"
        + " (at most \(Self.layerLimit) and"
        + " \(NumberText.grouped(Self.memberLimit))); choose another field"
        + " with --by, fewer names with --top, or write a table")
  }

  static func title(_ text: String, _ year: Int?) -> String {
    text + (year.map { ", \($0)" } ?? "")
  }

  private func names(in network: Network) -> String {
    let names = places(in: network).map { place in
      network.entities.names[place] ?? network.entities.ids[place]
    }
    return names.count > 3
      ? names.prefix(3).joined(separator: ", ") + " and others"
      : names.joined(separator: ", ")
  }

  /// The entities and those around them, with all relations among these.
  private func cardPicture(of network: Network, year: Int?) -> Picture {
    let starts = places(in: network)
    var steps = [Int?](repeating: nil, count: network.entities.count)
    var ties = [Int](repeating: 0, count: network.entities.count)
    for start in starts { steps[start] = 0 }
    let relations = network.relations
    for row in relations.indices {
      let source = Int(relations.sources[row])
      let target = Int(relations.targets[row])
      if steps[source] == 0, steps[target] != 0 {
        steps[target] = 1
        ties[target] += 1
      }
      if steps[target] == 0, steps[source] != 0 {
        steps[source] = 1
        ties[source] += 1
      }
    }
    let part = ShownPart(ofThoseAround: network, steps: steps, ties: ties)
    var style = DrawingStyle()
    style.title = Self.title(names(in: network), year)
    let document = DOTDocument(
      part.network, style: style, notes: part.notes,
      placement: DrawingPlacement(focus: part.columns.first ?? []))
    return Picture(
      dot: document.text, nodeCount: part.network.entities.count,
      engine: nil, notes: part.notes)
  }

  /// Columns of entities by their step, suppliers to the left.
  private func reachPicture(of network: Network, year: Int?) -> Picture {
    let graph = SupplyGraph(of: network, rule: choices.supply)
    let steps = graph.steps(
      from: places(in: network), supplyWay, limit: choices.steps)
    let part = ShownPart(ofReach: graph.network, supplyWay, steps: steps)
    let way = supplyWay == .upstream ? "Upstream of " : "Downstream of "
    let reach =
      choices.steps.map { "up to \($0) \($0 == 1 ? "step" : "steps")" }
      ?? "all steps"
    var style = DrawingStyle()
    style.title = Self.title(way + names(in: network) + ", " + reach, year)
    let notes = ["Supply: \(choices.supply.sentence)."] + part.notes
    let document = DOTDocument(
      part.network, style: style, notes: notes,
      placement: DrawingPlacement(
        columns: supplyWay == .upstream
          ? part.columns.reversed() : part.columns,
        focus: part.columns.first ?? []))
    return Picture(
      dot: document.text, nodeCount: part.network.entities.count,
      engine: .dot, notes: part.notes)
  }

  static func notes(
    on panorama: ChainPanorama, supply: SupplyRule
  ) -> [String] {
    var notes = ["Lines: \(supply.sentence). Numbers beside names are degrees."]
    let left = panorama.entities - panorama.placed
    if left > 0 {
      let verb = left == 1 ? "entity states" : "entities state"
      notes.append(
        "\(NumberText.grouped(left)) \(verb) no \(panorama.field) and are not"
          + " drawn.")
    }
    if panorama.several > 0 {
      notes.append(
        "\(NumberText.grouped(panorama.several)) of several layers count in"
          + " each.")
    }
    return notes
  }
}
