import Foundation
import NetworkResults
import TestSupport
import Testing

@testable import SampleStatistics

/// Every data set of the reference against every program that fitted it.
/// Where a program differs the cause has a name, and the test shows that it
/// is the cause as far as it can be shown.
@Suite(
  "Reference fits",
  .enabled(
    if: ReferenceData.isThere,
    "the reference data do not lie beside the package"))
struct ReferenceFitTests {
  @Test(
    "xmin, alpha, distance, likelihood of the exact fit",
    arguments: ReferenceData.names)
  func exact(name: String) throws {
    let expected = try ReferenceData.exact(name)
    let sample = try ReferenceData.sample(name)
    let fit = try sample.powerLawFit()
    #expect(fit.xmin == expected.xmin)
    #expect(fit.alpha.agrees(with: expected.alpha, within: 1e-12))
    let distance = try #require(expected.distance)
    #expect(fit.ksDistance.agrees(with: distance, within: 1e-11))
    #expect(fit.tailSize == expected.tailSize)
    let logLikelihood = try #require(expected.logLikelihood)
    #expect(fit.logLikelihood.agrees(with: logLikelihood, within: 1e-12))
    // There the curvature is found by differences, to seven digits or so.
    let sigma = try #require(expected.sigma)
    #expect(fit.sigma.agrees(with: sigma, within: 1e-6))
    for (key, other) in expected.others {
      var options = PowerLawOptions()
      options.distance =
        key.hasPrefix("left") ? .distinctValues : .supremum
      let fit = try sample.powerLawFit(options)
      #expect(fit.xmin == other["xmin"], "\(key)")
      let distance = try #require(other["D"])
      #expect(fit.ksDistance.agrees(with: distance, within: 1e-11), "\(key)")
    }
  }

  /// Why a program gives another number.
  enum Cause {
    /// It prints so many significant digits.
    case digits(Int)
    /// Its maximum is found to a tolerance.
    case tolerance(alpha: Double, distance: Double)
    /// alpha is the best of 1.50, 1.51, … 3.50.
    case grid
    /// It looks at distinct values only, from below.
    case leftLimit
    /// Discrete alpha by the paper's approximation, `1 + n/Σ ln(x/(xmin -
    /// 1/2))`.
    case approximation
    /// A candidate near its cap of alpha, 3, is lost.
    case cap
    /// Candidates are left out whose error of alpha is above 0.1, and discrete
    /// data are compared with the continuous law.
    case noSmallTails
    /// The paper prints one to three decimals.
    case decimals
  }

  /// The cause by which a record may differ from the exact fit.
  func cause(_ record: ReferenceData.Record, _ name: String) -> Cause {
    switch record.tool {
    case "plfit (C, ntamas)": return .digits(6)
    case "poweRlaw (R)": return .tolerance(alpha: 2e-6, distance: 2e-6)
    case "plfit (PyPI, keflavich)": return .noSmallTails
    case "csn_pli_R (the paper's own R code)":
      return .tolerance(alpha: 2e-6, distance: 0)
    case "CSN 2009 (published)": return .decimals
    case "plpva.m procedure (own C++ with the 0.01 alpha grid)": return .grid
    case "plfit.m (Clauset, under Octave 7.3)":
      return record.kind == .discrete ? .grid : .digits(9)
    default: break
    }
    guard record.kind == .discrete else { return .leftLimit }
    let isExact = record.mode.hasPrefix("exact")
    if isExact, record.version == "2.0.0", name == "celegans_in_degree" {
      return .cap
    }
    // 2.0.0 approximates from xmin 10 up, 1.5 everywhere.
    if !isExact, record.xmin >= 10 || record.version == "1.5" {
      return .approximation
    }
    return .tolerance(alpha: 6e-5, distance: 2e-5)
  }

  @Test(
    "every other program, each difference with its cause",
    arguments: ReferenceData.names)
  func others(name: String) throws {
    let sample = try ReferenceData.sample(name)
    let fit = try sample.powerLawFit()
    let records = try ReferenceData.records(name)
      .filter { $0.tool != "reference_exact" }
    #expect(!records.isEmpty)
    for record in records {
      let who = Comment(rawValue: "\(record.tool) \(record.version)")
      try check(record, cause(record, name), fit, sample, who)
    }
  }

