import GraphKernels
import TestSupport
import Testing

@Suite("Levels and bounded diameters")
struct BoundedDiameterTests {
  @Test(
    "levels are those of a queue, in every family",
    arguments: FamilyGraphs.allCases, [true, false])
  func levels(family: FamilyGraphs, isDirected: Bool) {
    for seed in 0..<20 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let size = Int.random(in: 4...200, using: &random)
      let lists = family.graph(seed: seed, vertices: size)
        .stepLists(isDirected: isDirected)
      let rows = WalkableRows(lists)
      var search = BreadthFirstSearch(rows)
      for start in [0, lists.count / 2, lists.count - 1] {
        let expected = Reference.levels(from: start, rows: lists)
        search.run(from: start)
        #expect(search.levels == expected, "seed \(seed)")
        #expect(
          search.eccentricity == Int(expected.filter { $0 < .max }.max() ?? 0))
        #expect(search.order.count == expected.count { $0 < .max })
        let met = search.order.map { expected[Int($0)] }
        #expect(met == met.sorted())
      }
    }
  }

  @Test(
    "the diameter is that of a search from every vertex, in every family",
    arguments: FamilyGraphs.allCases)
  func diameter(family: FamilyGraphs) {
    for seed in 0..<20 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let size = Int.random(in: 4...120, using: &random)
      var graph = family.graph(seed: seed, vertices: size)
      if random.oneIn(3) {
        let other = random.pick(FamilyGraphs.allCases)
        graph = graph.beside(other.graph(seed: seed, vertices: size / 2))
      }
      let lists = graph.stepLists(isDirected: false)
      let rows = WalkableRows(lists)
      let expected = Reference.diameter(rows: lists)
      let found = boundedDiameter(rows, threads: 1)
      #expect(found.lower == expected && found.upper == expected)
      for instructions in InstructionSet.supported {
        for threads in [1, 2] {
          #expect(
            boundedDiameter(rows, threads: threads, instructions: instructions)
              == found, "\(family) \(seed)")
        }
      }
      for limit in [0, 1, 5, 8, 20] {
        let bounds = boundedDiameter(rows, searchLimit: limit)
        #expect(bounds.lower <= expected && expected <= bounds.upper)
      }
    }
  }

  @Test(
    "the largest of many eccentricities is that of one by one",
    arguments: FamilyGraphs.allCases)
  func eccentricities(family: FamilyGraphs) {
    for seed in 0..<10 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let size = Int.random(in: 4...300, using: &random)
      let lists = family.graph(seed: seed, vertices: size)
        .stepLists(isDirected: false)
      let rows = WalkableRows(lists)
      var search = BreadthFirstSearch(rows)
      search.run(from: 0)
      let component = search.order
      let sources = Array(component.shuffled(using: &random).prefix(512))
      let expected = Reference.largestEccentricity(
        of: sources.prefix(30).map { Int($0) }, rows: lists)
      for instructions in InstructionSet.supported {
        for threads in [1, 2] {
          #expect(
            largestEccentricity(
              of: Array(sources.prefix(30)), in: component, over: rows,
              threads: threads, instructions: instructions) == expected)
        }
      }
      #expect(
        largestEccentricity(of: sources, in: component, over: rows)
          >= expected)
    }
  }

  @Test("a path beside a ring, and nothing at all")
  func byHand() {
    // 0 - 1 - 2 - 3 beside a ring of 4 to 9, whose diameter is 3, too.
    let path = [[1], [0, 2], [1, 3], [2]]
    let ring = (0..<6).map { [4 + ($0 + 5) % 6, 4 + ($0 + 1) % 6] }
    let both = boundedDiameter(WalkableRows(path + ring))
    #expect(both.lower == 3 && both.upper == 3)
    #expect(boundedDiameter(WalkableRows([])) == DiameterBounds())
    #expect(boundedDiameter(WalkableRows([[], []])) == DiameterBounds())
  }
}
