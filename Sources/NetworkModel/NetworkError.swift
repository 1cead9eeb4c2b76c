/// Why values do not make a network.
public enum NetworkError: Error, Sendable, Equatable, CustomStringConvertible {
  case emptyID
  case duplicateEntity(id: String)
  case duplicateEvent(id: String)
  case unknownEntity(id: String, of: String)
  case invalidWeight(Double, of: String)
  case invalidAmount(Double, of: String)
  case tooManyEntities(limit: Int)

  public var description: String {
    switch self {
    case .emptyID:
      "an entity has an empty id; give every entity an id"
    case .duplicateEntity(let id):
      "the id '\(id)' is given to two entities; ids must be unique"
    case .duplicateEvent(let id):
      "the id '\(id)' is given to two events; ids must be unique"
    case .unknownEntity(let id, let relation):
      "\(relation) names '\(id)', which is not an entity; add it first"
    case .invalidWeight(let weight, let relation):
      "\(relation) has weight \(weight); a weight is a finite number"
    case .invalidAmount(let amount, let owner):
      "\(owner) has the amount \(amount); an amount is a finite number"
    case .tooManyEntities(let limit):
      "more than \(limit) entities; a network holds at most that many"
    }
  }
}
