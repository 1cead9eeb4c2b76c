import Foundation
import TestSupport

/// A link from one document to another leads to a file that is there.
struct LinkRule {
  /// Tells whether there is a file or folder at a path from the root.
  var exists: (String) -> Bool = {
    FileManager.default.fileExists(atPath: packagePath($0))
  }

  func brokenLinks(in documents: [HouseFile]) -> [Finding] {
    documents.filter { $0.path.hasSuffix(".md") }.flatMap { page in
      page.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated().flatMap { index, line in
          line.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) }
            .filter { leadsNowhere($0, from: page.path) }
            .map { Finding(page, index, "links to \($0)") }
        }
    }
  }

  private func leadsNowhere(_ link: String, from page: String) -> Bool {
    let path = link.prefix { $0 != "#" }
    if path.isEmpty || link.contains("://") { return false }
    var parts = page.split(separator: "/").dropLast()
    for part in path.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return !exists(parts.joined(separator: "/"))
  }
}
