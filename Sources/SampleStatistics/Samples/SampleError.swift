/// Why no power law can be fitted to values.
public enum SampleError: Error, Sendable, Equatable, CustomStringConvertible {
  case empty
  case nothingPositive(count: Int)
  case oneValue(Double)
  case constant(Double, count: Int)
  case notWhole(Double)
  case tooLarge(Double, limit: Double)
  case negativeCount(Int, of: Double)
  case tooMany(limit: Int)
  case invalidXmin(Double)
  case invalidXmax(Double, xmin: Double)
  case shortTail(xmin: Double, maximum: Double, distinctValues: Int)
  case noCandidate(from: Double, to: Double)
  case flatTail(xmin: Double)
  case invalidReplicates(Int)
  case invalidConfidence(Double)

  public var description: String {
    switch self {
    case .empty:
      "there are no values; give at least two that differ"
    case .nothingPositive(let count):
      "none of the \(count) values is positive and finite; "
        + "a power law holds for positive values only"
    case .oneValue(let value):
      "\(Self.text(value)) is the only value; give at least two that differ"
    case .constant(let value, let count):
      "all \(count) values are \(Self.text(value)); give at least two that differ"
    case .notWhole(let value):
      "\(Self.text(value)) is no whole number; fit the values as continuous"
    case .tooLarge(let value, let limit):
      "\(Self.text(value)) is above \(Self.text(limit)), where whole numbers are no longer exact; "
        + "fit the values as continuous"
    case .negativeCount(let count, let value):
      "the value \(Self.text(value)) has the count \(count); a count is 0 or more"
    case .tooMany(let limit):
      "there are more than \(limit) values; give a part of them"
    case .invalidXmin(let xmin):
      "xmin is \(Self.text(xmin)); it must be positive and finite"
    case .invalidXmax(let xmax, let xmin):
      "xmax is \(Self.text(xmax)); it must be finite and above xmin, \(Self.text(xmin))"
    case .shortTail(let xmin, let maximum, let distinct):
      "from xmin \(Self.text(xmin)) up there are \(distinct) distinct values, the "
        + "largest of the sample is \(Self.text(maximum)); take an xmin above which "
        + "there are at least two"
    case .noCandidate(let lower, let upper):
      "no value from \(Self.text(lower)) to \(Self.text(upper)) can be xmin; "
        + "take a range that holds a value below the largest"
    case .flatTail(let xmin):
      "from xmin \(Self.text(xmin)) up the likelihood has no maximum; "
        + "take a smaller xmin or no xmax"
    case .invalidReplicates(let count):
      "\(count) replicates; ask for at least one"
    case .invalidConfidence(let confidence):
      "the confidence is \(confidence); it must lie between 0 and 1"
    }
  }

  /// A whole number has no fraction: 12, not 12.0.
  private static func text(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 0x1p63
      ? String(Int(value)) : value.description
  }
}
