/// Why a database is not read or made.
package struct DatabaseError: Error, Equatable, Sendable {
  package enum Kind: Sendable, Equatable {
    /// The file is none, is damaged, or is more than was allowed.
    case database
    /// The statement of the user is at fault.
    case query
    /// A limit was passed.
    case limit
  }

  package var kind: Kind
  /// The reason as text: "database disk image is malformed".
  package var reason: String

  package init(_ kind: Kind, _ reason: String) {
    self.kind = kind
    self.reason = reason
  }
}

/// What bounds the work with a database that nobody vouches for.
package struct DatabaseLimits: Sendable, Equatable {
  /// The most bytes of a value.
  package var valueBytes: Int
  /// The most columns of a table.
  package var columns: Int
  /// The most steps of the machine that runs statements, for one statement.
  package var steps: Int

  package init(
    valueBytes: Int = 16 << 20, columns: Int = 2_000, steps: Int = 1 << 33
  ) {
    self.valueBytes = valueBytes
    self.columns = columns
    self.steps = steps
  }
}

/// What a statement may look at.
package enum DatabaseAccess: Sendable {
  /// Tables, and the catalog.
  case tables
  /// Views too, because the user asks for what is in them.
  case views
}
