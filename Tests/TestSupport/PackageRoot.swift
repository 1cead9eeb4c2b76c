/// The folder that holds `Package.swift`, known from the path of this file.
///
/// Fixtures and documents lie outside the targets, where SwiftPM cannot
/// bundle them; tests reach them through here.
package enum PackageRoot {
  /// The absolute path, without a slash at its end.
  package static let path: String = {
    let parts = #filePath.split(
      separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  /// Returns the absolute path of a file named from the root.
  package static func path(of relative: String) -> String {
    path + "/" + relative
  }
}
