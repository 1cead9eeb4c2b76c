public import NetworkModel

extension FormatError {
  /// One line: the place, what is wrong with which value, and the remedy.
  public var description: String {
    switch self {
    case .unreadable(let path, let attempt, let reason):
      "\(path): cannot \(attempt) it: \(reason)" + remedy(for: attempt)
    case .noEdges(let directory, let names):
      "\(directory): the directory holds no table of relations; add one of "
        + names.joined(separator: ", ")
    case .noRelations(let file, let tables, let names):
      "\(file): none of the \(tables) is one of relations; name one relations"
        + " or 关系, or give it columns source and target; the file has "
        + (names.isEmpty ? "none" : names.map(quoted).joined(separator: ", "))
    case .queryOfNoDatabase(let file):
      "\(file): only a SQLite database can be asked a query; select with "
        + "--where instead"
    case .emptyFile(let file):
      "\(file): the file is empty; a table has at least a header row"
    case .notATable(let file, let found, let remedy):
      "\(file): this is \(found), not a table; \(remedy)"
    case .utf16(let file):
      "\(file): the text is UTF-16; save it as UTF-8 or GB18030"
    case .tooManyEntities(let file, let limit):
      "\(file): more than \(limit) entities; a network holds at most that many"
    case .noCoder(let file, let format):
      "\(file): \(format.title) cannot be read or written here; choose another"
        + " format"
    case .tablesBeside(let file, let format):
      "\(file): \(format.title) holds all of a network; read it without tables"
        + " of entities, aliases or events beside it"
    case .unwritable(let format, let problem, let remedy):
      "\(format.title): \(problem); \(remedy)"
    default: "\(position): \(sentence)"
    }
  }

  /// The place of the fault; a file as a whole has neither line nor column.
  public var position: InputPosition {
    switch self {
    case .unreadable(let path, _, _): InputPosition(file: path)
    case .noEdges(let path, _): InputPosition(file: path)
    case .noRelations(let path, _, _): InputPosition(file: path)
    case .queryOfNoDatabase(let path): InputPosition(file: path)
    case .emptyFile(let path), .utf16(let path): InputPosition(file: path)
    case .notATable(let path, _, _): InputPosition(file: path)
    case .tooManyEntities(let path, _): InputPosition(file: path)
    case .noCoder(let path, _), .tablesBeside(let path, _):
      InputPosition(file: path)
    case .unwritable(let format, _, _): InputPosition(file: format.title)
    case .malformed(let at, _, _), .limitExceeded(let at, _, _): at
    case .undecodable(let at, _, _), .unclosedQuote(let at),
      .textAfterQuote(let at, _), .cellTooLarge(let at, _),
      .rowTooLarge(let at, _), .tooManyColumns(let at, _),
      .missingColumn(let at, _, _), .duplicateHeader(let at, _, _),
      .unnamedColumns(let at, _), .shortRow(let at, _, _),
      .longRow(let at, _, _, _), .emptyCell(let at, _),
      .invalidYear(let at, _), .yearOutOfRange(let at, _),
      .yearsReversed(let at, _, _), .invalidNumber(let at, _, _),
      .notFinite(let at, _, _), .invalidValue(let at, _, _),
      .invalidCount(let at, _), .invalidAmount(let at, _),
      .currencyConflict(let at, _, _), .invalidDirection(let at, _),
      .duplicateEntity(let at, _, _), .duplicateEvent(let at, _, _),
      .unknownAliasTarget(let at, _, _), .aliasCycle(let at, _),
      .aliasIsEntity(let at, _, _), .aliasOfTwo(let at, _, _, _):
      at
    }
  }

