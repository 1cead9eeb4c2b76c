public import NetworkResults

/// The panorama of a chain as tables.
public enum PanoramaTables {
  /// Returns the layers, the relations among them, and their largest members.
  public static func tables(_ panoramas: [ChainPanorama]) -> [ViewTable] {
    [layers(panoramas), flows(panoramas), members(panoramas)]
  }

  private static func name(of layer: ChainPanorama.Layer) -> Table.Cell {
    .text(layer.name ?? "(not stated)")
  }

  private static func layers(_ panoramas: [ChainPanorama]) -> ViewTable {
    typealias Row = (
      panorama: ChainPanorama, place: Int, layer: ChainPanorama.Layer
    )
    let rows = panoramas.flatMap { panorama in
      panorama.layers.enumerated().map { Row(panorama, $0, $1) }
    }
    return ViewTable(
      "layers", title: "Layers of the chain", rows,
      notes: [
        "From upstream to downstream. An entity of several layers counts in"
          + " each; the share is of all entities that state one."
      ],
      columns: [
        ("year", "Year", { Table.Cell($0.panorama.year) }),
        (
          "place", "Place in the chain",
          { $0.layer.name == nil ? .missing : .integer($0.place + 1) }
        ),
        ("layer", "Layer", { name(of: $0.layer) }),
        ("entities", "Entities", { .integer($0.layer.entities) }),
        (
          "share_percent", "% of those stated",
          { Table.Cell(percent: $0.layer.share) }
        ),
      ])
  }

  private static func flows(_ panoramas: [ChainPanorama]) -> ViewTable {
    typealias Row = (panorama: ChainPanorama, flow: ChainPanorama.Flow)
    let rows = panoramas.flatMap { panorama in
      panorama.flows.map { Row(panorama, $0) }
    }
    func way(_ row: Row) -> String {
      let layers = row.panorama.layers
      let ends = [row.flow.from, row.flow.to]
      if ends.contains(where: { layers[$0].name == nil }) { return "unplaced" }
      if ends[0] == ends[1] { return "within" }
      return ends[0] < ends[1] ? "downstream" : "upstream"
    }
    return ViewTable(
      "flows", title: "Relations among layers", rows,
      notes: [
        "Supply relations; one between entities of several layers counts for"
          + " each pair of them."
      ],
      columns: [
        ("year", "Year", { Table.Cell($0.panorama.year) }),
        ("from", "From layer", { name(of: $0.panorama.layers[$0.flow.from]) }),
        ("to", "To layer", { name(of: $0.panorama.layers[$0.flow.to]) }),
        ("way", "Way", { .text(way($0)) }),
        ("relations", "Relations", { .integer($0.flow.relations) }),
      ])
  }

  private static func members(_ panoramas: [ChainPanorama]) -> ViewTable {
    typealias Row = (
      panorama: ChainPanorama, layer: ChainPanorama.Layer, rank: Int,
      member: ChainPanorama.Member
    )
    let rows = panoramas.flatMap { panorama in
      panorama.layers.flatMap { layer in
        layer.largest.enumerated().map { Row(panorama, layer, $0 + 1, $1) }
      }
    }
    return ViewTable(
      "largest", title: "Largest of each layer", rows,
      notes: ["By degree: all selected relations, whatever their dimension."],
      leading: [
        ("year", "Year", { Table.Cell($0.panorama.year) }),
        ("layer", "Layer", { name(of: $0.layer) }),
        ("place", "Place", { .integer($0.rank) }),
      ],
      entity: { $0.member.entity },
      columns: [
        ("degree", "Degree", { .integer($0.member.degree) })
      ])
  }
}
