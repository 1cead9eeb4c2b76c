import SystemFiles
import ValueNetwork

/// Where a report is written: the page, its tables and its figures.
struct ReportFolder {
  let path: String

  /// Writes every file, each whole or not at all, the page last.
  func write(_ page: ReportPage, console: Console) throws(CommandError) {
    for folder in [path, path + "/tables", path + "/figures"] {
      if PathContent(at: folder) == .file {
        throw .request(
          "\(folder): this is a file; give the name of a folder to --output")
      }
      do {
        try Directory.make(at: folder)
      } catch {
        throw .request(error.description)
      }
    }
    for block in page.sections.flatMap(\.blocks) {
      switch block {
      case .table(let table, let name):
        try console.write(
          Array(table.csv().utf8), to: "\(path)/tables/\(name).csv")
      case .figure(let svg, _, let name), .network(let svg, _, let name):
        try console.write(
          Array(svg.utf8), to: "\(path)/figures/\(name).svg")
      case .paragraph, .absence: break
      }
    }
    try console.write(Array(page.html().utf8), to: path + "/index.html")
  }
}
