import GraphKernels
import TestSupport
import Testing

@Suite("HyperBall")
struct HyperBallTests {
  /// Compares every register of every vertex after every round, and the sum.
  func compare(
    _ lists: [[Int]], registers: Int, seed: UInt64, _ comment: Comment
  ) {
    let rows = WalkableRows(lists)
    let rounds = Reference.registers(
      rows: lists, count: registers, seed: seed)
    for instructions in InstructionSet.supported {
      for threads in [1, 2] {
        var ball = HyperBall(
          rows, registers: registers, seed: seed, threads: threads,
          instructions: instructions)
        for (number, round) in rounds.enumerated() {
          if number > 0 {
            #expect(ball.advance() == (number < rounds.count - 1), comment)
          }
          #expect(
            lists.indices.map { ball.registers(of: $0) } == round, comment)
          let sum = round.reduce(0) { $0 + Reference.estimate($1) }
          #expect(abs(ball.pairs - Double(sum) / 65_536) < 1e-3, comment)
        }
      }
    }
  }

  @Test(
    "registers are those of the plain form, in every family",
    arguments: FamilyGraphs.allCases, [true, false])
  func families(family: FamilyGraphs, isDirected: Bool) {
    for seed in 0..<12 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let size = Int.random(in: 4...40, using: &random)
      let graph = family.graph(seed: seed, vertices: size)
      compare(
        graph.stepLists(isDirected: isDirected),
        registers: random.pick(HyperBall.registerCounts), seed: seed,
        "\(family) \(seed)")
    }
  }

  /// Many tasks for the threads, and rounds in which few rows change.
  @Test(
    "larger graphs, too", arguments: [FamilyGraphs.recursiveMatrices, .acyclic])
  func large(family: FamilyGraphs) {
    let graph = family.graph(seed: 5, vertices: 2_100)
    compare(graph.stepLists(isDirected: true), registers: 64, seed: 9, "large")
  }

  @Test("no vertices, and vertices alone", arguments: [0, 1, 64, 130])
  func edgeless(count: Int) {
    compare(
      [[Int]](repeating: [], count: count), registers: 128, seed: 1, "alone")
  }

  /// Every counter must end near the size of its component: no further off
  /// than the stated error allows over many seeds.
  @Test("the error is as stated", arguments: HyperBall.registerCounts)
  func error(registers: Int) {
    for size in [10, 100, 400, 1_500] {
      // A star: after two rounds everybody has everybody.
      let lists = [Array(1..<size)] + [[Int]](repeating: [0], count: size - 1)
      let rows = WalkableRows(lists)
      let errors = (0..<150 as Range<UInt64>).map { seed in
        var ball = HyperBall(rows, registers: registers, seed: seed)
        while ball.advance() {}
        return ball.pairs / Double(size * size) - 1
      }
      let mean = errors.reduce(0, +) / 150
      let square = errors.reduce(0) { $0 + $1 * $1 } / 150
      let stated = 1.04 / Double(registers).squareRoot()
      // 150 draws leave a seventieth of the mean's error and a twentieth of
      // the spread's.
      #expect(abs(mean) < 0.25 * stated, "\(size): bias \(mean)")
      #expect(square.squareRoot() < 1.15 * stated, "\(size): \(square)")
    }
  }
}
