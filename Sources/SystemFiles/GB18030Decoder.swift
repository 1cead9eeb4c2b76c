/// Turns GB18030 into UTF-8, a block at a time.
package final class GB18030Decoder {
  /// How far a conversion came.
  package enum End: Sendable, Equatable {
    /// All input is used.
    case inputUsed
    /// The output is full; give more room.
    case outputFull
    /// The input stops inside a character; give more input.
    case incomplete
    /// The next byte of the input begins no character.
    case invalid
  }

  private let converter: Platform.Converter

  /// Makes a decoder, if the system knows the encoding.
  package init(for path: String) throws(SystemError) {
    guard let converter = Platform.Converter(from: "GB18030", to: "UTF-8")
    else {
      throw SystemError(
        path: path, attempt: .convert,
        reason: "this system has no converter from GB18030; install its "
          + "encodings (glibc-gconv-extra) or save the text as UTF-8")
    }
    self.converter = converter
  }

  /// Converts a part of a buffer to a place of another.
  ///
  /// - Returns: The bytes used and made, and why it stopped.
  package func convert(
    _ input: inout [UInt8], from: Int, to end: Int,
    into output: inout [UInt8], at place: Int
  ) -> (used: Int, made: Int, end: End) {
    let result = converter.convert(
      &input, from: from, to: end, into: &output, at: place)
    let stop: End =
      switch result.end {
      case .inputUsed: .inputUsed
      case .outputFull: .outputFull
      case .incomplete: .incomplete
      case .invalid: .invalid
      }
    return (result.used, result.made, stop)
  }
}
