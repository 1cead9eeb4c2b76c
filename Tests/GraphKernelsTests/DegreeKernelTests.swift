import GraphCore
import GraphKernels
import TestSupport
import Testing

@Suite("Degree kernels")
struct DegreeKernelTests {
  private static let graphs = FamilyGraphs.allCases.flatMap { family in
    (0..<8).map { family.graph(seed: $0, vertices: 10 + 9 * Int($0)) }
  }

  @Test("the histogram counts what the plain way counts")
  func histogram() {
    for graph in Self.graphs {
      let rows = graph.compiled()
      let degrees = graph.degrees()
      let histogram = DegreeHistogram(
        offsets: rows.outgoing.offsets.span, and: rows.incoming.offsets.span)
      #expect(histogram.vertexCount == graph.vertexCount)
      #expect(histogram.degrees == Set(degrees).sorted())
      #expect(
        histogram.counts
          == histogram.degrees.map { degree in
            degrees.count { $0 == degree }
          })
      for power in 0...3 {
        let terms = degrees.map { degree in
          (0..<power).reduce(Int128(1)) { product, _ in
            product * Int128(degree)
          }
        }
        #expect(histogram.powerSum(power) == terms.reduce(0, +))
      }
      var differences = 0
      for a in degrees { for b in degrees { differences += abs(a - b) } }
      #expect(2 * histogram.sumOfDifferences == differences)
      let descending = degrees.sorted(by: >)
      for count in [0, 1, 5, degrees.count, degrees.count + 1] {
        #expect(
          histogram.sumOfHighest(count)
            == descending.prefix(count).reduce(0, +))
      }
      let leaving = DegreeHistogram(offsets: rows.outgoing.offsets.span)
      #expect(leaving.degrees == Set(graph.outDegrees()).sorted())
    }
  }

  @Test("degrees beyond the boxes are counted, too")
  func highDegrees() {
    let offsets = [0, 100_000, 100_001, 120_001, 220_001]
    let histogram = DegreeHistogram(offsets: offsets.span)
    #expect(histogram.degrees == [1, 20_000, 100_000])
    #expect(histogram.counts == [1, 1, 2])
  }

  @Test("products add up edge by edge", arguments: [1, 2])
  func products(threads: Int) {
    for graph in Self.graphs {
      let rows = graph.compiled()
      let sources = graph.outDegrees()
      let targets = graph.inDegrees()
      #expect(
        sumOfProducts(
          offsets: rows.outgoing.offsets, targets: rows.outgoing.targets,
          rowValues: sources, endValues: targets, threads: threads)
          == graph.sumOfProducts(sources: sources, targets: targets))
    }
  }

  @Test("no vertices, no degrees")
  func empty() {
    let histogram = DegreeHistogram(offsets: [0].span)
    #expect(histogram.degrees.isEmpty)
    #expect(histogram.sumOfDifferences == 0)
  }
}
