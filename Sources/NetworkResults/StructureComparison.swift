/// Two structure tables side by side, measure by measure and year by year.
public struct StructureComparison: Sendable, Equatable {
  /// A number and the decimals to which it is known; nil decimals for one
  /// that was computed in full.
  public struct Value: Sendable, Equatable {
    public var number: Double
    public var digits: Int?

    public init(_ number: Double, digits: Int? = nil) {
      self.number = number
      self.digits = digits
    }
  }

  public struct Row: Sendable, Equatable {
    public var measure: StructureMeasure
    public var year: Int?
    public var first: Value?
    public var second: Value?

    public init(
      measure: StructureMeasure, year: Int?, first: Value?, second: Value?
    ) {
      self.measure = measure
      self.year = year
      self.first = first
      self.second = second
    }

    /// The first less the second; nil where either is missing.
    public var difference: Double? {
      guard let first, let second else { return nil }
      return first.number - second.number
    }

    /// The difference as a part of the second; nil where that is zero.
    public var relativeDifference: Double? {
      guard let difference, let second, second.number != 0 else { return nil }
      return difference / abs(second.number)
    }

    /// Whether the numbers agree to the decimals of the one that is known
    /// less well: they round to the same. Both missing agree.
    public var agrees: Bool {
      guard let first, let second else {
        return first == nil && second == nil
      }
      let digits = [first.digits, second.digits].compactMap(\.self).min()
      guard let digits else { return first.number == second.number }
      let unit = Self.unit(digits)
      // Half a unit, and what decimal fractions lose in binary.
      return abs(first.number - second.number)
        <= unit / 2 + abs(second.number) * 1e-12
    }

    private static func unit(_ digits: Int) -> Double {
      var unit = 1.0
      for _ in 0..<max(0, digits) { unit /= 10 }
      return unit
    }
  }

  public var rows: [Row]

  public init(rows: [Row] = []) { self.rows = rows }

  /// How many rows agree.
  public var agreeing: Int { rows.count(where: \.agrees) }
}
