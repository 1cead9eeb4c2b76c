/// Times as people say them.
enum SpokenTime {
  /// Returns a number of seconds in the unit that suits it.
  static func text(_ seconds: Double) -> String {
    switch seconds {
    case ..<120: "\(Int(seconds.rounded())) seconds"
    case ..<7_200: "\(Int((seconds / 60).rounded())) minutes"
    default: "\(Int((seconds / 3_600).rounded())) hours"
    }
  }
}