  /// What stands after the place, for the faults that have a line.
  private var sentence: String {
    switch self {
    case .malformed(_, let problem, let remedy): "\(problem); \(remedy)"
    case .limitExceeded(_, let what, let limit):
      "more than \(limit) \(what); an honest file has fewer"
    case .undecodable(_, let byte, let encoding):
      "the byte \(hexadecimal(byte)) is not \(encoding); repair the text or "
        + "state the encoding in which it is written"
    case .unclosedQuote:
      "the quote that opens here is never closed; close it or double it"
    case .textAfterQuote(_, let value):
      "\(quoted(value)) follows a closing quote; a quote inside a quoted cell "
        + "is written twice"
    case .cellTooLarge(_, let limit):
      "the cell is larger than \(limit) bytes; is a quote left open?"
    case .rowTooLarge(_, let limit):
      "the row is larger than \(limit) bytes; is a quote left open?"
    case .tooManyColumns(_, let limit):
      "the row has more than \(limit) cells; a table has at most that many "
        + "columns"
    case .missingColumn(_, let role, let accepted):
      "no column for \(role); name one "
        + accepted.joined(separator: " or ")
    case .duplicateHeader(_, let value, let first):
      "the header \(quoted(value)) is that of column \(first) already; rename "
        + "one of them"
    case .unnamedColumns(_, let count):
      "\(count) columns without a header; name them (source, target, …)"
    case .shortRow(_, let cells, let columns):
      "the row has \(cells) \(cells == 1 ? "cell" : "cells"), the table "
        + "\(columns) columns; write an empty cell for a missing value"
    case .longRow(_, let cells, let columns, let value):
      "the row has \(cells) cells, the table \(columns) columns; the first "
        + "beyond is \(quoted(value)): quote cells that contain the delimiter"
    case .emptyCell(_, let column):
      "the \(column) is empty; every row needs one"
    case .invalidYear(_, let value):
      "\(quoted(value)) is not a year; write four digits or a date such as "
        + "2021-06-30"
    case .yearOutOfRange(_, let value):
      "the year \(quoted(value)) is not in 1000...2999; correct it or leave "
        + "the cell empty"
    case .yearsReversed(_, let start, let end):
      "the end year \(end) is before the year \(start); exchange them"
    case .invalidNumber(_, let column, let value):
      "the \(column) \(quoted(value)) is not a number; write one such as 2.5, "
        + "or name the column if it is no \(column)"
    case .notFinite(_, let column, let value):
      "the \(column) \(quoted(value)) is not finite; write a plain number or "
        + "leave the cell empty"
    case .invalidValue(_, let column, let value):
      "the \(column) \(quoted(value)) is not a number; write one such as 2.5 "
        + "or leave the row out"
    case .invalidCount(_, let value):
      "the count \(quoted(value)) is not a whole number of 0 or more; correct "
        + "it"
    case .invalidAmount(_, let value):
      "\(quoted(value)) is not an amount; write a number, or one such as "
        + "3.5亿元, or leave the cell empty"
    case .currencyConflict(_, let value, let currency):
      "the amount \(quoted(value)) is not in the currency "
        + "\(quoted(currency)) of its row; correct one of them"
    case .invalidDirection(_, let value):
      "\(quoted(value)) is not a direction; write Directed or Undirected, "
        + "or name the column relation"
    default: sentenceOfNames
    }
  }

  /// The sentences about what names mean together.
  private var sentenceOfNames: String {
    switch self {
    case .duplicateEntity(_, let id, let line):
      "the id \(quoted(id)) is given to another entity at line \(line); ids "
        + "must be unique"
    case .duplicateEvent(_, let id, let line):
      "the id \(quoted(id)) is given to another event at line \(line); ids "
        + "must be unique"
    case .unknownAliasTarget(_, let alias, let id):
      "the alias \(quoted(alias)) stands for \(quoted(id)), which is no "
        + "entity; add it to the nodes or correct it"
    case .aliasCycle(_, let path):
      "the aliases go in a circle: "
        + path.map(quoted).joined(separator: " → ")
        + "; remove one of them"
    case .aliasIsEntity(_, let alias, let id):
      "the alias \(quoted(alias)) of \(quoted(id)) is the id or name of "
        + "another entity; remove the alias or join the entities"
    case .aliasOfTwo(_, let alias, let first, let second):
      "the alias \(quoted(alias)) is given to \(quoted(first)) and to "
        + "\(quoted(second)); keep one"
    default: ""
    }
  }
}

/// What helps where the system refused something.
private func remedy(for attempt: String) -> String {
  switch attempt {
  case "open": "; check the path"
  case "read": "; name a file that can be read"
  case "list": "; check its permissions"
  case "expand": "; compress the file anew, or expand it first"
  case "unpack": "; it may be damaged or cut off, so save it anew"
  // The system's own words say what to install.
  default: ""
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return "0x" + (digits.count == 1 ? "0" : "") + digits
}
