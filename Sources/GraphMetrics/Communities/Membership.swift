/// Numbers of communities without gaps.
enum Membership {
  /// Renumbers communities in the order of their first vertices; returns how
  /// many there are.
  ///
  /// - Precondition: They are numbered below the number of vertices.
  static func number(_ communities: inout [UInt32]) -> Int {
    var numbers = [UInt32](repeating: .max, count: communities.count)
    var count = 0
    for vertex in communities.indices {
      let old = Int(communities[vertex])
      if numbers[old] == .max {
        numbers[old] = UInt32(count)
        count += 1
      }
      communities[vertex] = numbers[old]
    }
    return count
  }

  /// Returns labels of any kind numbered in the order of their first
  /// vertices.
  static func numbers(of labels: [Int]) -> [UInt32] {
    var numbers: [Int: UInt32] = [:]
    return labels.map { label in
      if let number = numbers[label] { return number }
      let number = UInt32(numbers.count)
      numbers[label] = number
      return number
    }
  }

  /// Every vertex alone.
  static func singletons(_ count: Int) -> [UInt32] {
    (0..<count).map { UInt32($0) }
  }
}
