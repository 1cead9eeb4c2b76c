import NetworkDiagrams
public import NetworkResults
import SystemFiles

/// Draws figures through gnuplot, which runs beside this process.
///
/// gnuplot reads its script from a pipe and writes the picture to another:
/// no shell, no file, no start-up script of the user's. Every text of a
/// figure is a string without markup, in which nothing is left to evaluate.
public struct ChartRenderer: Sendable {
  /// The program, by name or path.
  public var program: String
  /// How long it may take, in seconds.
  public var timeLimit: Double

  public init(program: String = "gnuplot", timeLimit: Double = 60) {
    self.program = program
    self.timeLimit = timeLimit
  }

  /// Returns a picture of a figure: the same bytes for the same figure on
  /// the same machine.
  ///
  /// - Complexity: O(*points*) time.
  public func render(
    _ figure: Figure, as format: ChartFormat
  ) throws(ChartError) -> [UInt8] {
    do {
      try Fonts.check(for: figure.allText)
    } catch {
      throw .missingFont(error)
    }
    let script = GnuplotScript(figure, format: format)
    var bytes = try run(script.text)
    switch format {
    case .svg:
      bytes = GnuplotSVG.cleaned(bytes, title: figure.title)
    case .pdf: PDFDate.remove(from: &bytes)
    case .png: break
    }
    return bytes
  }

  /// Returns what gnuplot writes when it reads a script.
  func run(_ script: String) throws(ChartError) -> [UInt8] {
    // -d: nothing of the user's own settings.
    let external = ExternalProgram(
      program, arguments: ["-d", "-"], inherited: Self.inherited,
      environment: [("LC_ALL", "C"), ("TZ", "UTC")], timeLimit: timeLimit)
    let result: ExternalProgram.Result
    do {
      result = try external.run(input: Array(script.utf8))
    } catch {
      throw failure(error)
    }
    guard result.status == 0, !result.output.isEmpty else {
      throw .failed(program: program, message: Self.message(of: result))
    }
    return result.output
  }

  /// What gnuplot needs to find itself and the fonts.
  private static let inherited = [
    "PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "FONTCONFIG_FILE",
    "FONTCONFIG_PATH", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
  ]

  private func failure(_ failure: ExternalProgram.Failure) -> ChartError {
    switch failure {
    case .notFound: .missingProgram(name: program, package: "gnuplot-nox")
    case .cannotStart(let reason):
      .cannotStart(program: program, reason: reason)
    case .timedOut(let seconds):
      .timedOut(program: program, seconds: Int(seconds.rounded(.up)))
    case .tooMuchOutput(let limit):
      .failed(
        program: program, message: "it wrote more than \(limit) bytes")
    }
  }

  /// The last line that gnuplot wrote: the others repeat the script and
  /// point at a place in it.
  private static func message(of result: ExternalProgram.Result) -> String {
    let lines = String(decoding: result.messages, as: UTF8.self)
      .split(separator: "\n").map { $0.trimmingBlanks() }
      .filter { !$0.isEmpty }
    if let last = lines.last { return last }
    return result.status.map { "it ended with status \($0)" }
      ?? "a signal ended it"
  }
}

extension Figure {
  /// All that is written in the figure, to see which fonts it takes.
  var allText: String {
    var texts = [title] + notes
    for chart in charts {
      texts += [chart.title, chart.x.title, chart.y.title] + chart.remarks
      texts += chart.marks.map(\.label)
      for series in chart.series {
        texts.append(series.name)
        texts += series.points.compactMap(\.label)
      }
    }
    return texts.joined(separator: "\n")
  }
}

extension Substring {
  fileprivate func trimmingBlanks() -> String {
    var text = drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    while let last = text.last, " \t\r".contains(last) { text.removeLast() }
    return String(text)
  }
}
