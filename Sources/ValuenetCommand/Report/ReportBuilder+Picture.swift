import NetworkDiagrams
import ValueNetwork

/// The picture of the network, as far as it can be read.
extension ReportBuilder {
  func picture() throws(CommandError) -> Section {
    var part = request
    part.selection.isolates = .drop
    guard let last = network.snapshots(part).last,
      !last.network.relations.isEmpty
    else {
      return Section(
        id: "network", title: "Network",
        blocks: [absence("relations")])
    }
    let rule =
      last.network.entities.count <= settings.pictureNodes
      ? ReductionRule.none : .top(settings.pictureNodes)
    let reduced = try rule.apply(to: last.network, policy: request.policy)
    var style = DrawingStyle()
    style.nodeSize = .degree
    style.language = settings.language
    style.title = last.year.map(String.init)
    let document = DOTDocument(
      reduced.network, style: style, notes: reduced.notes)
    let diagram: Diagram
    do {
      diagram = try DiagramRenderer.render(
        dot: document.text,
        engine: .automatic(nodeCount: reduced.network.entities.count),
        format: .svg)
    } catch {
      throw error.isMissingPart
        ? .missingPart(error.description) : .request(error.description)
    }
    return Section(
      id: "network", title: "Network",
      blocks: [
        .network(
          svg: String(decoding: diagram.bytes, as: UTF8.self),
          caption: "Network", name: "network")
      ])
  }
}
