import SystemFiles

/// The text of a stream as UTF-8, through a window that moves forward.
///
/// `bytes[start..<end]` is text that was read and not yet used. Whatever the
/// encoding of the stream, it is valid UTF-8 and ends with a whole
/// character. The window grows only where its user leaves all of it unused.
struct TextWindow: ~Copyable {
  /// Why the text stops before the stream does.
  struct Fault: Equatable {
    var byte: UInt8
    var encoding: String
  }

  /// A document of another sort must not pass for a table.
  enum Content { case table, document }

  private enum Decoding {
    /// Only ASCII so far, which is the same in both encodings.
    case undecided
    case utf8
    case gb18030(GB18030Decoder)
  }

  private(set) var bytes: [UInt8]
  var start = 0
  private(set) var end = 0
  /// Whether all text of the stream is in the window or used.
  private(set) var isAtEnd = false
  /// The byte behind `end` that is not text; only at the end.
  private(set) var fault: Fault?
  private(set) var hasByteOrderMark = false

  private var stream: ByteStream
  private var decoding: Decoding
  private let encoding: TextEncoding
  /// The end of the bytes read; those beyond `end` begin a character.
  private var readEnd = 0
  /// GB18030 that is not yet converted.
  private var raw: [UInt8] = []
  private var rawStart = 0
  private var rawEnd = 0
  private let blockSize: Int

  /// How much text decides between the encodings.
  private static let sampleSize = 1 << 16

  /// Makes a window on a stream and fills it for the first time.
  init(
    _ stream: consuming ByteStream, encoding: TextEncoding,
    content: Content = .table, blockSize: Int = 1 << 19
  ) throws(FormatError) {
    self.encoding = encoding
    self.blockSize = max(blockSize, 8)
    bytes = [UInt8](repeating: 0, count: self.blockSize)
    decoding = encoding == .utf8 ? .utf8 : .undecided
    self.stream = stream
    try begin(content)
  }

  /// Makes a window on no stream, in which texts are put one by one.
  init(named name: String) throws(FormatError) {
    try self.init(
      reading { () throws(SystemError) in
        try ByteStream(bytes: [], name: name, limits: nil)
      }, encoding: .utf8, blockSize: 8)
    isAtEnd = true
  }

  /// Puts a text, which must be UTF-8, in place of the one that was there.
  mutating func exchange(_ text: inout [UInt8]) {
    swap(&bytes, &text)
    (start, end) = (0, bytes.count)
  }

  var name: String { stream.name }

  func byte(_ place: Int) -> UInt8 { bytes[place] }

  /// Changes a byte of text that was read and will not be read again.
  mutating func setByte(_ place: Int, _ byte: UInt8) { bytes[place] = byte }

  /// How the text is written: "UTF-8", "gzip, GB18030".
  var description: String {
    var name =
      switch decoding {
      case .gb18030: "GB18030"
      default: encoding == .gb18030 ? "GB18030" : "UTF-8"
      }
    if hasByteOrderMark { name += " with byte-order mark" }
    return (stream.isCompressed ? "gzip, " : "") + name
  }

  // MARK: Filling

  /// Adds text, or finds that there is none left.
  mutating func refill() throws(FormatError) {
    guard !isAtEnd else { return }
    makeRoom()
    switch decoding {
    case .undecided, .utf8: try refillDirectly()
    case .gb18030(let decoder): try refill(by: decoder)
    }
  }

  /// Moves what is unused to the front, and grows where that is too little.
  private mutating func makeRoom() {
    if start > 0 {
      let count = readEnd - start
      for place in 0..<count { bytes[place] = bytes[start + place] }
      end -= start
      readEnd = count
      start = 0
    }
    if bytes.count - readEnd < blockSize / 2 {
      bytes.append(contentsOf: repeatElement(0, count: bytes.count))
    }
  }

  /// Reads another block behind the last; says whether there was one.
  private mutating func readBlock() throws(FormatError) -> Bool {
    let count = try reading { () throws(SystemError) in
      try stream.read(into: &bytes, at: readEnd)
    }
    readEnd += count
    return count > 0
  }

  private mutating func refillDirectly() throws(FormatError) {
    if try !readBlock() {
      isAtEnd = true
      if readEnd > end { fault = Fault(byte: bytes[end], encoding: "UTF-8") }
      return
    }
    if case .undecided = decoding { try decide() }
    if case .gb18030(let decoder) = decoding {
      try refill(by: decoder)
    } else {
      validate()
    }
  }

