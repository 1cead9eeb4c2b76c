import NetworkModel
import NetworkResults

/// Pairs of names found alike, each pair of entities with its best evidence.
struct NamePairs {
  /// A name of an entity.
  struct Name {
    var entity: Int
    var text: String
    var form: NameForm
  }

  struct Pair {
    var evidence: SimilarNames.Evidence
    /// The places of the two names, the earlier entity first.
    var first: Int
    var second: Int
  }

  let names: [Name]
  /// Whether two entities may be one by their kinds.
  private let mayBeOne: (Int, Int) -> Bool
  private var best: [EntityPair: Pair] = [:]

  private struct EntityPair: Hashable {
    var first: Int
    var second: Int
  }

  init(names: [Name], mayBeOne: @escaping (Int, Int) -> Bool) {
    self.names = names
    self.mayBeOne = mayBeOne
  }

  mutating func add(
    _ evidence: SimilarNames.Evidence, _ one: Int, _ other: Int
  ) {
    let (first, second) =
      names[one].entity < names[other].entity ? (one, other) : (other, one)
    let key = EntityPair(
      first: names[first].entity, second: names[second].entity)
    guard key.first != key.second, mayBeOne(key.first, key.second) else {
      return
    }
    if let known = best[key], known.evidence <= evidence { return }
    best[key] = Pair(evidence: evidence, first: first, second: second)
  }

  /// Adds all pairs of a group of names; those that are equal in form by
  /// that.
  mutating func add(_ evidence: SimilarNames.Evidence, among group: [Int]) {
    for (place, one) in group.enumerated() {
      for other in group[(place + 1)...] {
        let isEqual = names[one].form.whole == names[other].form.whole
        add(isEqual ? .spelling : evidence, one, other)
      }
    }
  }

  /// The pairs, the best evidence first, then in the order of the entities.
  var sorted: [Pair] {
    best.sorted {
      ($0.value.evidence, $0.key.first, $0.key.second)
        < ($1.value.evidence, $1.key.first, $1.key.second)
    }
    .map(\.value)
  }
}

/// Names by something they share, in the order of the names.
func grouped<Key: Hashable>(
  _ names: [NamePairs.Name], by key: (NameForm) -> Key?
) -> [[Int]] {
  var place: [Key: Int] = [:]
  var groups: [[Int]] = []
  for (name, entry) in names.enumerated() {
    guard let key = key(entry.form) else { continue }
    if let known = place[key] {
      groups[known].append(name)
    } else {
      place[key] = groups.count
      groups.append([name])
    }
  }
  return groups.filter { $0.count > 1 }
}
