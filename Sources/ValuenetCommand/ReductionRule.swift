import ValueNetwork

/// How a network too large to read is made smaller.
enum ReductionRule: Equatable {
  /// Everything up to a limit, then the highest degrees.
  case automatic
  case none
  case top(Int)
  case core(Int)
  case ego(name: String, radius: Int)

  /// The part of a network that is drawn, and sentences that say so.
  struct Result {
    var network: Network
    var notes: [String]
  }

  init(_ arguments: ParsedArguments) throws(CommandError) {
    let rules = ["--top", "--core", "--ego", "--all"].filter(arguments.has)
    guard rules.count < 2 else {
      throw .usage(
        "\(rules[0]) and \(rules[1]) are two rules of reduction; choose one")
    }
    let radius = try arguments.integer("--radius", in: 0...Int.max)
    if radius != nil, rules != ["--ego"] {
      throw .usage("--radius is about --ego, which is not given")
    }
    if let count = try arguments.integer("--top", in: 1...Int.max) {
      self = .top(count)
    } else if let k = try arguments.integer("--core", in: 0...Int.max) {
      self = .core(k)
    } else if let name = arguments.string("--ego") {
      self = .ego(name: name, radius: radius ?? 1)
    } else {
      self = arguments.has("--all") ? .none : .automatic
    }
  }

  /// Returns the part of a network that the rule keeps.
  func apply(
    to network: Network, policy: EdgePolicy
  ) throws(CommandError) -> Result {
    let count = network.entities.count
    if self == .none || self == .automatic && count <= DrawCommand.nodeLimit {
      return Result(network: network, notes: [])
    }
    let graph = CompiledGraph(network, policy: policy)
    let reduction =
      switch self {
      case .top(let count): graph.topDegreeReduction(count: count)
      case .core(let k): graph.coreReduction(k: k)
      case .ego(let name, let radius):
        try Self.egoReduction(
          of: name, radius: radius, in: network, graph: graph)
      case .automatic, .none:
        graph.topDegreeReduction(count: DrawCommand.reducedCount)
      }
    var kept = [Bool](repeating: false, count: count)
    for vertex in reduction.vertices { kept[vertex] = true }
    let part = network.selecting(
      entities: kept,
      relations: [Bool](repeating: true, count: network.relations.count))
    return Result(network: part, notes: [reduction.sentence])
  }

  /// The sentence calls the ego as the picture does, or by its id.
  private static func egoReduction(
    of name: String, radius: Int, in network: Network, graph: CompiledGraph
  ) throws(CommandError) -> Reduction {
    let place = try network.place(ofEntity: name, given: "--ego")
    let entities = network.entities
    return graph.egoReduction(
      of: place, radius: radius,
      name: entities.names[place] ?? entities.ids[place])
  }
}