  func check(
    _ record: ReferenceData.Record, _ cause: Cause, _ fit: PowerLawFit,
    _ sample: Sample, _ who: Comment
  ) throws {
    let xmin = record.xmin
    switch cause {
    case .digits(let digits):
      let share = 0.51 * pow(10, 1 - Double(digits))
      // plfit.m was given x · 1.0000001 where all values are whole.
      #expect(xmin.agrees(with: fit.xmin, within: max(share, 1.1e-7)), who)
      #expect(record.alpha.agrees(with: fit.alpha, within: share), who)
      if let distance = record.distance {
        #expect(distance.agrees(with: fit.ksDistance, within: share), who)
      }
    case .tolerance(let alpha, let distance):
      // pli.R divides by a unit.
      let unit = [1, 1e-3].contains {
        xmin.agrees(with: fit.xmin * $0, within: 1e-12)
      }
      #expect(unit, who)
      #expect(abs(record.alpha - fit.alpha) < alpha, who)
      if let found = record.distance {
        #expect(abs(found - fit.ksDistance) < distance, who)
      }
    case .grid:
      #expect(xmin == fit.xmin, who)
      #expect(abs(record.alpha - fit.alpha) < 0.0051, who)
      #expect(record.alpha * 100 == (record.alpha * 100).rounded(), who)
    case .leftLimit:
      var options = PowerLawOptions()
      options.distance = .distinctValues
      let left = try sample.powerLawFit(options)
      #expect(xmin == left.xmin, who)
      #expect(record.alpha.agrees(with: left.alpha, within: 1e-10), who)
      let distance = try #require(record.distance)
      #expect(distance.agrees(with: left.ksDistance, within: 1e-10), who)
    case .approximation:
      let alpha = approximation(sample, from: xmin, shift: 0.5)
      #expect(record.alpha.agrees(with: alpha, within: 1e-9), who)
    case .cap:
      let there = try at(xmin, sample)
      #expect(abs(record.alpha - there.alpha) < 2e-4, who)
      #expect(there.ksDistance > fit.ksDistance, who)
      #expect(fit.alpha > 2.99, who)
    case .noSmallTails:
      let shift = record.kind == .discrete ? 0.5 : 0
      let alpha = approximation(sample, from: xmin, shift: shift)
      #expect(record.alpha.agrees(with: alpha, within: 1e-9), who)
      if record.kind == .continuous, xmin != fit.xmin {
        let error = (fit.alpha - 1) / Double(fit.tailSize).squareRoot()
        #expect(error > 0.1, who)
      }
    case .decimals:
      #expect(abs(xmin - fit.xmin) < 0.5, who)
      let decimals = [1, 10, 100, 1_000].contains { scale in
        (fit.alpha * scale).rounded() / scale == record.alpha
      }
      #expect(decimals, who)
      #expect(record.tailSize == fit.tailSize, who)
    }
  }

  func at(_ xmin: Double, _ sample: Sample) throws -> PowerLawFit {
    var options = PowerLawOptions()
    options.xmin = .given(xmin)
    return try sample.powerLawFit(options)
  }

  func approximation(
    _ sample: Sample, from xmin: Double, shift: Double
  ) -> Double {
    var (sum, size) = (0.0, 0.0)
    for (x, count) in zip(sample.values, sample.counts) where x >= xmin {
      sum += Double(count) * log(x / (xmin - shift))
      size += Double(count)
    }
    return 1 + size / sum
  }

  @Test("size, mean and largest value of Table 3")
  func table() throws {
    let tables = try ReferenceData.json("csn_tables.json") as? [String: Any]
    let rows = try #require(tables?["table3"] as? [String: [String: Any]])
    for name in [
      "words", "wars", "terrorism", "blackouts", "flares", "quakes",
      "weblinks",
    ] {
      let row = try #require(rows[name])
      func number(_ key: String) -> Double {
        (row[key] as? NSNumber)?.doubleValue ?? .nan
      }
      let unit = ["blackouts", "quakes"].contains(name) ? 1_000.0 : 1
      let sample = try ReferenceData.sample(name)
      let summary = sample.summary()
      let fit = try sample.powerLawFit()
      #expect(Double(summary.size) == number("n"), "\(name)")
      #expect(abs(summary.mean / unit - number("mean")) < 0.0051, "\(name)")
      #expect(abs(summary.maximum / unit - number("max")) < 0.51, "\(name)")
      #expect(abs(fit.xmin / unit - number("xmin")) < 0.51, "\(name)")
      #expect(Double(fit.tailSize) == number("ntail"), "\(name)")
      #expect(abs(fit.alpha - number("alpha")) < 0.051, "\(name)")
    }
  }

