/// Where the directory of an archive is.
struct ZipDirectory {
  let start: Int
  let end: Int
  let entryCount: Int

  /// Finds the record that ends an archive, that of ZIP64 too.
  init(of bytes: [UInt8], name: String) throws(SystemError) {
    func failure(_ reason: String) -> SystemError {
      SystemError(path: name, attempt: .unpack, reason: reason)
    }
    guard let place = Self.endRecord(of: bytes) else {
      throw failure("the archive has no end")
    }
    var fields = ZipFields(bytes, place..<bytes.count, name: name)
    try fields.skip(4)
    var disks = try [fields.number(2), fields.number(2)]
    var counts = try [fields.number(2), fields.number(2)]
    var size = try fields.number(4)
    var offset = try fields.number(4)
    var limit = place
    if let wide = try Self.wideRecord(of: bytes, before: place, name: name) {
      limit = wide
      var fields = ZipFields(bytes, wide..<place, name: name)
      try fields.skip(16)
      disks = try [fields.number(4), fields.number(4)]
      counts = try [fields.number(8), fields.number(8)]
      size = try fields.number(8)
      offset = try fields.number(8)
    }
    guard disks == [0, 0], counts[0] == counts[1] else {
      throw failure("the archive is one of several parts")
    }
    guard offset <= limit, size == limit - offset else {
      throw failure("its directory is not where the end says")
    }
    start = offset
    end = limit
    entryCount = counts[0]
  }

  /// The place of the last record, with which the archive ends.
  private static func endRecord(of bytes: [UInt8]) -> Int? {
    let size = 22
    guard bytes.count >= size else { return nil }
    let first = max(0, bytes.count - size - 0xFFFF)
    return (first...(bytes.count - size)).reversed().first { place in
      bytes[place] == 0x50 && bytes[place + 1] == 0x4B
        && bytes[place + 2] == 5 && bytes[place + 3] == 6
        && place + size + Int(bytes[place + 20])
          + Int(bytes[place + 21]) << 8 == bytes.count
    }
  }

  /// The place of the record of a ZIP64 archive, which a pointer before the
  /// last record gives.
  private static func wideRecord(
    of bytes: [UInt8], before place: Int, name: String
  ) throws(SystemError) -> Int? {
    guard place >= 20 else { return nil }
    var pointer = ZipFields(bytes, (place - 20)..<place, name: name)
    guard try pointer.number(4) == 0x0706_4B50 else { return nil }
    try pointer.skip(4)
    let wide = try pointer.number(8)
    var signature: Int?
    if wide <= place - 20 - 56 {
      var fields = ZipFields(bytes, wide..<place, name: name)
      signature = try fields.number(4)
    }
    guard signature == 0x0606_4B50 else {
      throw SystemError(
        path: name, attempt: .unpack, reason: "its end is damaged")
    }
    return wide
  }
}

/// An entry as the directory describes it.
struct ZipRecord {
  let name: String
  let nameLength: Int
  let flags: Int
  let method: Int
  let checksum: Int
  private(set) var compressedSize: Int
  private(set) var expandedSize: Int
  private(set) var offset: Int

  /// The bytes that stand before the name where the entry itself is.
  static let localSize = 30
  private static let wideMark = 0xFFFF_FFFF

  init(_ fields: inout ZipFields) throws(SystemError) {
    guard try fields.number(4) == 0x0201_4B50 else {
      throw fields.damaged
    }
    try fields.skip(4)
    flags = try fields.number(2)
    method = try fields.number(2)
    try fields.skip(4)
    checksum = try fields.number(4)
    compressedSize = try fields.number(4)
    expandedSize = try fields.number(4)
    nameLength = try fields.number(2)
    let extraLength = try fields.number(2)
    let commentLength = try fields.number(2)
    try fields.skip(8)
    offset = try fields.number(4)
    name = try fields.text(nameLength)
    try readWideSizes(fields.part(extraLength))
    try fields.skip(commentLength)
  }

  /// Reads the sizes that do not fit in 32 bits from the extra fields.
  private mutating func readWideSizes(
    _ extra: consuming ZipFields
  ) throws(SystemError) {
    while extra.count >= 4 {
      let kind = try extra.number(2)
      let length = try extra.number(2)
      // Some writers pad the extra fields with what is none.
      guard length <= extra.count else { return }
      var field = try extra.part(length)
      guard kind == 1 else { continue }
      if expandedSize == Self.wideMark { expandedSize = try field.number(8) }
      if compressedSize == Self.wideMark {
        compressedSize = try field.number(8)
      }
      if offset == Self.wideMark { offset = try field.number(8) }
      return
    }
  }
}

/// Reads numbers, low byte first, from a part of an archive.
struct ZipFields {
  private let bytes: [UInt8]
  private(set) var place: Int
  private let end: Int
  private let name: String

  init(_ bytes: [UInt8], _ part: Range<Int>, name: String) {
    self.bytes = bytes
    self.name = name
    place = part.lowerBound
    end = part.upperBound
  }

  var count: Int { end - place }
  var isAtEnd: Bool { place == end }

  var damaged: SystemError {
    SystemError(
      path: name, attempt: .unpack, reason: "its directory is damaged")
  }

  mutating func skip(_ count: Int) throws(SystemError) {
    guard count <= self.count else { throw damaged }
    place += count
  }

  /// Reads a number of 2, 4 or 8 bytes; one beyond 2^48 is no size.
  mutating func number(_ size: Int) throws(SystemError) -> Int {
    let start = place
    try skip(size)
    let value = (start..<place).reversed().reduce(UInt64(0)) {
      $0 << 8 | UInt64(bytes[$1])
    }
    guard value < 1 << 48 else { throw damaged }
    return Int(value)
  }

  mutating func text(_ count: Int) throws(SystemError) -> String {
    let start = place
    try skip(count)
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  mutating func part(_ count: Int) throws(SystemError) -> ZipFields {
    let start = place
    try skip(count)
    return ZipFields(bytes, start..<place, name: name)
  }
}
