/// The folder that holds `Package.swift`, so that tests find `Fixtures`.
///
/// Fixtures lie outside the targets, where SwiftPM cannot bundle them.
package let packageRoot: String = {
  // …/Tests/TestSupport/PackageRoot.swift, three steps below the root.
  let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  return parts.dropLast(3).joined(separator: "/")
}()

/// Returns the path of a file of the package, given from its root.
package func packagePath(_ relativePath: String) -> String {
  packageRoot + "/" + relativePath
}