  @Test(
    "p of small data sets",
    arguments: ["wars", "karate_degree", "celegans_in_degree", "us_american"])
  func pValues(name: String) throws {
    let expected = try ReferenceData.exact(name)
    let sample = try ReferenceData.sample(name)
    var options = BootstrapOptions()
    options.replicates = 200
    let found = try sample.goodnessOfFit(
      of: sample.powerLawFit(), PowerLawOptions(), options)
    let p = try #require(expected.p)
    let replicates = try #require(expected.replicates)
    #expect(
      ReferenceData.apart(found.pValue, of: 200, from: p, of: replicates) < 4)
  }
}

@Suite(
  "Reference degree fits",
  .enabled(
    if: ReferenceDegrees.areThere,
    "the known networks do not lie beside the package"))
struct ReferenceDegreeTests {
  @Test(
    "degrees of the known networks",
    arguments: [
      "power_grid", "netscience", "facebook_combined", "as_22july06",
    ])
  func network(name: String) throws {
    let expected = try #require(try ReferenceDegrees.expected(name))
    func number(_ key: String) -> Double {
      (expected[key] as? NSNumber)?.doubleValue ?? .nan
    }
    let sample = try Sample(wholeNumbers: ReferenceDegrees.degrees(name))
    #expect(Double(sample.size) == number("n"))
    let fit = try sample.powerLawFit()
    #expect(fit.xmin == number("xmin"))
    #expect(fit.alpha.agrees(with: number("alpha"), within: 1e-12))
    #expect(fit.ksDistance.agrees(with: number("D"), within: 1e-11))
    #expect(Double(fit.tailSize) == number("n_tail"))
    #expect(fit.logLikelihood.agrees(with: number("loglik"), within: 1e-12))
    let left = try #require(expected["left_ks"] as? [String: NSNumber])
    var options = PowerLawOptions()
    options.distance = .distinctValues
    let other = try sample.powerLawFit(options)
    #expect(other.xmin == left["xmin"]?.doubleValue)
    let distance = try #require(left["D"]?.doubleValue)
    #expect(other.ksDistance.agrees(with: distance, within: 1e-11))
  }

  /// The exponent that stands in the reference for ca_grqc is not that of the
  /// greatest likelihood: its search stopped 8e-5 away. The likelihood there
  /// is smaller, the distance that stands there is that of its exponent, and
  /// with 40 digits the equation `ζ'/ζ(alpha, 3) = -mean of ln x` is solved by
  /// the number below.
  @Test("ca_grqc, where the reference stopped early")
  func stoppedEarly() throws {
    let expected = try #require(try ReferenceDegrees.expected("ca_grqc"))
    func number(_ key: String) -> Double {
      (expected[key] as? NSNumber)?.doubleValue ?? .nan
    }
    let sample = try Sample(
      wholeNumbers: ReferenceDegrees.degrees("ca_grqc"))
    let fit = try sample.powerLawFit()
    #expect(fit.xmin == number("xmin"))
    #expect(Double(fit.tailSize) == number("n_tail"))
    #expect(fit.alpha.agrees(with: 2.113_444_049_956_288_4, within: 1e-13))
    #expect(fit.logLikelihood > number("loglik"))
    let columns = TailColumns(sample, xmax: nil)
    let start = TailStart(columns, from: 3)
    let there = ZetaTail(
      columns, start, xmax: .infinity, alpha: number("alpha"))
    let distance = TailDistance(there, columns, start, .everyDatum)
      .everyLook(columns, from: start.place)
    #expect(distance.agrees(with: number("D"), within: 1e-11))
    #expect(
      there.logLikelihood(of: start)
        .agrees(with: number("loglik"), within: 1e-12))
  }
}

enum ReferenceDegrees {
  static let folder = packagePath("../shared/reference/networks")
  static let areThere = FileManager.default.fileExists(
    atPath: folder + "/expected_degree_fits.json")

  static func expected(_ name: String) throws -> [String: Any]? {
    let data = try Data(
      contentsOf: URL(
        fileURLWithPath: folder + "/expected_degree_fits.json"))
    let all = try JSONSerialization.jsonObject(with: data)
    return (all as? [[String: Any]])?.first {
      $0["network"] as? String == name
    }
  }

  /// The degrees of the simple graph: a pair once, no loops.
  static func degrees(_ name: String) throws -> [Int] {
    let text = try String(
      contentsOfFile: folder + "/\(name).tsv", encoding: .utf8)
    var pairs: Set<[Substring]> = []
    for line in text.split(separator: "\n").dropFirst() {
      let ends = line.split(separator: "\t").prefix(2).sorted()
      if ends[0] != ends[1] { pairs.insert(ends) }
    }
    var degrees: [Substring: Int] = [:]
    for end in pairs.joined() { degrees[end, default: 0] += 1 }
    return degrees.values.sorted()
  }
}
