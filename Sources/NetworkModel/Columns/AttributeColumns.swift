/// The free attributes of all rows: a column per name.
///
/// A row's attributes come back in the order in which the names first
/// appeared in the table.
package struct AttributeColumns: Sendable, Equatable {
  package private(set) var names: [String] = []
  private var columns: [CategoryColumn<AttributeValue?>] = []
  private var placeOfName: [String: Int] = [:]
  private var count = 0

  package init() {}

  /// Columns of rows that have no free attribute at all.
  package init(emptyRows count: Int) { self.count = count }

  /// Columns that were filled elsewhere; the names are distinct.
  package init(
    _ columns: [(name: String, values: CategoryColumn<AttributeValue?>)],
    count: Int
  ) {
    for (name, values) in columns {
      precondition(values.count == count, "a value for each row")
      precondition(placeOfName[name] == nil, "distinct names")
      placeOfName[name] = names.count
      names.append(name)
      self.columns.append(values)
    }
    self.count = count
  }

  package mutating func append(_ attributes: [Attribute]) {
    for attribute in attributes where placeOfName[attribute.name] == nil {
      placeOfName[attribute.name] = names.count
      names.append(attribute.name)
      columns.append(CategoryColumn(repeating: nil, count: count))
    }
    if !columns.isEmpty {
      var row = [AttributeValue?](repeating: nil, count: columns.count)
      for attribute in attributes {
        if let place = placeOfName[attribute.name] {
          row[place] = attribute.value
        }
      }
      for place in columns.indices { columns[place].append(row[place]) }
    }
    count += 1
  }

  package subscript(index: Int) -> [Attribute] {
    zip(names, columns).compactMap { name, column in
      column[index].map { Attribute(name, $0) }
    }
  }

  /// Returns one attribute of one row; nil where the row has none.
  package func value(of name: String, at index: Int) -> AttributeValue? {
    placeOfName[name].flatMap { columns[$0][index] }
  }

  /// Returns the column of an attribute, where any row was given one.
  package func column(named name: String) -> CategoryColumn<AttributeValue?>? {
    placeOfName[name].map { columns[$0] }
  }

  package func gathering(_ indices: [Int]) -> AttributeColumns {
    var result = self
    result.columns = columns.map { $0.gathering(indices) }
    result.count = indices.count
    return result
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.count == right.count
      && (0..<left.count).allSatisfy { left[$0] == right[$0] }
  }
}
