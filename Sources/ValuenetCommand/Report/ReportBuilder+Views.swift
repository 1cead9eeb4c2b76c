import NetworkDiagrams
import ValueNetwork

/// What the network depends on, and its chain from above.
extension ReportBuilder {
  func dependence() throws(CommandError) -> Section {
    let title = "Dependence"
    guard !selected.relations.isEmpty else {
      return Section(
        id: "dependence", title: title,
        blocks: [absence("relations")])
    }
    var found: [DependenceSnapshot] = []
    for (year, part) in snapshots {
      do {
        found.append(
          DependenceSnapshot(
            inputs: try InputDependence(of: part, year: year),
            cuts: part.cuts(year: year),
            borders: CrossBorder(of: part, year: year)))
      } catch {
        throw .request("\(error)")
      }
    }
    var blocks: [Block] = []
    if found.allSatisfy(\.inputs.buyers.isEmpty) {
      blocks.append(
        absence(
          "supply relations, so nobody is known"
            + " to depend on a supplier"))
    }
    if !selected.entities.contains(where: { $0.country != nil }) {
      blocks.append(
        absence("countries, so borders are not known"))
    }
    blocks += tables(DependenceTables.tables(found).prefix(1), "dependence")
    if found.count > 1 {
      blocks.append(.paragraph("The lists are those of the last snapshot."))
    }
    let lists = DependenceTables.tables(
      found.suffix(1), top: settings.top
    ).dropFirst().filter { !$0.table.rows.isEmpty }
    return Section(
      id: "dependence", title: title,
      blocks: blocks + tables(lists, "dependence"))
  }

  func chain() throws(CommandError) -> Section {
    let title = "Industry chain"
    var found: [ChainPanorama] = []
    for (year, part) in snapshots {
      do throws(PanoramaError) {
        found.append(try ChainPanorama(of: part, year: year))
      } catch {
        // A year may come before the first entity of any layer.
        guard case .noLayers = error else { throw .request("\(error)") }
      }
    }
    guard let last = found.last else {
      return Section(
        id: "chain", title: title,
        blocks: [
          absence("layers of the chain")
        ])
    }
    var blocks: [Block] = []
    if last.layers.count > View.layerLimit {
      blocks.append(
        .absence(
          "Absent: there are too many layers for a picture of the chain."))
    } else {
      blocks.append(try chainPicture(last))
    }
    blocks += tables(PanoramaTables.tables(found).prefix(1), "chain")
    if found.count > 1 {
      blocks.append(.paragraph("The lists are those of the last snapshot."))
    }
    let lists = PanoramaTables.tables([last]).dropFirst().filter {
      !$0.table.rows.isEmpty
    }
    return Section(
      id: "chain", title: title, blocks: blocks + tables(lists, "chain"))
  }

  private func chainPicture(
    _ panorama: ChainPanorama
  ) throws(CommandError) -> Block {
    let drawing = PanoramaDrawing(
      panorama, title: View.title("Layers of the chain", panorama.year),
      notes: View.notes(on: panorama, supply: .customary),
      language: settings.language)
    do {
      let diagram = try DiagramRenderer.render(
        dot: drawing.text, engine: .dot, format: .svg)
      return .figure(
        svg: String(decoding: diagram.bytes, as: UTF8.self),
        caption: "Layers of the chain", name: "chain")
    } catch {
      throw error.isMissingPart
        ? .missingPart(error.description) : .request(error.description)
    }
  }

  /// The tables of a view, each under its key.
  private func tables(
    _ tables: some Sequence<ViewTable>, _ section: String
  ) -> [Block] {
    tables.map { view in
      .table(
        view.table.condensed(),
        name: section + "-" + view.key.replacing("_", with: "-"))
    }
  }
}
