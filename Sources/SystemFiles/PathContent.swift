/// What is found at a path.
package enum PathContent: Sendable, Equatable {
  case file, directory
  /// A device, a pipe, a socket.
  case other
  case nothing

  /// Looks at a path; what cannot be looked at counts as nothing.
  package init(at path: String) {
    guard !path.utf8.contains(0) else {
      self = .nothing
      return
    }
    switch Platform.kind(of: path) {
    case .value(.file): self = .file
    case .value(.directory): self = .directory
    case .value(.other): self = .other
    case .failure: self = .nothing
    }
  }
}

/// How large files are.
package enum FileSize {
  /// Returns how many bytes a file has.
  package static func bytes(of path: String) throws(SystemError) -> Int {
    func check<Value>(
      _ answer: Platform.Answer<Value>, _ attempt: SystemError.Attempt
    ) throws(SystemError) -> Value {
      switch answer {
      case .value(let value): return value
      case .failure(let reason):
        throw SystemError(path: path, attempt: attempt, reason: reason)
      }
    }
    let descriptor = try check(Platform.openForReading(path), .open)
    defer { _ = Platform.closeDescriptor(descriptor) }
    return try check(Platform.size(of: descriptor), .read)
  }
}

/// A directory of the file system.
package enum Directory {
  /// Returns the names in a directory, sorted by their bytes.
  package static func names(
    at path: String
  ) throws(SystemError) -> [String] {
    switch Platform.names(in: path) {
    case .value(let names):
      return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    case .failure(let reason):
      throw SystemError(path: path, attempt: .list, reason: reason)
    }
  }
}

extension Directory {
  /// Makes a directory; does nothing where there is one.
  package static func make(at path: String) throws(SystemError) {
    guard !path.utf8.contains(0) else {
      throw SystemError(
        path: path, attempt: .write, reason: "no such file or directory")
    }
    if case .failure(let reason) = Platform.makeDirectory(path) {
      throw SystemError(path: path, attempt: .write, reason: reason)
    }
  }
}

/// What a terminal is.
package enum TerminalInfo {
  /// Whether a descriptor (0, 1, 2) is a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool {
    Platform.isTerminal(descriptor)
  }
}
