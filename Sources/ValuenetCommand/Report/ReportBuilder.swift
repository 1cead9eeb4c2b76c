import NetworkCharts
import ValueNetwork

/// Makes the sections of a report.
///
/// Each section that the input has nothing for says what is absent; it is
/// never left out.
struct ReportBuilder {
  let network: Network
  let ledger: ImportLedger
  let settings: ReportSettings
  let request: AnalysisRequest
  let threads: Int?
  let console: Console

  typealias Section = ReportPage.Section
  typealias Block = ReportPage.Block

  var snapshots: [(year: Int?, network: Network)] { network.snapshots(request) }

  /// Whether any relation of the input is of a dimension.
  func has(_ dimension: ValueNetwork.Dimension) -> Bool {
    network.relations.dimensions.holds(dimension)
  }

  var hasRoles: Bool { network.entities.roles.holds(.sample) }

  func sections(
    files: [(name: String, checksum: String)]
  ) throws(CommandError) -> [Section] {
    let progress = Progress.report(on: console, what: "sections")
    var sections: [Section] = []
    func add(_ section: Section) {
      sections.append(section)
      progress(sections.count, Self.sectionCount)
    }
    add(overview(files))
    add(structure())
    add(try ranks())
    add(try humanCapital())
    add(try investors())
    add(try flows())
    add(try dependence())
    add(try chain())
    add(try shares())
    add(try distribution())
    add(try growth())
    add(try events())
    add(try bands())
    add(try picture())
    add(checks())
    add(imports())
    return sections
  }

  private static let sectionCount = 16

  /// Turns a figure into a block; without gnuplot there is no figure.
  func figure(
    _ figure: Figure, caption: String, name: String
  ) throws(CommandError) -> Block {
    do {
      let bytes = try ChartRenderer().render(
        figure.inLanguage(settings.language), as: .svg)
      return .figure(
        svg: String(decoding: bytes, as: UTF8.self), caption: caption,
        name: name)
    } catch {
      throw error.isMissingPart
        ? .missingPart(error.description) : .request(error.description)
    }
  }

  /// Turns what ranking refuses into what the command says.
  func ranked(
    _ make: () throws(RankingError) -> [Ranking]
  ) throws(CommandError) -> [Ranking] {
    do {
      return try make()
    } catch {
      throw .request("\(error)")
    }
  }
}
