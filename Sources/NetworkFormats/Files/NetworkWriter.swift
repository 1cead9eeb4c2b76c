public import NetworkModel
import SystemFiles

/// Writes a network in one of the formats of a library.
public enum NetworkWriter {
  /// Returns a network as files of a format, with the account of what they
  /// do not hold.
  ///
  /// - Parameter description: What they say of the network as a whole, where
  ///   the format has a place for it.
  /// - Complexity: O(size of the files) time and memory.
  public static func files(
    of network: Network, as format: FileFormat,
    describedBy description: NetworkDescription? = nil,
    library: FormatLibrary = .standard
  ) throws(FormatError) -> WrittenNetwork {
    guard let coder = library.coder(for: format) else {
      throw .noCoder(file: "output", format: format)
    }
    return try coder.write(network, describedBy: description)
  }

  /// Writes a network to a path, whole or not at all; formats of several
  /// files make a directory of that name.
  public static func write(
    _ network: Network, to path: String, as format: FileFormat,
    library: FormatLibrary = .standard
  ) throws(FormatError) -> ExportLedger {
    let written = try files(of: network, as: format, library: library)
    try written.write(to: path)
    return written.ledger
  }
}

extension WrittenNetwork {
  /// Writes the files to a path, each whole or not at all.
  public func write(to path: String) throws(FormatError) {
    try reading { () throws(SystemError) in
      guard files.contains(where: { !$0.name.isEmpty }) else {
        for file in files { try AtomicFile.write(file.bytes, to: path) }
        return
      }
      try Directory.make(at: path)
      let prefix = path.hasSuffix("/") ? path : path + "/"
      for file in files {
        try AtomicFile.write(file.bytes, to: prefix + file.name)
      }
    }
  }
}
