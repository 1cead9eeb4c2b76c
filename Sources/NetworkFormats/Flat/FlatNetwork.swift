package import NetworkModel

/// A column of values of simple types, or none, a row.
package struct FlatColumn: Sendable {
  package var name: String
  package var values: CategoryColumn<AttributeValue?>

  package init(_ name: String, _ values: CategoryColumn<AttributeValue?>) {
    self.name = name
    self.values = values
  }
}

/// A network as formats of nodes, edges and attributes hold it: whatever
/// the model knows beside ids, ends, directions and weights is a column with
/// a name.
///
/// `Docs/Formats.md` lists the names. A free attribute whose name would be
/// taken for one of them carries ``FlatName/mark`` before it, so that the way
/// there and back changes nothing.
package struct FlatNetwork: Sendable {
  package var ids: [String] = []
  package var entities: [FlatColumn] = []
  /// The ends of the relations, as places in `ids`.
  package var sources: [UInt32] = []
  package var targets: [UInt32] = []
  package var directions = Column<Relation.Direction>()
  package var weights = Column<Double>()
  package var relations: [FlatColumn] = []
  package var events: [Event] = []

  package init() {}
}

/// How the columns of a file are known.
package enum FlatNaming: Sendable {
  /// By the names that this project writes, values as they are.
  case exact
  /// By the words by which people call them, values as people write them.
  case vocabulary
}

/// Names of columns.
package enum FlatName {
  /// Stands before the name of a free attribute that would else be taken for
  /// a field of the model.
  package static let mark = "attribute:"

  /// Returns a name as it is written; `isField` says whether it would be
  /// taken for a field.
  static func written(_ name: String, _ isField: (String) -> Bool) -> String {
    name.hasPrefix(mark) || isField(name) ? mark + name : name
  }

  /// Returns the name of a free attribute, and whether it was marked as one.
  static func read(_ name: String) -> (name: String, isMarked: Bool) {
    name.hasPrefix(mark)
      ? (String(name.dropFirst(mark.count)), true) : (name, false)
  }
}

/// A field of the model that is a column of the flat form.
protocol FlatField: TableField {
  /// The name under which it is written; nil where it has a place of its own.
  var flatName: String? { get }
}

extension FlatField {
  static func isName(_ name: String) -> Bool {
    TableHeader<Self>([name]).namedCount > 0
  }
}

extension EntityField: FlatField {
  var flatName: String? { self == .id ? nil : header }
}

extension RelationField: FlatField {
  var flatName: String? {
    switch self {
    case .source, .target, .sourceKind, .targetKind: nil
    // Its header in tables, type, means other things in other formats.
    case .direction: "direction"
    default: header
    }
  }
}
