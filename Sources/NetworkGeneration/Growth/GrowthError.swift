/// Why a network cannot grow as planned.
public enum GrowthError: Error, Sendable, Equatable {
  case shrinking(what: String, year: Int)
  /// More nodes or relations than ``GrowthPlan/largestCount``.
  case tooLarge(year: Int, nodes: Int, relations: Int)
  /// More nodes or relations than the networks of a search may have, which
  /// are held at once.
  case tooLargeToSearch(count: Int, limit: Int)
  /// More relations than there are pairs of nodes for.
  case noRoom(year: Int, what: String, planned: Int, pairs: Int)
  case namedExceed(year: Int, planned: Int, available: Int)
  case noRelationForNode(year: Int, nodes: Int, relations: Int)
  case crowded(year: Int, what: String)
  case namesNeedRoom(year: Int, what: String, planned: Int, available: Int)
  case setting(GrowthSettingError)
  case targets(TargetError)
}

extension GrowthError {
  /// The year and, where it is one number, the measure at fault; nil where
  /// no count is.
  public var place: (year: Int, measure: TargetMeasure?)? {
    switch self {
    case .shrinking(_, let year): (year, nil)
    case .tooLarge(let year, let nodes, _):
      (year, nodes > GrowthPlan.largestCount ? .nodes : .edges)
    case .namedExceed(let year, _, _), .noRelationForNode(let year, _, _),
      .crowded(let year, _), .noRoom(let year, _, _, _):
      (year, .edges)
    case .namesNeedRoom(let year, let what, _, _):
      (year, what == "sample nodes" ? .sampleNodes : .relationNodes)
    case .targets(let error): error.place
    case .tooLargeToSearch, .setting: nil
    }
  }
}

extension GrowthError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .shrinking(let what, let year):
      "\(what) would shrink in \(year); counts are cumulative"
    case .tooLarge(let year, let nodes, let relations):
      "\(nodes) nodes and \(relations) relations by \(year) are more than"
        + " \(GrowthPlan.largestCount) of either, the most that a network has;"
        + " take a smaller scale or fewer of them"
    case .tooLargeToSearch(let count, let limit):
      "a search holds \(Calibration.seeds) networks at once, each of at most"
        + " \(limit) nodes and \(limit) relations, and here are \(count); take"
        + " 0 rounds or a smaller network"
    case .noRoom(let year, let what, let planned, let pairs):
      "\(planned) \(what) by \(year) are more than the \(pairs) ordered pairs"
        + " of nodes that they can join; plan fewer relations or more nodes"
    case .namedExceed(let year, let planned, let available):
      "named nodes have \(planned) relations by \(year), but there are only"
        + " \(available); plan more relations or take another scale"
    case .noRelationForNode(let year, let nodes, let relations):
      "\(nodes) new nodes of \(year) would share \(relations) relations; each"
        + " needs one of its own"
    case .crowded(let year, let what):
      "\(what) of \(year) find no free partner; take a larger scale or fewer"
        + " relations"
    case .namesNeedRoom(let year, let what, let planned, let available):
      "named nodes, those that follow them and the chain need more than"
        + " \(planned) \(what) in \(year), but there are \(available); plan more"
        + " of them or take another scale"
    case .setting(let error): error.description
    case .targets(let error): error.description
    }
  }
}
