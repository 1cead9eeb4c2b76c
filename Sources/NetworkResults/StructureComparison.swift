/// Two structure tables side by side, measure by measure and year by year.
public struct StructureComparison: Sendable, Equatable {
  /// Where the numbers of a side come from.
  public enum Source: Sendable, Equatable {
    /// Measured on a network.
    case measured
    /// Printed by somebody; what is not printed is not known.
    case published
  }

  /// A number and the decimals to which it is known; nil decimals for one
  /// that was computed in full.
  public struct Value: Sendable, Equatable {
    public var number: Double
    public var digits: Int?
    /// The number as it is printed, where it is.
    public var text: String?

    public init(_ number: Double, digits: Int? = nil, text: String? = nil) {
      self.number = number
      self.digits = digits
      self.text = text
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
  }

  public var rows: [Row]
  public var first: Source
  public var second: Source
  public var tolerances: Tolerances

  public init(
    rows: [Row] = [], first: Source = .measured, second: Source = .published,
    tolerances: Tolerances = Tolerances()
  ) {
    self.rows = rows
    self.first = first
    self.second = second
    self.tolerances = tolerances
  }

  /// How many rows agree.
  public var agreeing: Int { rows.count { agrees($0) == true } }

  /// How many rows can be told to agree or not.
  public var compared: Int { rows.count { agrees($0) != nil } }

  /// Whether the numbers of a row agree: to the decimals of the one that is
  /// known less well (they round to the same), or within a tolerance of the
  /// measure. Nil where there is nothing to compare: a number that is not
  /// printed, or one that neither side has. A number that only one of two
  /// networks has, or that is printed and cannot be measured, does not agree.
  public func agrees(_ row: Row) -> Bool? {
    guard let first = row.first, let second = row.second else {
      let isUnknown =
        row.first == nil && self.first == .published
        || row.second == nil && self.second == .published
      return isUnknown || row.first == row.second ? nil : false
    }
    let distance = abs(first.number - second.number)
    return bounds(of: row).contains { bound in
      // What decimal fractions lose in binary counts for nothing.
      distance <= bound + abs(second.number) * 1e-12
    }
  }

  /// How far apart the numbers of a row may be, by each rule for it.
  public func bounds(of row: Row) -> [Double] {
    guard let first = row.first, let second = row.second else { return [] }
    let digits = [first.digits, second.digits].compactMap(\.self).min()
    let rounding = digits.map { Self.unit($0) / 2 }
    let tolerances = tolerances[row.measure]
    guard rounding != nil || !tolerances.isEmpty else {
      return first.number == second.number ? [0] : []
    }
    return (rounding.map { [$0] } ?? [])
      + tolerances.map { $0.bound(at: second.number) }
  }

  private static func unit(_ digits: Int) -> Double {
    var unit = 1.0
    for _ in 0..<abs(digits) {
      if digits > 0 { unit /= 10 } else { unit *= 10 }
    }
    return unit
  }
}
