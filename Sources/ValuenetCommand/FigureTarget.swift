import NetworkCharts
import ValueNetwork

/// Where a figure goes and in which form.
struct FigureTarget {
  /// What is written of a figure.
  private enum Form {
    case picture(ChartFormat)
    /// The script for gnuplot.
    case script
    case data(TableFormat)
  }

  private let path: String
  private let form: Form

  /// The target of `plot`: a picture, a script or the data by the name of the
  /// output or by the format that is asked for.
  init(_ arguments: ParsedArguments) throws(CommandError) {
    let path = arguments.string("--output")
    if let format = arguments.choice("--format", TableFormat.self) {
      self.path = path ?? "-"
      form = .data(format)
      return
    }
    guard let path else {
      throw .usage(
        "--output is missing; name the picture, such as -o figure.svg, or give"
          + " --format csv for the data of the figure")
    }
    let suffix = Self.suffix(of: path)
    self.path = path
    if let picture = ChartFormat(rawValue: suffix) {
      form = .picture(picture)
    } else if ["gp", "gnuplot"].contains(suffix) {
      form = .script
    } else if ["json", "csv", "md", "markdown", "tex", "latex", "txt"]
      .contains(suffix)
    {
      form = .data(OutputFormat.format(of: arguments))
    } else {
      throw .usage(
        "--output '\(path)' does not end in .svg, .pdf or .png for a picture,"
          + " .gp for its script, .csv or .json for its data")
    }
  }

  /// A target that can only be a picture.
  init(picture path: String, option: String) throws(CommandError) {
    guard let format = ChartFormat(rawValue: Self.suffix(of: path)) else {
      throw .usage("\(option) '\(path)' does not end in .svg, .pdf or .png")
    }
    self.path = path
    form = .picture(format)
  }

  private static func suffix(of path: String) -> String {
    guard path.contains(".") else { return "" }
    return path.split(separator: ".").last?.lowercased() ?? ""
  }

  /// Refuses several years for one file.
  func checkYears(_ years: [Int]?) throws(CommandError) {
    guard let years, years.count > 1, !path.contains("{year}") else { return }
    throw .usage(
      "\(years.count) years need as many pictures; put {year} into the name of"
        + " '\(path)'")
  }

  /// Writes a figure, whole or not at all.
  func write(
    _ figure: Figure, year: Int?, arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let path = path.replacing("{year}", with: year.map(String.init) ?? "all")
    let bytes: [UInt8]
    switch form {
    case .script:
      bytes = Array(GnuplotScript(figure, format: .svg).text.utf8)
    case .data(let format):
      let table = FigureTable.points(of: figure)
      bytes = Array(table.rendered(as: format).utf8)
    case .picture(let format):
      do {
        bytes = try ChartRenderer().render(figure, as: format)
      } catch {
        throw error.isMissingPart
          ? .missingPart(error.description)
          : .request("\(path): \(error.description)")
      }
    }
    try console.write(bytes, to: path)
  }
}
