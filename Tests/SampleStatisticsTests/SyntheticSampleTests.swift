import Foundation
import NetworkResults
import SampleStatistics
import TestSupport
import Testing

/// Samples of known laws that lie in the package.
@Suite("Synthetic samples")
struct SyntheticSampleTests {
  static let folder = packagePath("Fixtures/PowerLaws")
  static let names = [
    "zeta.tsv", "pareto.txt", "exponential.tsv", "lognormal.txt",
  ]

  struct Expected: Decodable {
    var kind: String
    var size: Int
    var xmin: Double
    var alpha: Double
    var ksDistance: Double
    var tailSize: Int
    var logLikelihood: Double
  }

  func expected(_ name: String) throws -> Expected {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let all = try decoder.decode(
      [String: Expected].self,
      from: Data(
        contentsOf: URL(fileURLWithPath: Self.folder + "/expected.json")))
    return try #require(all[name])
  }

  func sample(_ name: String) throws -> Sample {
    let text = try String(
      contentsOfFile: Self.folder + "/" + name, encoding: .utf8)
    let lines = text.split(separator: "\n")
    guard name.hasSuffix(".tsv") else {
      return try Sample(lines.map { try #require(Double($0)) })
    }
    return try Sample(
      histogram: lines.dropFirst().map { line in
        let cells = line.split(separator: "\t")
        return (
          value: try #require(Double(cells[0])),
          count: try #require(Int(cells[1]))
        )
      })
  }

  @Test("the fit that 25 digits give", arguments: names)
  func fit(name: String) throws {
    let expected = try expected(name)
    let sample = try sample(name)
    #expect(sample.kind.rawValue == expected.kind)
    #expect(sample.size == expected.size)
    let fit = try sample.powerLawFit()
    #expect(fit.xmin == expected.xmin)
    #expect(fit.alpha.agrees(with: expected.alpha, within: 1e-12))
    #expect(fit.ksDistance.agrees(with: expected.ksDistance, within: 1e-11))
    #expect(fit.tailSize == expected.tailSize)
    #expect(
      fit.logLikelihood.agrees(with: expected.logLikelihood, within: 1e-12))
  }

  @Test("what is no power law from a given xmin is told from one that is")
  func judgement() throws {
    var bootstrap = BootstrapOptions()
    bootstrap.replicates = 100
    func p(_ name: String, from xmin: Double) throws -> Double {
      var options = PowerLawOptions()
      options.xmin = .given(xmin)
      let sample = try sample(name)
      return try sample.goodnessOfFit(
        of: sample.powerLawFit(options), options, bootstrap
      ).pValue
    }
    #expect(try p("zeta.tsv", from: 5) > 0.1)
    #expect(try p("pareto.txt", from: 10) > 0.1)
    #expect(try p("exponential.tsv", from: 5) == 0)
    #expect(try p("lognormal.txt", from: 5) == 0)
  }
}
