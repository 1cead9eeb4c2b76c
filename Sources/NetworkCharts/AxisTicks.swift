import NetworkResults

/// Where an axis begins, ends and has ticks.
struct AxisTicks: Equatable {
  struct Tick: Equatable {
    var value: Double
    /// Empty for a small tick.
    var label: String
  }

  let range: ClosedRange<Double>
  let ticks: [Tick]

  /// - Parameter values: Those that the axis has to show, all finite and, on
  ///   a logarithmic axis, positive.
  init(_ axis: Chart.Axis, values: [Double]) {
    switch axis.scale {
    case .logarithmic:
      let extent = axis.range ?? Self.logarithmicExtent(of: values)
      range = extent
      let found = Self.logarithmicTicks(in: extent)
      // Within less than a decade there may be no such numbers to name.
      ticks =
        found.count { !$0.label.isEmpty } >= 2
        ? found
        : Self.linearTicks(
          in: extent, step: Self.step(for: extent, ticks: .any))
    case .linear:
      let extent = axis.range ?? Self.extent(of: values, axis.ticks)
      let step = Self.step(for: extent, ticks: axis.ticks)
      range =
        axis.range
        ?? (axis.ticks == .whole
          ? extent.lowerBound - 0.5...extent.upperBound + 0.5
          : Self.rounded(extent, to: step))
      ticks = Self.linearTicks(in: range, step: step)
    }
  }

  // MARK: Linear axes

  /// A step of 1, 2 or 5 times a power of ten.
  private struct Step {
    var mantissa: Int
    var exponent: Int

    var value: Double {
      exponent >= 0
        ? Double(mantissa) * Self.power(exponent)
        : Double(mantissa) / Self.power(-exponent)
    }

    static func power(_ exponent: Int) -> Double {
      (0..<exponent).reduce(1.0) { power, _ in power * 10 }
    }

    /// The decimal text of so many steps, exact.
    func text(_ count: Int) -> String {
      let whole = count * mantissa
      guard exponent < 0 else {
        let zeros = whole == 0 ? 0 : exponent
        return (whole < 0 ? "−" : "") + String(whole.magnitude)
          + String(repeating: "0", count: zeros)
      }
      var digits = String(whole.magnitude)
      let places = -exponent
      if digits.count <= places {
        digits =
          String(repeating: "0", count: places - digits.count + 1) + digits
      }
      digits.insert(
        ".", at: digits.index(digits.endIndex, offsetBy: -places))
      return (whole < 0 ? "−" : "") + digits
    }

    /// The place of so many steps: the number nearest to ``text(_:)``.
    func place(_ count: Int) -> Double {
      let whole = Double(count * mantissa)
      return exponent >= 0
        ? whole * Self.power(exponent) : whole / Self.power(-exponent)
    }
  }

  private static func extent(
    of values: [Double], _ ticks: Chart.Axis.Ticks
  ) -> ClosedRange<Double> {
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    // Beyond this the step has no decimal text that anyone would read.
    let bounds = max(-1e15, min(low, 1e15))...max(-1e15, min(high, 1e15))
    if bounds.upperBound - bounds.lowerBound
      > 1e-12 * max(abs(low), abs(high), 1e-290)
    {
      return bounds
    }
    // One year is shown as one year.
    if ticks == .whole { return bounds }
    let half = max(abs(low) / 2, 0.5)
    return low - half...low + half
  }

  private static func step(
    for extent: ClosedRange<Double>, ticks: Chart.Axis.Ticks
  ) -> Step {
    let reach = extent.upperBound - extent.lowerBound
    let target = reach / (ticks == .whole ? 12 : 6)
    var exponent = -15
    while Step(mantissa: 10, exponent: exponent).value < target {
      exponent += 1
    }
    let mantissa = [1, 2, 5].first {
      Step(mantissa: $0, exponent: exponent).value >= target
    }
    let step =
      mantissa.map { Step(mantissa: $0, exponent: exponent) }
      ?? Step(mantissa: 1, exponent: exponent + 1)
    return ticks == .whole && step.exponent < 0
      ? Step(mantissa: 1, exponent: 0) : step
  }

  private static func rounded(
    _ extent: ClosedRange<Double>, to step: Step
  ) -> ClosedRange<Double> {
    let low = (extent.lowerBound / step.value).rounded(.down)
    let high = (extent.upperBound / step.value).rounded(.up)
    return step.place(Int(low))...step.place(Int(max(high, low + 1)))
  }

  private static func linearTicks(
    in range: ClosedRange<Double>, step: Step
  ) -> [Tick] {
    let slack = step.value * 1e-9
    let first = Int(
      ((range.lowerBound - slack) / step.value).rounded(.up))
    let last = Int(
      ((range.upperBound + slack) / step.value).rounded(.down))
    guard first <= last else { return [] }
    return (first...last).map {
      Tick(value: step.place($0), label: step.text($0))
    }
  }

  // MARK: Logarithmic axes

  private static func logarithmicExtent(
    of values: [Double]
  ) -> ClosedRange<Double> {
    guard let low = values.min(), let high = values.max() else {
      return 1...10
    }
    guard low < high else { return low / 3...high * 3 }
    // A little room on both sides, as the reach of the values has it.
    let room = min(1.3, 1 + (high / low - 1) / 8)
    return low / room...high * room
  }

  /// Ticks at powers of ten, small ones between; where there are few powers
  /// labels at twice and five times them as well, where many only at some.
  private static func logarithmicTicks(
    in range: ClosedRange<Double>
  ) -> [Tick] {
    let exponents = -324...308
    let powers = exponents.filter { range.contains(power($0)) }
    let every = max(1, (powers.count + 6) / 7)
    let withLabels = powers.count >= 3 ? [1] : [1, 2, 5]
    var ticks: [Tick] = []
    let first = (powers.first ?? floorExponent(of: range.lowerBound)) - 1
    let last = powers.last ?? first + 1
    for exponent in first...max(first, last) {
      for mantissa in 1...9 {
        let value = Double(mantissa) * power(exponent)
        guard range.contains(value), value > 0 else { continue }
        if mantissa > 1, every > 1 { continue }
        let isLabeled =
          withLabels.contains(mantissa) && exponent.isMultiple(of: every)
        ticks.append(
          Tick(
            value: value,
            label: isLabeled ? text(mantissa, exponent) : ""))
      }
    }
    return ticks
  }

  private static func floorExponent(of value: Double) -> Int {
    (-324...308).last { power($0) <= value } ?? -324
  }

  private static func power(_ exponent: Int) -> Double {
    Double("1e\(exponent)") ?? 0
  }

  /// Small powers of ten in digits, the others with an exponent.
  private static func text(_ mantissa: Int, _ exponent: Int) -> String {
    if 0...3 ~= exponent {
      return String(mantissa) + String(repeating: "0", count: exponent)
    }
    if -2 ... -1 ~= exponent {
      return "0." + String(repeating: "0", count: -exponent - 1)
        + String(mantissa)
    }
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let raised = String(exponent.magnitude).compactMap {
      $0.wholeNumberValue.map { digits[$0] }
    }
    return (mantissa == 1 ? "" : "\(mantissa)·") + "10"
      + (exponent < 0 ? "⁻" : "") + String(raised)
  }
}
