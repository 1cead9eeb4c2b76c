import NetworkCharts
import ValueNetwork

/// Makes the sections of a report.
///
/// Each section that the input has nothing for says what is absent; it is
/// never left out.
struct ReportBuilder {
  /// The whole input, of which snapshots are taken.
  let network: Network
  /// The part of it that the report is about, over all years.
  let selected: Network
  let ledger: ImportLedger
  let settings: ReportSettings
  let request: AnalysisRequest
  /// The options by which `selected` was chosen; none if it is everything.
  let choices: [String]
  let threads: Int?
  let console: Console

  typealias Section = ReportPage.Section
  typealias Block = ReportPage.Block

  var snapshots: [(year: Int?, network: Network)] { network.snapshots(request) }

  /// Whether any selected relation is of a dimension.
  func has(_ dimension: ValueNetwork.Dimension) -> Bool {
    // A column remembers values of rows that were not selected.
    let dimensions = selected.relations.dimensions
    return selected.relations.indices.contains { dimensions[$0] == dimension }
  }

  var hasRoles: Bool {
    let roles = selected.entities.roles
    return selected.entities.indices.contains { roles[$0] == .sample }
  }

  /// Says that what the report is about has nothing of a sort.
  func absence(_ what: String) -> Block {
    .absence(
      choices.isEmpty
        ? "Absent: the input states no \(what)."
        : "Absent: the selection has no \(what).")
  }

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
