/// How far a number may be from another with which it is to agree.
public enum Tolerance: Sendable, Hashable {
  /// In the unit of the numbers.
  case absolute(Double)
  /// As a part of the second number.
  case relative(Double)

  /// How far from a number that is.
  public func bound(at second: Double) -> Double {
    switch self {
    case .absolute(let distance): distance
    case .relative(let part): part * abs(second)
    }
  }
}

/// The tolerances of a comparison.
public struct Tolerances: Sendable, Equatable {
  /// Those of measures without one of their own.
  public var general: [Tolerance]
  /// Of several for a measure, any one will do.
  public var ofMeasure: [StructureMeasure: [Tolerance]]

  public init(
    general: [Tolerance] = [],
    ofMeasure: [StructureMeasure: [Tolerance]] = [:]
  ) {
    self.general = general
    self.ofMeasure = ofMeasure
  }

  public subscript(measure: StructureMeasure) -> [Tolerance] {
    ofMeasure[measure] ?? general
  }

  public var isEmpty: Bool { general.isEmpty && ofMeasure.isEmpty }
}
