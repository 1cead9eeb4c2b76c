import TestSupport
import Testing

@testable import SystemFiles

private func archive(_ entries: [(String, [UInt8])]) -> [UInt8] {
  var writer = ZipWriter()
  for (name, bytes) in entries {
    #expect(
      writer.add(name) { add in
        var part = bytes
        add(&part)
      })
  }
  return writer.finish()
}

/// Returns an entry as text, or what is said against it.
private func content(
  _ bytes: [UInt8], _ name: String = "a",
  limits: ZipArchive.Limits = .init()
) -> String {
  do throws(SystemError) {
    let archive = try ZipArchive(bytes, name: "z", limits: limits)
    guard let entry = try archive.entry(named: name) else { return "none" }
    var stream = try ByteStream(entry)
    return String(decoding: try stream.readAll(), as: UTF8.self)
  } catch {
    return error.description
  }
}

/// Writes a number, low byte first.
private func set(
  _ value: Int, _ width: Int, at place: Int, _ bytes: inout [UInt8]
) {
  for offset in 0..<width {
    bytes[place + offset] = UInt8(truncatingIfNeeded: value >> (8 * offset))
  }
}

@Suite("ZIP archives")
struct ZipArchiveTests {
  /// One entry `a` of two bytes: 30 bytes of header and a name of one, then
  /// the data, the directory and its end.
  private let small = archive([("a", Array("hi".utf8))])
  private var directory: Int { small.count - 22 - 47 }

  @Test("entries come back, of any length")
  func roundTrip() {
    let texts = ["", "x", "企业", String(repeating: "abc", count: 100_000)]
    let bytes = archive(
      texts.enumerated().map { ("\($0)", Array($1.utf8)) })
    for (place, text) in texts.enumerated() {
      #expect(content(bytes, "\(place)") == text)
    }
    #expect(content(bytes, "5") == "none")
    #expect(
      bytes == archive(texts.enumerated().map { ("\($0)", Array($1.utf8)) }))
  }

  @Test("entries that are only stored are read")
  func stored() {
    // The deflated form of two bytes is four bytes long.
    var bytes = small
    set(0, 2, at: directory + 10, &bytes)
    set(4, 4, at: directory + 24, &bytes)
    #expect(content(bytes) == "z!a: cannot unpack it: the entry is damaged")
    set(0, 2, at: 8, &bytes)
    bytes.replaceSubrange(31..<35, with: Array("hihi".utf8))
    var checksum = Checksum()
    checksum.add(Array("hihi".utf8), 0..<4)
    set(Int(checksum.value), 4, at: directory + 16, &bytes)
    #expect(content(bytes) == "hihi")
  }

  @Test("what is unusual is refused")
  func unusual() {
    func changed(_ value: Int, _ width: Int, at place: Int) -> String {
      var bytes = small
      set(value, width, at: place, &bytes)
      return content(bytes)
    }
    let z = "z: cannot unpack it: "
    #expect(
      changed(1, 2, at: directory + 8) == z + "the entry 'a' is encrypted")
    #expect(
      changed(14, 2, at: directory + 10)
        == z + "the entry 'a' is compressed by method 14, not deflated")
    #expect(
      changed(9, 4, at: directory + 42)
        == z + "the entry 'a' lies outside of it")
    #expect(
      changed(0, 4, at: 0)
        == z + "the entry 'a' does not begin where the directory says")
    #expect(
      changed(1, 4, at: directory + 24)
        == "z!a: cannot unpack it: the entry expands to more than its "
        + "directory says")
    #expect(
      changed(3, 4, at: directory + 24)
        == "z!a: cannot unpack it: the entry ends too early")
    #expect(
      changed(7, 4, at: directory + 16)
        == "z!a: cannot unpack it: the entry is damaged")
    #expect(
      changed(1, 2, at: small.count - 18)
        == z + "the archive is one of several parts")
    #expect(
      changed(2, 4, at: small.count - 10)
        == z + "its directory is not where the end says")
    #expect(
      content(archive([("a", []), ("a", [])]))
        == z + "it has two entries 'a'")
    #expect(
      content([1, 2, 3])
        == z + "the archive has no end")
  }

  @Test("entries that share their data are refused")
  func overlap() {
    var bytes = archive([("a", Array("hi".utf8)), ("b", Array("hi".utf8))])
    // The second entry of the directory points to the first.
    set(0, 4, at: bytes.count - 22 - 47 + 42, &bytes)
    #expect(content(bytes) == "z: cannot unpack it: its entries overlap")
  }

  @Test("entries, sizes and ratios have limits that are named")
  func limits() {
    var limits = ZipArchive.Limits(entries: 1)
    #expect(
      content(archive([("a", []), ("b", [])]), limits: limits)
        == "z: cannot unpack it: it has more than 1 entries")
    let zeros = archive([("a", [UInt8](repeating: 0, count: 17 << 20))])
    #expect(
      content(zeros, limits: limits)
        == "z: cannot unpack it: the entry 'a' expands to more than 200 "
        + "times its size")
    limits.expansion.bytes = 1_000
    #expect(
      content(zeros, limits: limits)
        == "z: cannot unpack it: the entry 'a' expands to more than 1000 "
        + "bytes")
  }

  @Test("archives with the records of ZIP64 are read")
  func wide() {
    var bytes = Array(small[..<directory])
    var record = Array(small[directory..<(small.count - 22)])
    set(0xFFFF_FFFF, 4, at: 20, &record)
    set(0xFFFF_FFFF, 4, at: 24, &record)
    set(0xFFFF_FFFF, 4, at: 42, &record)
    set(28, 2, at: 30, &record)
    var extra = [UInt8](repeating: 0, count: 28)
    set(1, 2, at: 0, &extra)
    set(24, 2, at: 2, &extra)
    set(2, 8, at: 4, &extra)
    set(4, 8, at: 12, &extra)
    bytes += record + extra
    let size = record.count + extra.count
    var end = [UInt8](repeating: 0, count: 56 + 20)
    set(0x0606_4B50, 4, at: 0, &end)
    set(44, 8, at: 4, &end)
    set(1, 8, at: 24, &end)
    set(1, 8, at: 32, &end)
    set(size, 8, at: 40, &end)
    set(directory, 8, at: 48, &end)
    set(0x0706_4B50, 4, at: 56, &end)
    set(directory + size, 8, at: 64, &end)
    set(1, 4, at: 72, &end)
    bytes += end
    var last = Array(small.suffix(22))
    set(0xFFFF, 2, at: 8, &last)
    set(0xFFFF, 2, at: 10, &last)
    set(0xFFFF_FFFF, 4, at: 12, &last)
    set(0xFFFF_FFFF, 4, at: 16, &last)
    #expect(content(bytes + last) == "hi")
  }

  @Test("an archive that is cut off or damaged crashes nothing")
  func damage() {
    for count in 0..<small.count {
      #expect(content(Array(small.prefix(count))) != "hi")
    }
    var random = SeededGenerator(seed: 1)
    for place in small.indices {
      var bytes = small
      bytes[place] ^= UInt8.random(in: 1...255, using: &random)
      _ = content(bytes)
    }
  }
}
