/// Expands gzip data, member after member.
final class Inflater {
  private let inflation: Inflation
  private let source: Source
  private let limits: ByteStream.ExpansionLimits
  private var input: [UInt8]
  private var inputStart = 0
  private var inputEnd: Int
  private var compressed: Int
  private var expanded = 0
  private var isInsideMember = true

  /// From here on the ratio is looked at: a short run of one byte may
  /// honestly shrink a thousand times.
  private static let ratioStart = 16 << 20

  init(
    source: Source, head: [UInt8], limits: ByteStream.ExpansionLimits
  ) throws(SystemError) {
    self.source = source
    self.limits = limits
    input = head
    inputEnd = head.count
    compressed = head.count
    inflation = try Inflation(.gzip, for: source.name)
  }

  /// Fills a buffer from a place on; gives 0 only at the end.
  func read(
    into buffer: inout [UInt8], at place: Int
  ) throws(SystemError) -> Int {
    while true {
      if inputStart == inputEnd, try !refill() {
        if isInsideMember { throw failure("the gzip data ends too early") }
        return 0
      }
      if !isInsideMember, try !beginMember() { return 0 }
      let made = try expand(into: &buffer, at: place)
      if made > 0 {
        try count(made)
        return made
      }
    }
  }

  private func refill() throws(SystemError) -> Bool {
    if input.count < 1 << 16 {
      input = [UInt8](repeating: 0, count: 1 << 16)
    }
    inputStart = 0
    inputEnd = try source.read(into: &input, at: 0)
    compressed += inputEnd
    return inputEnd > 0
  }

  /// Starts the next member; says whether there is one.
  private func beginMember() throws(SystemError) -> Bool {
    // Some writers fill the last block up with zeros.
    while true {
      while inputStart < inputEnd, input[inputStart] == 0 { inputStart += 1 }
      if inputStart < inputEnd { break }
      guard try refill() else { return false }
    }
    guard input[inputStart] == 0x1F else {
      throw failure("something other than gzip data follows it")
    }
    inflation.restart()
    isInsideMember = true
    return true
  }

  private func expand(
    into buffer: inout [UInt8], at place: Int
  ) throws(SystemError) -> Int {
    let (used, made, status) = inflation.step(
      input, inputStart..<inputEnd, into: &buffer, at: place)
    inputStart += used
    switch status {
    case .unfinished: break
    case .ended: isInsideMember = false
    case .damaged: throw failure("the gzip data is damaged")
    }
    return made
  }

  private func count(_ made: Int) throws(SystemError) {
    expanded += made
    if expanded > limits.bytes {
      throw failure("it expands to more than \(limits.bytes) bytes")
    }
    let (allowed, overflow) = compressed.multipliedReportingOverflow(
      by: limits.ratio)
    if expanded > Self.ratioStart, !overflow, expanded > allowed {
      throw failure("it expands to more than \(limits.ratio) times its size")
    }
  }

  private func failure(_ reason: String) -> SystemError {
    SystemError(path: source.name, attempt: .expand, reason: reason)
  }
}
