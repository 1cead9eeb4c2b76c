import GraphCore
import GraphKernels
import SystemFiles

extension NamedGraph {
  /// Writes the graph to a file from which it can be loaded without reading
  /// anything anew; `Docs/Graph-files.md` says what is in it.
  ///
  /// The file is there as a whole or not at all.
  ///
  /// - Complexity: O(*n* + *m*); no column is copied.
  public func write(
    to path: String, threads: Int? = nil
  ) throws(GraphFileError) {
    let columns = columns()
    var flags: GraphFileHeader.Flags = []
    if graph.policy.parallel == .merge { flags.insert(.mergesParallel) }
    if graph.policy.loops == .drop { flags.insert(.dropsLoops) }
    if isWhollyUndirected { flags.insert(.isUndirected) }
    var header = GraphFileHeader(
      vertexCount: graph.vertexCount, edgeCount: graph.edgeCount, flags: flags)
    for (column, values) in columns {
      header.add(
        column, count: values.count, checksum: values.checksum(threads))
    }
    do throws(SystemError) {
      try AtomicFile.write(to: path) { output throws(SystemError) in
        try output.write(header.bytes())
        var place = header.byteCount
        for (entry, column) in zip(header.entries, columns) {
          try output.write([UInt8](repeating: 0, count: entry.start - place))
          try column.values.write(to: output)
          place = entry.end
        }
      }
    } catch { throw GraphFileError(error) }
  }

  private var isWhollyUndirected: Bool {
    graph.isUndirected?.allSatisfy { $0 } ?? false
  }

  /// The values of a column, in one of the types that there are.
  private enum Values {
    case integers([Int])
    case vertices([UInt32])
    case numbers([Double])
    case names([UInt64])
    case bytes([UInt8])

    var count: Int {
      switch self {
      case .integers(let all): all.count
      case .vertices(let all): all.count
      case .numbers(let all): all.count
      case .names(let all): all.count
      case .bytes(let all): all.count
      }
    }

    func checksum(_ threads: Int?) -> UInt64 {
      switch self {
      case .integers(let all): columnChecksum(of: all, threads: threads)
      case .vertices(let all): columnChecksum(of: all, threads: threads)
      case .numbers(let all): columnChecksum(of: all, threads: threads)
      case .names(let all): columnChecksum(of: all, threads: threads)
      case .bytes(let all): columnChecksum(of: all, threads: threads)
      }
    }

    func write(to output: FileOutput) throws(SystemError) {
      switch self {
      case .integers(let all): try output.write(all)
      case .vertices(let all): try output.write(all)
      case .numbers(let all): try output.write(all)
      case .names(let all): try output.write(all)
      case .bytes(let all): try output.write(all)
      }
    }
  }

  private func columns() -> [(column: GraphFileHeader.Column, values: Values)] {
    var columns: [(column: GraphFileHeader.Column, values: Values)] = [
      (.outgoingOffsets, .integers(graph.outgoing.offsets)),
      (.outgoingTargets, .vertices(graph.outgoing.targets)),
      (.incomingOffsets, .integers(graph.incoming.offsets)),
      (.incomingTargets, .vertices(graph.incoming.targets)),
    ]
    if !graph.isInRowOrder {
      columns.append((.sources, .vertices(graph.sources)))
      columns.append((.targets, .vertices(graph.targets)))
    }
    if let weights = graph.weights {
      columns.append((.weights, .numbers(weights)))
    }
    if let kinds = graph.kinds { columns.append((.kinds, .vertices(kinds))) }
    if let marks = graph.isUndirected, !isWhollyUndirected {
      columns.append((.undirectedMarks, .bytes(marks.map { $0 ? 1 : 0 })))
    }
    switch names {
    case .numbers: break
    case .integers(let values): columns.append((.integerNames, .names(values)))
    case .texts(let texts):
      var text: [UInt8] = []
      var ends: [Int] = []
      for name in texts {
        text += name.utf8
        ends.append(text.count)
      }
      columns.append((.nameEnds, .integers(ends)))
      columns.append((.nameText, .bytes(text)))
    }
    return columns
  }
}
