import NetworkResults
import Testing

@testable import NetworkCharts

@Suite("Ticks")
struct AxisTicksTests {
  private func labels(
    _ axis: Chart.Axis, _ values: [Double]
  ) -> [String] {
    AxisTicks(axis, values: values).ticks.map(\.label).filter { !$0.isEmpty }
  }

  @Test("a linear axis goes by 1, 2 or 5 and ends at a tick")
  func linear() {
    let axis = Chart.Axis("x")
    #expect(
      labels(axis, [0, 1]) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(labels(axis, [0, 0.37]) == ["0.0", "0.1", "0.2", "0.3", "0.4"])
    #expect(AxisTicks(axis, values: [0, 0.37]).range == 0...0.4)
    #expect(
      labels(axis, [-30, 25]) == ["−30", "−20", "−10", "0", "10", "20", "30"])
    #expect(
      labels(axis, [539, 559]) == ["535", "540", "545", "550", "555", "560"])
    #expect(
      labels(axis, [0, 6_000_000])
        == [
          "0", "1000000", "2000000", "3000000", "4000000", "5000000", "6000000",
        ])
  }

  @Test("years have a tick each, and room at both ends")
  func years() {
    let axis = Chart.Axis("year", ticks: .whole)
    #expect(labels(axis, [2014, 2017]) == ["2014", "2015", "2016", "2017"])
    #expect(AxisTicks(axis, values: [2014, 2017]).range == 2013.5...2017.5)
    #expect(labels(axis, [2020]) == ["2020"])
  }

  @Test("a logarithmic axis has its decades, with small ticks between")
  func logarithmic() {
    let axis = Chart.Axis("k", scale: .logarithmic)
    #expect(labels(axis, [1, 3000]) == ["1", "10", "100", "1000"])
    #expect(
      labels(axis, [2e-5, 0.5]) == ["10⁻⁴", "10⁻³", "0.01", "0.1"])
    #expect(labels(axis, [1, 40]) == ["1", "2", "5", "10", "20", "50"])
    let ticks = AxisTicks(axis, values: [1, 3000]).ticks
    #expect(ticks.count { $0.label.isEmpty && 1...10 ~= $0.value } == 8)
  }

  @Test("many decades are named at intervals")
  func manyDecades() {
    let axis = Chart.Axis("k", scale: .logarithmic)
    let names = labels(axis, [1e-20, 1])
    #expect(names.count <= 8)
    #expect(names.contains("10⁻¹²"))
  }

  @Test("less than a decade is named as a linear axis is")
  func narrow() {
    let axis = Chart.Axis("n", scale: .logarithmic)
    #expect(labels(axis, [1408, 1484]).contains("1440"))
  }

  @Test("no value, one value, and values that are alike leave a range")
  func degenerate() {
    for scale in Chart.Axis.Scale.allCases {
      let axis = Chart.Axis("x", scale: scale)
      for values in [[], [7.0], [7.0, 7.0], [1e-300], [1e300]] {
        let range = AxisTicks(axis, values: values).range
        #expect(range.lowerBound < range.upperBound)
        #expect(range.lowerBound.isFinite && range.upperBound.isFinite)
      }
    }
  }
}
