/// Why a network cannot grow as planned.
public enum GrowthError: Error, Sendable, Equatable {
  case shrinking(what: String, year: Int)
  case tooManyNodes(planned: Int, limit: Int)
  case namedExceed(year: Int, planned: Int, available: Int)
  case noRelationForNode(year: Int, nodes: Int, relations: Int)
  case crowded(year: Int, what: String)
  case namesNeedRoom(year: Int, what: String, planned: Int, available: Int)
  case setting(GrowthSettingError)
  case targets(TargetError)
}

extension GrowthError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .shrinking(let what, let year):
      "\(what) would shrink in \(year); counts are cumulative"
    case .tooManyNodes(let planned, let limit):
      "\(planned) nodes are more than \(limit); take a smaller scale"
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
