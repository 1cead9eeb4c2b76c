public import NetworkModel

/// Why an input is not a network.
///
/// Every description is one line that begins with `file:line:column: ` or
/// `file: `, names the offending value and says what to do about it.
public enum FormatError: Error, Equatable, Sendable, CustomStringConvertible {
  // The file as a whole.
  case unreadable(path: String, attempt: String, reason: String)
  case noEdges(directory: String, lookedFor: [String])
  case noRelations(file: String, among: String, names: [String])
  case queryOfNoDatabase(file: String)
  case emptyFile(String)
  case notATable(file: String, found: String, remedy: String)

  case noCoder(file: String, format: FileFormat)
  case tablesBeside(file: String, format: FileFormat)

  // What a document that is no table says.
  case malformed(at: InputPosition, problem: String, remedy: String)
  case limitExceeded(at: InputPosition, what: String, limit: Int)

  // A network that a format cannot be.
  case unwritable(FileFormat, problem: String, remedy: String)

  // Its bytes.
  case utf16(file: String)
  case undecodable(at: InputPosition, byte: UInt8, encoding: String)
  case unclosedQuote(at: InputPosition)
  case textAfterQuote(at: InputPosition, value: String)
  case cellTooLarge(at: InputPosition, limit: Int)
  case rowTooLarge(at: InputPosition, limit: Int)

  // Its shape.
  case tooManyColumns(at: InputPosition, limit: Int)
  case missingColumn(at: InputPosition, of: String, accepted: [String])
  case duplicateHeader(at: InputPosition, value: String, first: Int)
  case unnamedColumns(at: InputPosition, count: Int)
  case shortRow(at: InputPosition, cells: Int, columns: Int)
  case longRow(at: InputPosition, cells: Int, columns: Int, value: String)

  // Its values.
  case emptyCell(at: InputPosition, column: String)
  case invalidYear(at: InputPosition, value: String)
  case yearOutOfRange(at: InputPosition, value: String)
  case yearsReversed(at: InputPosition, start: Int, end: Int)
  case invalidNumber(at: InputPosition, column: String, value: String)
  case notFinite(at: InputPosition, column: String, value: String)
  case invalidValue(at: InputPosition, column: String, value: String)
  case invalidCount(at: InputPosition, value: String)
  case invalidAmount(at: InputPosition, value: String)
  case currencyConflict(at: InputPosition, value: String, currency: String)
  case invalidDirection(at: InputPosition, value: String)

  // What the values say together.
  case duplicateEntity(at: InputPosition, id: String, first: Int)
  case duplicateEvent(at: InputPosition, id: String, first: Int)
  case unknownAliasTarget(at: InputPosition, alias: String, id: String)
  case aliasCycle(at: InputPosition, path: [String])
  case aliasIsEntity(at: InputPosition, alias: String, id: String)
  case aliasOfTwo(
    at: InputPosition, alias: String, first: String, second: String)
  case tooManyEntities(file: String, limit: Int)
}
