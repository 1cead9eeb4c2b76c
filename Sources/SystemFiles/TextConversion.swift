/// Turns text in an encoding of the system into UTF-8, as a whole.
package enum TextConversion {
  /// What a text became.
  package enum Result: Sendable, Equatable {
    case text([UInt8])
    /// The text up to a byte that begins no character.
    case invalid(before: [UInt8], byte: UInt8)
  }

  /// Converts a text.
  ///
  /// - Parameter encoding: One that the caller knows to be a name of an
  ///   encoding.
  package static func convert(
    _ bytes: [UInt8], from encoding: String, path: String
  ) throws(SystemError) -> Result {
    guard let converter = Platform.Converter(from: encoding, to: "UTF-8")
    else {
      throw SystemError(
        path: path, attempt: .convert,
        reason: "this system has no converter from \(encoding); install its "
          + "encodings (glibc-gconv-extra) or save the text as UTF-8")
    }
    var input = bytes
    var output: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 18)
    var place = 0
    while true {
      let step = converter.convert(
        &input, from: place, to: input.count, into: &block, at: 0)
      output.append(contentsOf: block[..<step.made])
      place += step.used
      switch step.end {
      case .inputUsed: return .text(output)
      case .outputFull: continue
      case .incomplete, .invalid:
        return .invalid(before: output, byte: bytes[place])
      }
    }
  }
}
