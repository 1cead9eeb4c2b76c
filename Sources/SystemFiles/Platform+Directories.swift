#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Platform {
  static func kind(of path: String) -> Answer<EntryKind> {
    var status = stat()
    // SAFETY: `status` outlives the call, which fills it.
    guard unsafe stat(path, &status) == 0 else {
      return .failure(lastReason())
    }
    return .value(kind(ofMode: status.st_mode))
  }

  static func kind(of descriptor: Int32) -> EntryKind {
    var status = stat()
    // SAFETY: `status` outlives the call, which fills it.
    return unsafe fstat(descriptor, &status) == 0
      ? kind(ofMode: status.st_mode) : .other
  }

  private static func kind(ofMode mode: mode_t) -> EntryKind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    default: .other
    }
  }

  /// Returns the path without symbolic links; nil where nothing is there.
  static func resolved(_ path: String) -> String? {
    // SAFETY: realpath gives nil or a string of its own, freed here.
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  /// Makes a directory; one that is there already is as good.
  static func makeDirectory(_ path: String) -> Answer<Void> {
    // SAFETY: the path is a string for the length of the call.
    if unsafe mkdir(path, 0o777) == 0 { return .value(()) }
    let reason = lastReason()
    if case .value(.directory) = kind(of: path) { return .value(()) }
    return .failure(reason)
  }

  static func names(in directory: String) -> Answer<[String]> {
    // SAFETY: the stream is closed below and used only in between.
    guard let stream = unsafe opendir(directory) else {
      return .failure(lastReason())
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      // SAFETY: an entry is valid until the next call, and copied at once.
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { bytes in
        unsafe bytes.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: bytes.pointee)
        ) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return errno == 0 ? .value(names) : .failure(lastReason())
  }
}
