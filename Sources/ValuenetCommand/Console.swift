import ValueNetwork

/// Where a command writes: results apart from everything else.
///
/// Tests pass closures that collect; the executable passes the standard
/// streams.
public struct Console: Sendable {
  /// Writes a part of the result; throws what prevented it.
  var writeResult: @Sendable ([UInt8]) throws(ConsoleError) -> Void
  /// Writes a line that is not the result.
  var writeNote: @Sendable (String) -> Void
  /// Writes to the terminal as it is, without a line end;
  /// does nothing where no person watches.
  var writeProgress: @Sendable (String) -> Void
  var showsProgress: Bool

  public init(
    writeProgress: (@Sendable (String) -> Void)? = nil,
    writeResult: @escaping @Sendable ([UInt8]) throws(ConsoleError) -> Void,
    writeNote: @escaping @Sendable (String) -> Void
  ) {
    self.writeProgress = writeProgress ?? { _ in }
    showsProgress = writeProgress != nil
    self.writeResult = writeResult
    // A note may quote any name: it stays one line and moves no cursor.
    self.writeNote = { writeNote(VisibleText.escaped($0)) }
  }
}

/// Why a result could not be written.
public struct ConsoleError: Error, Equatable {
  var reason: String

  public init(reason: String) { self.reason = reason }
}
