import NetworkResults

/// How the roles of series look.
///
/// Colors are told apart also by those who see few of them (the palette of
/// Okabe and Ito); lines differ by their dashes too, so that gray suffices.
enum ChartLook {
  static let ink = "#222222"
  static let faint = "#777777"

  private static let alternatives: [(color: String, dash: String)] = [
    ("#d55e00", "(12,5)"), ("#009e73", "(3,4)"), ("#cc79a7", "(12,4,3,4)"),
    ("#8a6d00", "(20,6)"), ("#56b4e9", "(6,3,2,3,2,3)"),
  ]

  /// What follows `with` in a plot command.
  static func style(
    of role: Chart.Series.Role, hasErrors: Bool, pointCount: Int
  ) -> String {
    // Many marks on a line would hide it.
    let size = pointCount > 60 ? "0.3" : "0.7"
    return switch role {
    case .data:
      hasErrors
        ? "yerrorbars pt 6 ps 0.6 lw 1 lc rgb '\(ink)'"
        : "points pt 6 ps 0.6 lw 1 lc rgb '\(ink)'"
    case .otherData: "points pt 4 ps 0.6 lw 1 lc rgb '#0072b2'"
    case .course:
      hasErrors
        ? "yerrorlines pt 7 ps \(size) lw 1.5 lc rgb '\(ink)'"
        : "linespoints pt 7 ps \(size) lw 1.5 lc rgb '\(ink)'"
    case .fit: "lines lw 2.2 dt solid lc rgb '#0072b2'"
    case .alternative(let number):
      "lines lw 1.6 dt \(alternatives[number % alternatives.count].dash)"
        + " lc rgb '\(alternatives[number % alternatives.count].color)'"
    case .reference: "lines lw 1 dt solid lc rgb '\(faint)'"
    }
  }

  static func isLine(_ role: Chart.Series.Role) -> Bool {
    switch role {
    case .data, .otherData: false
    case .course, .fit, .alternative, .reference: true
    }
  }
}
