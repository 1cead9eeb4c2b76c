/// The bytes of a file, of standard input or of memory, a block at a time;
/// gzip data is expanded on the way.
package struct ByteStream: ~Copyable {
  /// Sizes beyond which compressed data is refused.
  package struct ExpansionLimits: Sendable, Equatable {
    package var bytes: Int
    /// How many times its own size data may expand to, from 16 MiB on.
    package var ratio: Int

    package init(bytes: Int = 1 << 36, ratio: Int = 200) {
      self.bytes = bytes
      self.ratio = ratio
    }
  }

  /// What is read, as it is named in messages.
  package let name: String
  private let source: Source
  private var inflater: Inflater?
  /// The first bytes, read to see whether they are compressed.
  private var head: [UInt8]
  private var headStart = 0

  package var isCompressed: Bool { inflater != nil }

  private static let headSize = 1 << 16

  /// Opens a file, or standard input for `-`.
  ///
  /// - Parameter limits: Nil leaves compressed data as it is.
  package init(
    opening path: String, limits: ExpansionLimits? = .init()
  ) throws(SystemError) {
    try self.init(Source(opening: path), limits)
  }

  /// Reads bytes that are in memory already.
  package init(
    bytes: [UInt8], name: String, limits: ExpansionLimits? = .init()
  ) throws(SystemError) {
    try self.init(Source(bytes: bytes, name: name), limits)
  }

  /// Reads an entry of an archive.
  package init(_ entry: ZipEntry) throws(SystemError) {
    try self.init(try ZipEntrySource(entry), nil)
  }

  private init(
    _ source: Source, _ limits: ExpansionLimits?
  ) throws(SystemError) {
    name = source.name
    self.source = source
    head = [UInt8](repeating: 0, count: Self.headSize)
    var count = 0
    // A pipe may give less than two bytes at once.
    while count < 2 {
      let more = try source.read(into: &head, at: count)
      if more == 0 { break }
      count += more
    }
    head.removeLast(head.count - count)
    if let limits, head.count >= 2, head[0] == 0x1F, head[1] == 0x8B {
      inflater = try Inflater(source: source, head: head, limits: limits)
      head = []
    }
  }

  /// Fills a buffer from a place on, as far as one read gives.
  ///
  /// - Returns: The number of bytes read, 0 only at the end.
  package mutating func read(
    into buffer: inout [UInt8], at place: Int
  ) throws(SystemError) -> Int {
    precondition(place < buffer.count, "room in the buffer")
    if headStart < head.count {
      let count = min(head.count - headStart, buffer.count - place)
      buffer.replaceSubrange(
        place..<(place + count), with: head[headStart..<(headStart + count)])
      headStart += count
      return count
    }
    return try readOn(into: &buffer, at: place)
  }

  /// Reads behind what was read ahead.
  private func readOn(
    into buffer: inout [UInt8], at place: Int
  ) throws(SystemError) -> Int {
    if let inflater { return try inflater.read(into: &buffer, at: place) }
    return try source.read(into: &buffer, at: place)
  }

  /// Returns the next bytes, as many as asked or all that are left, and
  /// leaves them to be read.
  package mutating func peek(_ count: Int) throws(SystemError) -> [UInt8] {
    var ahead = Array(head[headStart...])
    while ahead.count < count {
      let start = ahead.count
      ahead.append(contentsOf: repeatElement(0, count: count - start))
      let more: Int
      do throws(SystemError) {
        more = try readOn(into: &ahead, at: start)
      } catch {
        // What follows is damaged; that is found where it is read.
        ahead.removeLast(count - start)
        if start > 0 { break }
        throw error
      }
      ahead.removeLast(count - start - more)
      if more == 0 { break }
    }
    (head, headStart) = (ahead, 0)
    return Array(head.prefix(count))
  }

  /// Returns all bytes that are left.
  package mutating func readAll() throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try read(into: &block, at: 0)
      if count == 0 { return bytes }
      bytes.append(contentsOf: block[..<count])
    }
  }
}

/// Where bytes come from, before they are expanded.
class Source {
  let name: String
  private let descriptor: Int32?
  private let isOwned: Bool
  private var memory: [UInt8] = []
  private var memoryStart = 0

  init(bytes: [UInt8], name: String) {
    self.name = name
    descriptor = nil
    isOwned = false
    memory = bytes
  }

  init(opening path: String) throws(SystemError) {
    guard path != "-" else {
      name = "standard input"
      descriptor = 0
      isOwned = false
      return
    }
    // The C library would stop reading the path at a zero byte.
    guard !path.utf8.contains(0) else {
      throw SystemError(
        path: path, attempt: .open, reason: "no such file or directory")
    }
    switch Platform.openForReading(path) {
    case .failure(let reason):
      throw SystemError(path: path, attempt: .open, reason: reason)
    case .value(let opened):
      name = path
      descriptor = opened
      isOwned = true
      if Platform.kind(of: opened) == .directory {
        throw SystemError(
          path: path, attempt: .read, reason: "is a directory")
      }
    }
  }

  deinit {
    if isOwned, let descriptor { _ = Platform.closeDescriptor(descriptor) }
  }

  func read(
    into buffer: inout [UInt8], at place: Int
  ) throws(SystemError) -> Int {
    guard let descriptor else {
      let count = min(memory.count - memoryStart, buffer.count - place)
      buffer.replaceSubrange(
        place..<(place + count),
        with: memory[memoryStart..<(memoryStart + count)])
      memoryStart += count
      return count
    }
    switch Platform.readBytes(descriptor, into: &buffer, at: place) {
    case .value(let count): return count
    case .failure(let reason):
      throw SystemError(path: name, attempt: .read, reason: reason)
    }
  }
}
