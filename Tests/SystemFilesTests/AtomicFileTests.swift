import TestSupport
import Testing

@testable import SystemFiles

@Suite("Files written as a whole")
struct AtomicFileTests {
  private func reason(_ body: () throws(SystemError) -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return error.reason
    }
  }

  private func content(_ path: String) throws -> String {
    var stream = try ByteStream(opening: path)
    return String(decoding: try stream.readAll(), as: UTF8.self)
  }

  @Test("a file is written, then written over")
  func write() throws {
    let path = packagePath(".build/test-atomic.tmp")
    defer { AtomicFile.remove(path) }
    try AtomicFile.write(Array("first".utf8), to: path)
    #expect(try content(path) == "first")
    try AtomicFile.write(Array("第二".utf8), to: path)
    #expect(try content(path) == "第二")
    try AtomicFile.write([], to: path)
    #expect(try content(path) == "")
  }

  @Test("a failure says why")
  func failures() {
    #expect(
      reason { () throws(SystemError) in
        try AtomicFile.write([1], to: packagePath("no-such/x"))
      } == "no such file or directory")
    #expect(
      reason { () throws(SystemError) in
        try AtomicFile.write([1], to: packageRoot)
      } == "is a directory")
    #expect(
      reason { () throws(SystemError) in try AtomicFile.write([1], to: "") }
        == "no such file or directory")
    #expect(
      reason { () throws(SystemError) in
        try AtomicFile.write([1], to: packagePath(".build/a\u{0}b"))
      } == "no such file or directory")
  }

  #if os(Linux)
    @Test("a device stays a device; a full one says so")
    func devices() throws {
      #expect(
        reason { () throws(SystemError) in
          try AtomicFile.write([1], to: "/dev/full")
        } == "no space left on device")
      try AtomicFile.write([1], to: "/dev/null")
      #expect(PathContent(at: "/dev/null") == .other)
      #expect(PathContent(at: "/dev/full") == .other)
    }
  #endif

  // A table of its own: the shared one is in use by tests beside this.
  @Test("temporary files are known until they are done, and can be removed")
  func temporaries() throws {
    let table = TemporaryFileTable()
    let paths = (0..<3).map { packagePath(".build/test-temporary-\($0).tmp") }
    for path in paths { try AtomicFile.write([1], to: path) }
    let slots = paths.compactMap { table.add($0) }
    #expect(slots == [0, 1, 2])
    table.forget(slots[1])
    table.removeAll()
    #expect(PathContent(at: paths[0]) == .nothing)
    #expect(PathContent(at: paths[1]) == .file)
    #expect(PathContent(at: paths[2]) == .nothing)
    AtomicFile.remove(paths[1])
    // A second call finds nothing; forgetting after it is harmless.
    table.removeAll()
    table.forget(slots[0])
    // Slots are used again, and there are so many of them.
    for _ in 0..<500 { #expect(table.add("x").map { table.forget($0) } != nil) }
    for slot in 0..<TemporaryFileTable.slotCount {
      #expect(table.add("x") == slot)
    }
    #expect(table.add("x") == nil)
  }

  @Test("a failure leaves no temporary file behind")
  func leftovers() throws {
    // The folder of this fixture is nobody else's to write to.
    let folder = packagePath("Fixtures/Malformed/no-edges/")
    let path = folder + String(repeating: "x", count: 300)
    #expect(
      reason { () throws(SystemError) in try AtomicFile.write([1], to: path) }
        == "the name is too long")
    #expect(try Directory.names(at: folder) == ["nodes.csv"])
  }
}
