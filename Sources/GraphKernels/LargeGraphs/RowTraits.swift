import CGraphKernels

/// What keeps rows from being those of a simple graph.
package struct RowTraits: OptionSet, Sendable {
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// A vertex stands in its own row.
  package static let loops = RowTraits(rawValue: Int32(VN_HAS_LOOP))
  /// A vertex stands twice in one row.
  package static let repeats = RowTraits(rawValue: Int32(VN_HAS_REPEAT))
  /// A vertex stands in both rows of another.
  package static let reciprocals = RowTraits(
    rawValue: Int32(VN_HAS_RECIPROCAL))
}

/// Returns what is found in any of the rows.
///
/// - Complexity: O(*n* + *m*).
package func rowTraits(
  of rows: EdgeRows, threads: Int? = nil,
  instructions: InstructionSet = .current
) -> RowTraits {
  // SAFETY: the rows outlive the call and are only read.
  unsafe rows.withPointers { rows in
    nonisolated(unsafe) let rows = unsafe rows
    return unsafe Workers.collect(
      ranges: rows.pointee.vertex_count, length: 1 << 12, threads: threads
    ) { range in
      // SAFETY: the range is one of vertices.
      unsafe RowTraits(
        rawValue: vn_row_traits(
          instructions.rawValue, rows, range.lowerBound, range.upperBound))
    }.reduce([]) { $0.union($1) }
  }
}
