import Foundation
import TestSupport

/// A file of the package, by its path from the root.
struct HouseFile: Sendable {
  var path: String
  var text: String

  /// `Sources/GraphCore/X.swift` stands in the room `GraphCore`.
  var room: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  var isTest: Bool { path.hasPrefix("Tests/") }
}

/// The files of the package as they lie on disk.
enum SourceTree {
  /// Returns the paths of all files below a folder, from the root, sorted.
  static func paths(under folder: String) throws -> [String] {
    let root = packagePath(folder)
    let manager = FileManager.default
    let entries = try manager.subpathsOfDirectory(atPath: root)
    return try entries.filter { entry in
      let isHidden = entry.split(separator: "/").contains {
        $0.hasPrefix(".")
      }
      let type =
        try manager.attributesOfItem(atPath: root + "/" + entry)[.type]
        as? FileAttributeType
      return !isHidden && type != .typeDirectory
    }.map { folder + "/" + $0 }.sorted()
  }

  static func file(_ path: String) throws -> HouseFile {
    let text = try String(
      contentsOfFile: packagePath(path), encoding: .utf8)
    return HouseFile(path: path, text: text)
  }

  /// Returns every Swift file of the rooms and of their tests.
  static func swiftFiles() throws -> [HouseFile] {
    try (paths(under: "Sources") + paths(under: "Tests"))
      .filter { $0.hasSuffix(".swift") }.map(file)
  }

  /// Returns what people read: documents, and the files at the entrance.
  static func documents() throws -> [HouseFile] {
    let pages = try ["Docs", "Fixtures"].flatMap(paths(under:))
      .filter { $0.hasSuffix(".md") }
    let entrance = [
      "README.md", "Makefile", "Package.swift", ".ci/run", ".ci/setup",
    ]
    return try (pages + entrance).map(file)
  }
}
