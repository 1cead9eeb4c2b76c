import TestSupport
import Testing

@testable import SystemFiles

/// Reads a stream block by block.
private func blocks(
  _ stream: consuming ByteStream, size: Int
) throws(SystemError) -> [UInt8] {
  var stream = stream
  var all: [UInt8] = []
  var block = [UInt8](repeating: 0, count: size)
  while true {
    let count = try stream.read(into: &block, at: 0)
    if count == 0 { return all }
    all += block[..<count]
  }
}

private func failure(_ body: () throws(SystemError) -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return error.description
  }
}

@Suite("Streams of bytes")
struct ByteStreamTests {
  let member = packagePath("Fixtures/Reading/lines.csv.gz")

  private func compressed() throws -> [UInt8] {
    var stream = try ByteStream(opening: member, limits: nil)
    let isCompressed = stream.isCompressed
    #expect(!isCompressed)
    return try stream.readAll()
  }

  @Test("memory comes in blocks of any size", arguments: [1, 2, 3, 7, 64])
  func memory(size: Int) throws {
    for length in 0..<20 {
      let bytes = (0..<UInt8(length)).map { $0 &+ 0x30 }
      #expect(
        try blocks(ByteStream(bytes: bytes, name: "m"), size: size) == bytes)
    }
  }

  @Test("a buffer is filled from the place that is asked for")
  func place() throws {
    var stream = try ByteStream(bytes: [1, 2, 3, 4, 5], name: "m")
    var buffer: [UInt8] = [9, 9, 9, 9]
    #expect(try stream.read(into: &buffer, at: 2) == 2)
    #expect(buffer == [9, 9, 1, 2])
    #expect(try stream.read(into: &buffer, at: 0) == 3)
    #expect(buffer == [3, 4, 5, 2])
    #expect(try stream.read(into: &buffer, at: 0) == 0)
  }

  @Test("a file is read as it is")
  func file() throws {
    let path = packagePath(".build/test-stream.tmp")
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try AtomicFile.write(bytes, to: path)
    defer { AtomicFile.remove(path) }
    #expect(try blocks(ByteStream(opening: path), size: 4_099) == bytes)
  }

  @Test("gzip is expanded, member after member, whatever the block")
  func gzip() throws {
    let row = Array("1,2\n".utf8)
    let one = try compressed()
    let stream = try ByteStream(bytes: one, name: "m")
    let isCompressed = stream.isCompressed
    #expect(isCompressed)
    let expanded = try blocks(stream, size: 10_007)
    #expect(expanded.count == 1 << 20)
    #expect(Array(expanded[..<8]) == row + row)
    let three = one + one + one + [0, 0, 0]
    #expect(
      try blocks(ByteStream(bytes: three, name: "m"), size: 1 << 16).count
        == 3 << 20)
  }

  @Test("every truncation of gzip data is refused")
  func truncated() throws {
    let whole = try compressed()
    for length in 2..<whole.count {
      let said = failure { () throws(SystemError) in
        _ = try blocks(
          ByteStream(bytes: Array(whole[..<length]), name: "m"), size: 1 << 18)
      }
      #expect(said == "m: cannot expand it: the gzip data ends too early")
    }
  }

  @Test("gzip data with a changed byte is refused or reads the same")
  func damaged() throws {
    let whole = try compressed()
    let expanded = try blocks(
      ByteStream(bytes: whole, name: "m"), size: 1 << 18)
    var refusals = 0
    for place in stride(from: 2, to: whole.count, by: 3) {
      var bytes = whole
      bytes[place] ^= 0x55
      do {
        // The header holds a time and a name that nobody checks.
        let read = try blocks(
          ByteStream(bytes: bytes, name: "m"), size: 1 << 18)
        #expect(read == expanded && place < 10)
      } catch {
        refusals += 1
        #expect(error.attempt == .expand)
      }
    }
    #expect(refusals > 300)
  }

  @Test("what expands too far is refused, with the limit named")
  func limits() throws {
    var bomb = try compressed()
    for _ in 0..<5 { bomb += bomb }
    func read(_ limits: ByteStream.ExpansionLimits) -> String? {
      failure { () throws(SystemError) in
        _ = try blocks(
          ByteStream(bytes: bomb, name: "m", limits: limits), size: 1 << 16)
      }
    }
    #expect(
      read(.init(ratio: 200))
        == "m: cannot expand it: it expands to more than 200 times its size")
    #expect(
      read(.init(bytes: 1_000_000, ratio: 5_000))
        == "m: cannot expand it: it expands to more than 1000000 bytes")
    #expect(read(.init(ratio: 5_000)) == nil)
    #expect(read(.init(ratio: .max)) == nil)
  }

  @Test("what cannot be opened says why")
  func unreadable() {
    func opening(_ path: String) -> String? {
      failure { () throws(SystemError) in _ = try ByteStream(opening: path) }
    }
    #expect(
      opening("no/such/file")
        == "no/such/file: cannot open it: no such file or directory")
    #expect(
      opening(packageRoot) == "\(packageRoot): cannot read it: is a directory")
    #expect(
      opening("Package.swift\u{0}x")
        == "Package.swift\u{0}x: cannot open it: no such file or directory")
    let under = packagePath("Package.swift/x")
    #expect(
      opening(under)
        == "\(under): cannot open it: a part of the path is not a directory")
    let long = String(repeating: "x", count: 5_000)
    #expect(opening(long) == "\(long): cannot open it: the name is too long")
  }

  @Test("what is at a path, and what a directory holds")
  func paths() throws {
    #expect(PathContent(at: packageRoot) == .directory)
    #expect(PathContent(at: packagePath("Package.swift")) == .file)
    #expect(PathContent(at: "/dev/null") == .other)
    #expect(PathContent(at: packagePath("no-such")) == .nothing)
    #expect(PathContent(at: "") == .nothing)
    #expect(PathContent(at: "Package.swift\u{0}") == .nothing)
    #expect(
      try Directory.names(at: packagePath("Fixtures/Reading/mixed"))
        == ["aliases.txt.gz", "edges.csv", "nodes.tsv", "notes.md"])
    #expect(throws: SystemError.self) { try Directory.names(at: "no-such") }
  }
}
