import SystemFiles
import ValueNetwork

/// A directory whose files are others each time.
struct Folder {
  let path: String

  /// Writes files in place of those that were there, and reads them.
  func read(
    _ files: [WrittenNetwork.File], _ options: ReadingOptions
  ) throws -> LoadedNetwork {
    for name in try Directory.names(at: path) {
      AtomicFile.remove("\(path)/\(name)")
    }
    for file in files {
      try AtomicFile.write(file.bytes, to: "\(path)/\(file.name)")
    }
    return try NetworkReader.read(path, options: options)
  }
}
