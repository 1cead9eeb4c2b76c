/// Every kernel has a plain, slow twin to be compared with, in a file of the
/// same name.
struct TwinRule {
  static let kernels = "Sources/GraphKernels/"
  static let twins = "Tests/TestSupport/Reference/"

  /// Returns the kernel files that offer a function and have no twin.
  func filesWithoutTwin(among files: [HouseFile]) -> [String] {
    let twins = Set(
      files.map(\.path).filter { $0.hasPrefix(Self.twins) }.map(Self.name))
    return files.filter { file in
      file.path.hasPrefix(Self.kernels)
        && SourceText(file.text).code.contains {
          $0.contains(/^(@[\w()]+ )*package func\b/)
        }
        && !twins.contains(Self.name(of: file.path))
    }.map(\.path)
  }

  private static func name(of path: String) -> Substring {
    path.split(separator: "/").last ?? ""
  }
}

/// `Fixtures/README.md` names every fixture: by path, by folder, by pattern.
struct FixtureIndex {
  /// Paths from the folder of fixtures, with `*` for any run of letters of
  /// one name; a pattern that ends in `/` covers all below.
  var patterns: [String]

  /// Reads the names in backticks from the first cells of tables.
  init(markdown: String) {
    patterns = markdown.split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .flatMap { line -> [String] in
        let cell = line.dropFirst().prefix { $0 != "|" }
        return cell.matches(of: /`([^`]+)`/).map { String($0.output.1) }
      }
  }

  func covers(_ path: String) -> Bool {
    patterns.contains { Self.covers($0, path) }
  }

  /// Returns the fixtures that no pattern names.
  func unlisted(_ paths: [String]) -> [String] { paths.filter { !covers($0) } }

  /// Returns the patterns that name no fixture.
  func stale(_ paths: [String]) -> [String] {
    patterns.filter { pattern in
      !paths.contains { Self.covers(pattern, $0) }
    }
  }

  private static func covers(_ pattern: String, _ path: String) -> Bool {
    let names = pattern.split(separator: "/")
    let parts = path.split(separator: "/")
    let isFolder = pattern.hasSuffix("/")
    guard isFolder ? parts.count > names.count : parts.count == names.count
    else { return false }
    return zip(names, parts).allSatisfy { matches($0, $1) }
  }

  /// A name matches if its start, its end and what stands between do.
  private static func matches(_ pattern: Substring, _ name: Substring) -> Bool {
    let pieces = pattern.split(
      separator: "*", omittingEmptySubsequences: false)
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1
    else { return pattern == name }
    guard name.hasPrefix(first) else { return false }
    var rest = name.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let range = rest.firstRange(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
