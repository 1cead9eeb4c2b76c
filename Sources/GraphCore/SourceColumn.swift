import GraphKernels

/// The sources of edges: a column, or what the rows say if the edges are in
/// their order.
enum SourceColumn: Sendable, Equatable {
  case given([UInt32])
  case ofRows(Once<[UInt32]>)

  /// The sources in the order of the rows, which are found when somebody asks
  /// for them: most kernels walk the rows.
  init(of outgoing: AdjacencyRows) {
    // Whoever asks may have been told to keep to one thread.
    self = .ofRows(Once { outgoing.sources(threads: 1) })
  }

  var values: [UInt32] {
    switch self {
    case .given(let values): values
    case .ofRows(let made): made.value
    }
  }

  static func == (left: SourceColumn, right: SourceColumn) -> Bool {
    left.values == right.values
  }
}