  /// Extends the text over what is valid of the bytes read.
  private mutating func validate() {
    guard end < readEnd else { return }
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(end..<readEnd))
      end = readEnd
    } catch {
      let offsets = error.byteOffsets
      let isCutOff =
        error.kind == .truncatedScalar && end + offsets.upperBound == readEnd
      end += offsets.lowerBound
      guard !isCutOff else { return }
      isAtEnd = true
      fault = Fault(byte: bytes[end], encoding: utf8Name)
    }
  }

  /// What the text was expected to be where it is not UTF-8.
  private var utf8Name: String {
    isNeither ? "UTF-8 or GB18030" : "UTF-8"
  }
  private var isNeither = false

  private mutating func refill(
    by decoder: GB18030Decoder
  ) throws(FormatError) {
    while true {
      let result = decoder.convert(
        &raw, from: rawStart, to: rawEnd, into: &bytes, at: end)
      rawStart += result.used
      end += result.made
      readEnd = end
      if result.end == .invalid {
        isAtEnd = true
        fault = Fault(byte: raw[rawStart], encoding: "GB18030")
        return
      }
      if result.made > 0 { return }
      if result.end == .outputFull {
        bytes.append(contentsOf: repeatElement(0, count: bytes.count))
      } else if try !readRaw() {
        isAtEnd = true
        if rawStart < rawEnd {
          fault = Fault(byte: raw[rawStart], encoding: "GB18030")
        }
        return
      }
    }
  }

  /// Reads another block of GB18030 behind what is left of the last.
  private mutating func readRaw() throws(FormatError) -> Bool {
    let left = Array(raw[rawStart..<rawEnd])
    if raw.count < blockSize {
      raw = [UInt8](repeating: 0, count: blockSize)
    }
    for (place, byte) in left.enumerated() { raw[place] = byte }
    (rawStart, rawEnd) = (0, left.count)
    let count = try reading { () throws(SystemError) in
      try stream.read(into: &raw, at: rawEnd)
    }
    rawEnd += count
    return count > 0
  }

  // MARK: Deciding

  /// Reads the first bytes, looks for a mark and for other formats.
  private mutating func begin(_ content: Content) throws(FormatError) {
    while readEnd < 16, try readBlock() { makeRoom() }
    let foreign = nameOfForeignFormat(bytes.span.extracting(0..<readEnd))
    if content == .table, let (found, remedy) = foreign {
      throw .notATable(file: name, found: found, remedy: remedy)
    }
    if begins(with: [0xFF, 0xFE]) || begins(with: [0xFE, 0xFF]) {
      throw .utf16(file: name)
    }
    if encoding != .gb18030, begins(with: [0xEF, 0xBB, 0xBF]) {
      hasByteOrderMark = true
      decoding = .utf8
      (start, end) = (3, 3)
    } else if encoding == .gb18030 {
      try useGB18030()
    } else if encoding == .auto, begins(with: [0x84, 0x31, 0x95, 0x33]) {
      hasByteOrderMark = true
      try useGB18030(skipping: 4)
    }
    switch decoding {
    case .undecided:
      try decide()
      if case .gb18030 = decoding { return }
      validate()
    case .utf8: validate()
    case .gb18030: break
    }
  }

  private func begins(with mark: [UInt8]) -> Bool {
    readEnd >= mark.count && mark.indices.allSatisfy { bytes[$0] == mark[$0] }
  }

  /// Decides between the encodings once a byte beyond ASCII is read.
  private mutating func decide() throws(FormatError) {
    let first = ByteStrings.endOfASCII(
      bytes.span.extracting(0..<readEnd), from: end)
    guard first < readEnd else {
      end = readEnd
      return
    }
    var isWhole = false
    while readEnd - first < Self.sampleSize, !isWhole {
      if bytes.count - readEnd < blockSize / 2 {
        bytes.append(contentsOf: repeatElement(0, count: bytes.count))
      }
      isWhole = try !readBlock()
    }
    let isUTF8 = isMeantAsUTF8(
      bytes.span.extracting(first..<readEnd), isWhole: isWhole)
    if isUTF8 {
      decoding = .utf8
      return
    }
    var sample = Array(bytes[first..<readEnd])
    var scratch = [UInt8](repeating: 0, count: 2 * sample.count + 16)
    let decoder = try reading { () throws(SystemError) in
      try GB18030Decoder(for: name)
    }
    let trial = decoder.convert(
      &sample, from: 0, to: sample.count, into: &scratch, at: 0)
    if trial.end == .invalid {
      isNeither = true
      decoding = .utf8
    } else {
      end = first
      try useGB18030()
    }
  }

  /// Hands the bytes that are not yet text to a decoder.
  private mutating func useGB18030(skipping mark: Int = 0) throws(FormatError) {
    raw = Array(bytes[(end + mark)..<readEnd])
    (rawStart, rawEnd) = (0, raw.count)
    readEnd = end
    decoding = .gb18030(
      try reading { () throws(SystemError) in try GB18030Decoder(for: name) })
  }
}

/// Runs a call to the system; its error becomes one of reading.
func reading<Value: ~Copyable>(
  _ body: () throws(SystemError) -> Value
) throws(FormatError) -> Value {
  do { return try body() } catch {
    throw .unreadable(
      path: error.path, attempt: error.attempt.rawValue, reason: error.reason)
  }
}
