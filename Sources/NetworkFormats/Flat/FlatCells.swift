import NetworkModel

/// How a format writes lists.
enum FlatLists {
  /// Lists of one sort of values, as they are.
  case native
  /// Lists of texts only.
  case texts
  /// No lists.
  case none
}

/// A column of the flat form ready to be written by a format whose columns
/// have one type each.
///
/// What differs in type from row to row, and lists where the format has
/// none, become JSON, which ``mark`` behind the name states. Lists that are
/// fields of the model are joined with bars instead, where no part holds one.
struct FlatCells {
  /// Stands behind the name of a column of JSON.
  static let mark = " (json)"

  let name: String
  let type: FlatType
  /// The text of each code of the column.
  let texts: [String?]
  /// The code of each row. An array, for a call of the column at every cell
  /// costs more than to write the cell.
  let codes: [UInt32]

  init(_ column: FlatColumn, lists: FlatLists) {
    let values = column.values
    codes = values.codes.array
    let used = values.usedValues
    let found = Self.type(of: used)
    let isMarked = column.name.hasSuffix(Self.mark)
    if !isMarked, let found, Self.isHeld(found, lists) {
      (name, type) = (column.name, found)
      texts = values.values.map { $0.map(FlatText.text) }
    } else if !isMarked, Self.listFields.contains(column.name),
      used.allSatisfy(Self.canBeJoined)
    {
      (name, type) = (column.name, .text)
      texts = values.values.map { $0?.description }
    } else {
      (name, type) = (column.name + Self.mark, .text)
      texts = values.values.map { $0.map(JSONText.text) }
    }
  }

  func text(at row: Int) -> String? { texts[Int(codes[row])] }

  /// The fields of the model that are lists.
  private static let listFields: Set<String> = [
    "aliases", "region", "city", "layer", "sector", "provenance",
  ]

  private static func isHeld(_ type: FlatType, _ lists: FlatLists) -> Bool {
    switch (type, lists) {
    case (.list(.text), .texts), (.list, .native): true
    case (.list, _), (.json, _): false
    default: true
    }
  }

  private static func canBeJoined(_ value: AttributeValue) -> Bool {
    guard case .list(let parts) = value, !parts.isEmpty else { return false }
    return parts.allSatisfy { part in
      guard case .text(let text) = part else { return false }
      return !text.isEmpty && !text.utf8.contains(UInt8(ascii: "|"))
    }
  }

  /// The one type of values; nil where they have several.
  private static func type(of values: [AttributeValue]) -> FlatType? {
    let types = values.map(FlatType.init)
    // An empty list is a list of whatever the others hold.
    let first = types.first { $0 != .list(.json) } ?? .list(.text)
    let areAlike = types.allSatisfy { type in
      if case .list = first { return type == first || type == .list(.json) }
      return type == first
    }
    guard areAlike, first != .json else { return nil }
    let hasMixedList = values.contains { value in
      if case .list(let parts) = value, !parts.isEmpty {
        return FlatType(value) == .json
      }
      return false
    }
    return hasMixedList ? nil : first
  }
}

extension FlatType {
  /// The type of one value: of an empty list `.list(.json)`, of a list of
  /// several sorts or of lists `.json`.
  init(_ value: AttributeValue) {
    switch value {
    case .text: self = .text
    case .integer: self = .integer
    case .real: self = .real
    case .boolean: self = .boolean
    case .list(let parts):
      guard let first = parts.first else {
        self = .list(.json)
        return
      }
      let type = FlatType(first)
      if case .list = type {
        self = .json
      } else if type != .json,
        parts.allSatisfy({ FlatType($0) == type })
      {
        self = .list(type)
      } else {
        self = .json
      }
    }
  }
}

extension CategoryColumn<AttributeValue?> {
  /// The values that some row has.
  fileprivate var usedValues: [AttributeValue] {
    if let code = codes.uniformValue {
      return [values[Int(code)]].compactMap { $0 }
    }
    var isUsed = values.map { _ in false }
    for code in codes.array { isUsed[Int(code)] = true }
    return zip(values, isUsed).compactMap { $1 ? $0 : nil }
  }
}
