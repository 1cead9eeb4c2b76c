import SystemFiles
import ValueNetwork

/// Where a report is written: the page, its tables and its figures.
///
/// A list of the files with their checksums stands beside them. By it a
/// later report knows what it may replace, and anybody may check it with
/// `sha256sum -c`.
struct ReportFolder {
  let path: String

  private static let page = "index.html"
  private static let list = "SHA256SUMS"
  private static let heading = "# Files of valuenet report"
  private static let parts = [("tables/", ".csv"), ("figures/", ".svg")]

  /// Refuses a folder that cannot be written or holds what no report wrote,
  /// before anything is computed.
  func check(_ existing: ExistingFiles) throws(CommandError) {
    for folder in [path] + Self.parts.map({ place(String($0.0.dropLast())) }) {
      let content = PathContent(at: folder)
      guard content == .file || content == .other else { continue }
      throw .request(
        "\(folder): this is a file; give the name of a folder to --output")
    }
    guard PathContent(at: path) == .directory else {
      return try checkParent()
    }
    guard existing == .refuse else { return }
    let known = try listedFiles()
    let foreign = try presentFiles().filter { !known.contains($0) }
    guard let first = foreign.first else { return }
    throw .request(
      "'\(path)' holds files that valuenet report did not write (\(first)"
        + "\(foreign.count > 1 ? ", …" : "")); name a new or an empty folder,"
        + " or add --existing replace")
  }

  private func checkParent() throws(CommandError) {
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.popLast() != nil, !parts.isEmpty else { return }
    let parent = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    guard PathContent(at: parent) != .directory else { return }
    throw .request(
      "'\(parent)': there is no such folder to make '\(path)' in; make it"
        + " first, or name another --output")
  }

  /// Writes every file, each whole or not at all, the page last, and removes
  /// those of the report before.
  func write(_ page: ReportPage, console: Console) throws(CommandError) {
    let before = try listedFiles()
    let files = Self.files(of: page)
    try make(path)
    for (folder, _) in Self.parts { try make(place(folder)) }
    // Should this run be stopped, the next one knows the files of both.
    let names = Set(files.map(\.name))
    let stale = before.filter { !names.contains($0) }
    try write(files, and: stale, console)
    for (name, bytes) in files { try console.write(bytes, to: place(name)) }
    for name in stale { AtomicFile.remove(place(name)) }
    try write(files, and: [], console)
  }

  /// The files of a page in the order of writing.
  private static func files(
    of page: ReportPage
  ) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for block in page.sections.flatMap(\.blocks) {
      switch block {
      case .table(let table, let name):
        files.append(("tables/\(name).csv", Array(table.csv().utf8)))
      case .figure(let svg, _, let name), .network(let svg, _, let name):
        files.append(("figures/\(name).svg", Array(svg.utf8)))
      case .paragraph, .absence: break
      }
    }
    return files + [(Self.page, Array(page.html().utf8))]
  }

  private func write(
    _ files: [(name: String, bytes: [UInt8])], and stale: [String],
    _ console: Console
  ) throws(CommandError) {
    let none = String(repeating: "0", count: 64)
    let lines =
      [Self.heading]
      + files.map { "\(SHA256.text(of: $0.bytes))  \($0.name)" }
      + stale.map { "\(none)  \($0)" }
    let text = lines.joined(separator: "\n") + "\n"
    try console.write(Array(text.utf8), to: place(Self.list))
  }

  /// The files that the list of an earlier report names; none without one.
  private func listedFiles() throws(CommandError) -> [String] {
    let file = place(Self.list)
    guard PathContent(at: file) == .file else { return [] }
    let bytes = try answering { () throws(SystemError) in
      var stream = try ByteStream(opening: file, limits: nil)
      return try stream.readAll()
    }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n")
    guard lines.first == Self.heading[...] else { return [] }
    return [Self.list]
      + lines.dropFirst().map { String($0.dropFirst(64 + 2)) }
      .filter(Self.isOwnName)
  }

  /// A list is a file like any other: it must not name what lies elsewhere.
  private static func isOwnName(_ name: String) -> Bool {
    name == page
      || parts.contains { folder, suffix in
        name.hasPrefix(folder) && name.hasSuffix(suffix)
          && !name.dropFirst(folder.count).contains { $0 == "/" || $0 == "\0" }
      }
  }

  /// The files in the folder and in those that a report makes in it; other
  /// folders by their names.
  private func presentFiles() throws(CommandError) -> [String] {
    try answering { () throws(SystemError) in
      var names = try Directory.names(at: path)
      for (folder, _) in Self.parts {
        let bare = String(folder.dropLast())
        guard names.contains(bare) else { continue }
        names.removeAll { $0 == bare }
        names += try Directory.names(at: place(folder)).map { folder + $0 }
      }
      return names
    }
  }

  private func place(_ name: String) -> String {
    (path.hasSuffix("/") ? path : path + "/") + name
  }

  private func make(_ folder: String) throws(CommandError) {
    try answering { () throws(SystemError) in try Directory.make(at: folder) }
  }
}
