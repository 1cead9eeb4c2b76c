/// What became of fitting a power law to one snapshot.
public struct FittedSnapshot: Sendable, Equatable {
  public enum Outcome: Sendable, Equatable {
    case fitted(PowerLawAnalysis)
    /// Why there is no fit, as a sentence.
    case refused(String)
  }

  /// The year of the snapshot; nil for the whole.
  public var year: Int?
  public var outcome: Outcome

  public init(year: Int? = nil, outcome: Outcome) {
    self.year = year
    self.outcome = outcome
  }

  public var analysis: PowerLawAnalysis? {
    if case .fitted(let analysis) = outcome { analysis } else { nil }
  }
}
