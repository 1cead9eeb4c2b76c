/// The friendships among 34 members of a karate club, by number from 0; the
/// edges are those of networkx 3.6.1, without weights.
///
/// - Reference: Zachary 1977, doi:10.1086/jar.33.4.3629752.
package enum KarateClub {
  package static let vertexCount = 34
  /// For each member the friends of a higher number.
  package static let friends: [(Int, [Int])] = [
    (0, [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31]),
    (1, [2, 3, 7, 13, 17, 19, 21, 30]),
    (2, [3, 7, 8, 9, 13, 27, 28, 32]),
    (3, [7, 12, 13]),
    (4, [6, 10]),
    (5, [6, 10, 16]),
    (6, [16]),
    (8, [30, 32, 33]),
    (9, [33]),
    (13, [33]),
    (14, [32, 33]),
    (15, [32, 33]),
    (18, [32, 33]),
    (19, [33]),
    (20, [32, 33]),
    (22, [32, 33]),
    (23, [25, 27, 29, 32, 33]),
    (24, [25, 27, 31]),
    (25, [31]),
    (26, [29, 33]),
    (27, [33]),
    (28, [31, 33]),
    (29, [32, 33]),
    (30, [32, 33]),
    (31, [32, 33]),
    (32, [33]),
  ]
  package static let edges: [(Int, Int)] = friends.flatMap { member, others in
    others.map { (member, $0) }
  }
}
