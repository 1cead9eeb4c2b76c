import GraphKernels
import SystemFiles
import ValueNetwork

/// How fast files of other formats become networks, with attributes of every
/// type at nodes and edges.
///
/// The files stand beside the one of `--graph`, so that peers read the same;
/// each must come back as the network that was written.
enum FormatsBenchmark {
  /// A larger graph would be all about the disk.
  private static let edgeLimit = 1_000_000

  static func run(_ bench: Bench) throws {
    guard let file = bench.options.graphFile else { return }
    let bare = try NetworkReader.read(file).network
    guard bare.relations.count <= edgeLimit else { return }
    let network = try attributed(bare)
    let subject = try bench.commonSubject()
    for (format, suffix) in [
      (FileFormat.graphML, "graphml"), (.gexf, "gexf"), (.json, "json"),
    ] {
      let path = "\(file).\(suffix)"
      try bench.measure(
        "network to \(format.title)", on: subject,
        check: { try $0.write(to: path) }
      ) { try NetworkWriter.files(of: network, as: format) }
      try bench.measure(
        "\(format.title) to network", on: subject,
        answers: {
          [
            "n": Double($0.entities.count), "m": Double($0.relations.count),
          ]
        },
        check: { found in
          try Difference.expect(found == network, "the same network")
        }
      ) { try NetworkReader.read(path).network }
    }
  }

  /// Gives a network attributes of every type, from a seed.
  private static func attributed(_ bare: Network) throws -> Network {
    var random = SplitMix64(seed: 7)
    let kinds: [EntityKind] = [.firm, .investor, .university, .government]
    let relationKinds: [RelationKind] = ["supplies", "empowers", "invests"]
    let technologies = ["芯片", "机器视觉", "语音识别", "大模型"]
    func pick<Value>(_ values: [Value]) -> Value {
      values[Int(random.next(below: UInt64(values.count)))]
    }
    let entities = bare.entities.map { entity in
      var entity = entity
      entity.name = "第\(entity.id)科技有限公司"
      entity.kind = pick(kinds)
      entity.country = pick(["CN", "US", "GB"])
      entity.year = 2012 + Int(random.next(below: 10))
      entity.attributes = [
        Attribute("staff", .integer(Int(random.next(below: 100_000)))),
        Attribute("share", .real(Double(random.next(below: 1 << 30)) / 1e9)),
        Attribute("listed", .boolean(random.next(below: 2) == 0)),
      ]
      return entity
    }
    let relations = bare.relations.map { relation in
      var relation = relation
      relation.kind = pick(relationKinds)
      relation.dimension = relation.kind?.dimension
      relation.year = 2014 + Int(random.next(below: 8))
      relation.technology = pick(technologies)
      relation.weight = Double(random.next(below: 1_000)) / 100
      relation.amount = Double(random.next(below: 1_000_000_000))
      return relation
    }
    return try Network(entities: entities, relations: relations)
  }
}
