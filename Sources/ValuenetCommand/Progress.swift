/// A bar on the terminal while long work goes on.
enum Progress {
  private static let width = 30

  /// Returns what to call with the amounts done and to do.
  ///
  /// Silent unless a person watches, or if there is only one step.
  static func report(
    on console: Console, what: String
  ) -> (Int, Int) -> Void {
    guard console.showsProgress else { return { _, _ in } }
    return { done, all in
      guard all > 1 else { return }
      let filled = done * width / all
      let bar =
        String(repeating: "█", count: filled)
        + String(repeating: "░", count: width - filled)
      console.writeProgress("\r\(bar) \(done)/\(all) \(what)")
      if done == all { console.writeProgress("\r\u{1B}[K") }
    }
  }
}
