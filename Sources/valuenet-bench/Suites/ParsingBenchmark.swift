import GraphKernels
import SystemFiles
import ValueNetwork

/// How fast tables become networks, from a file to the last column.
///
/// The inputs are made from a seed, so that each run reads the same bytes;
/// every network is compared with what was written before it is timed.
enum ParsingBenchmark {
  private struct Input {
    var name: String
    var bytes: [UInt8]
    /// The ends of each row, as they must come back.
    var ends: [(String, String)]
    var weights: [Double]?
  }

  static func run(_ bench: Bench) throws {
    for make in [
      integers, sparseIntegers, weighted, names, chineseRecords,
    ] {
      let input = make()
      try TemporaryFiles.with("valuenet-bench-\(input.name).tmp") { path in
        try measure(bench, input, in: path)
      }
    }
  }

  private static func measure(
    _ bench: Bench, _ input: Input, in path: String
  ) throws {
    try AtomicFile.write(input.bytes, to: path)
    let result = try bench.measure(
      input.name,
      on: Subject(
        name: "\(input.ends.count) rows",
        graph: CompiledGraph(try NetworkReader.read(path).network)),
      answers: { _ in ["megabytes": Double(input.bytes.count) * 1e-6] },
      check: { try check($0, against: input) }
    ) { try NetworkReader.read(path).network }
    guard !bench.options.isJSON else { return }
    let megabytes = Double(input.bytes.count) * 1e-6
    let processor = result.processorSeconds.min() ?? result.least
    print(
      "  \(Int(megabytes)) MB, \(Int(megabytes / result.median)) MB/s by "
        + "the clock, at best \(Int(megabytes / processor)) MB/s of "
        + "processor time")
  }

  private static func check(
    _ network: Network, against input: Input
  ) throws {
    let relations = network.relations
    try Difference.expect(
      relations.count, equals: input.ends.count, "the number of rows")
    for (row, (source, target)) in input.ends.enumerated() {
      try Difference.expect(
        relations.entityIDs[Int(relations.sources[row])] == source
          && relations.entityIDs[Int(relations.targets[row])] == target,
        "row \(row) leads from \(source) to \(target)")
      if let weights = input.weights {
        try Difference.expect(
          relations.weights[row], equals: weights[row],
          "the weight of row \(row)")
      }
    }
  }

  // MARK: Inputs

  private static func edgeList(
    _ name: String, rows: Int, weight: ((Int) -> Double)? = nil,
    id: (inout SplitMix64) -> String
  ) -> Input {
    var random = SplitMix64(seed: 0x5DEE_CE66)
    var input = Input(name: name, bytes: [], ends: [])
    if weight != nil { input.weights = [] }
    for row in 0..<rows {
      let (source, target) = (id(&random), id(&random))
      input.ends.append((source, target))
      input.bytes += source.utf8
      input.bytes.append(UInt8(ascii: " "))
      input.bytes += target.utf8
      if let weight {
        input.weights?.append(weight(row))
        input.bytes += " \(weight(row))".utf8
      }
      input.bytes.append(UInt8(ascii: "\n"))
    }
    return input
  }

  private static func integers() -> Input {
    edgeList("integers", rows: 8_000_000) { random in
      String(Int.random(in: 0..<1_000_000, using: &random))
    }
  }

  /// Few ids, but of a range that no array could hold.
  private static func sparseIntegers() -> Input {
    edgeList("sparse-integers", rows: 3_000_000) { random in
      String(Int.random(in: 0..<1_000_000, using: &random) &* 7_919_777_333)
    }
  }

  private static func weighted() -> Input {
    edgeList("weighted", rows: 4_000_000, weight: { Double($0 % 1_000) / 8 }) {
      random in String(Int.random(in: 0..<300_000, using: &random))
    }
  }

  private static func names() -> Input {
    edgeList("names", rows: 3_000_000) { random in
      "firm-\(Int.random(in: 0..<300_000, using: &random))"
    }
  }

  /// A table of records as a spreadsheet writes it, every cell quoted.
  private static func chineseRecords() -> Input {
    var random = SplitMix64(seed: 0x5DEE_CE66)
    let stems = ["人工智能", "数据", "芯片", "机器人", "云计算", "视觉", "语音"]
    let forms = ["科技股份有限公司", "（集团）有限公司", "研究院", "资本"]
    let relations = ["供应", "赋能", "合作", "投资"]
    var input = Input(name: "chinese-records", bytes: [], ends: [])
    input.bytes += "来源,来源类型,目标,关系,年份,技术,应用领域,金额,出处\r\n".utf8
    func name() -> String {
      let number = Int.random(in: 0..<58_800, using: &random)
      return stems[number % stems.count] + String(number)
        + forms[number % forms.count]
    }
    for row in 0..<400_000 {
      let (source, target) = (name(), name())
      input.ends.append((source, target))
      let relation = relations[Int.random(in: 0..<4, using: &random)]
      let year = Int.random(in: 2014...2021, using: &random)
      let cells = [
        source, "企业", target, relation, "\(year)", stems[row % stems.count],
        "智能\"医疗\"".replacing("\"", with: "\"\""), "\(row)", "报告:\(row)",
      ]
      input.bytes +=
        (cells.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n").utf8
    }
    return input
  }
}
