/// A graph arranged for the search of all distances.
///
/// Pendant trees are taken off and twins merged. Of the vertices that are
/// left the *cover* touches every edge; the others, the *fringe*, have
/// neighbors in the cover alone, so a search keeps state only for the cover
/// and passes through the fringe on the way. Each vertex left is a *row* of
/// the search, the cover first, and a *column* if anything reaches it.
struct DistancePlan {
  /// Rows that stand side by side because their vertices are connected.
  struct Component {
    var cover: Range<Int>
    /// Places in `coverColumns`.
    var coverColumns: Range<Int>
    /// Rows of the fringe that are columns, too; those that are columns
    /// only; those that are rows only. Numbered from the first of the fringe.
    var twoWay: Range<Int>
    /// The first of `twoWay` from which on all stand for themselves alone.
    var firstAlike: Int
    var inOnly: Range<Int>
    var outOnly: Range<Int>
    /// Whether paths are so long that ``DeepSearch`` is the better way.
    var isDeep: Bool
    /// How many steps searches take at most, if all links lead both ways and
    /// there are many of them; else nil.
    var stepLimit: Int?

    /// The places in the fringe that are columns.
    var fringeColumns: Range<Int> { twoWay.lowerBound..<inOnly.upperBound }
    var columnCount: Int { coverColumns.count + fringeColumns.count }
    var fringe: Range<Int> { twoWay.lowerBound..<outOnly.upperBound }
    var rowCount: Int { cover.count + fringe.count }
  }

  let forest: PendantForest
  let twins: TwinClasses
  /// The vertex of each row.
  var vertices: [UInt32] = []
  /// The row of each vertex that has one, else nil.
  var rows: [UInt32?]
  /// Whether a path leads from a vertex of a row to its twins.
  var twinsMeet: [Bool] = []
  var coverCount = 0
  /// The rows of the cover that are columns.
  var coverColumns: [UInt32] = []
  var components: [Component] = []
  /// For each row of the cover the rows of it that an edge leads to.
  var coverRows = PackedRows()
  /// For each vertex of the fringe the rows of the cover that edges lead to
  /// and that edges come from.
  var outRows = PackedRows()
  var inRows = PackedRows()

  var rowCount: Int { vertices.count }
  var fringeCount: Int { vertices.count - coverCount }

  /// - Complexity: O(*n* log *n* + *m*).
  init(offsets: [Int], targets: [UInt32]) {
    let links = LinkRows(offsets: offsets, targets: targets)
    forest = PendantForest(links)
    twins = TwinClasses(links, forest)
    rows = [UInt32?](repeating: nil, count: links.vertexCount)
    let kept = KeptLinks(links, forest, twins)
    arrange(kept)
    fill(kept)
  }

  /// Returns how many vertices a row stands for, if they have all distances
  /// in common, as a column and as a source; else nil.
  func plainWeight(_ row: Int) -> UInt32? {
    let vertex = Int(vertices[row])
    return forest.hasChildren[vertex] ? nil : twins.sizes[vertex]
  }

  /// Returns how many vertices the column of a row stands for, at 0, 1, 2, …
  /// steps from it: its class of twins, or itself and its trees.
  func columnWeights(_ row: Int) -> ArraySlice<UInt32> {
    let vertex = Int(vertices[row])
    return forest.hasChildren[vertex]
      ? forest.descents[vertex] : twins.sizes[vertex...vertex]
  }

  /// Returns how many vertices have the distances of a row, and 1, 2, … more
  /// than those: its class of twins, or itself and its trees.
  func sourceWeights(_ row: Int) -> ArraySlice<UInt32> {
    let vertex = Int(vertices[row])
    return forest.hasChildren[vertex]
      ? forest.climbs[vertex] : twins.sizes[vertex...vertex]
  }

  // MARK: Arranging

  /// Numbers the rows.
  private mutating func arrange(_ kept: KeptLinks) {
    var fringe: [UInt32] = []
    for members in kept.components() {
      let cover = members.filter { kept.isCover[Int($0)] }
      let coverStart = vertices.count
      vertices += Self.sorted(cover) { vertex in
        // The best connected stay in the cache.
        (~UInt64(kept.degree(of: vertex)), 0)
      }
      for row in coverStart..<vertices.count {
        rows[Int(vertices[row])] = UInt32(row)
      }
      let columnStart = coverColumns.count
      let columns = (coverStart..<vertices.count).map { UInt32($0) }
        .filter { kept.vertexWays[Int(vertices[Int($0)])] & LinkRows.in != 0 }
      coverColumns += Self.sorted(columns) { row in
        (columnKey(of: vertices[Int(row)]), 0)
      }
      var bounds: [Int] = [fringe.count]
      for way in [LinkRows.in | LinkRows.out, LinkRows.in, LinkRows.out] {
        let part = members.filter {
          !kept.isCover[Int($0)] && kept.vertexWays[Int($0)] == way
        }
        fringe += sortedFringe(part, kept)
        bounds.append(fringe.count)
      }
      let stepLimit = kept.stepLimit(members)
      components.append(
        Component(
          cover: coverStart..<vertices.count,
          coverColumns: columnStart..<coverColumns.count,
          twoWay: bounds[0]..<bounds[1],
          firstAlike: fringe[bounds[0]..<bounds[1]].firstIndex(where: isPlain)
            ?? bounds[1],
          inOnly: bounds[1]..<bounds[2],
          outOnly: bounds[2]..<bounds[3],
          isDeep: kept.isDeep(members, stepLimit: stepLimit),
          stepLimit: stepLimit))
    }
    coverCount = vertices.count
    vertices += fringe
  }

  /// Returns whether a vertex stands for itself alone.
  private func isPlain(_ vertex: UInt32) -> Bool {
    !forest.hasChildren[Int(vertex)] && twins.sizes[Int(vertex)] == 1
  }

  /// Puts vertices of equal weights and as many neighbors side by side;
  /// those among them that share their least connected neighbor follow each
  /// other, so that its state is in the cache.
  private func sortedFringe(_ part: [UInt32], _ kept: KeptLinks) -> [UInt32] {
    let intricate = part.filter { !isPlain($0) }
    let plain = part.filter(isPlain)
    let byHub = Self.grouped(plain) { vertex in
      kept.row(of: vertex).reduce(0) { last, link in
        max(last, Int(rows[Int(kept.neighbors[link])] ?? 0))
      }
    }
    return Self.sorted(intricate) { vertex in
      let key =
        columnKey(of: vertex) | UInt64(min(kept.degree(of: vertex), 0xFFFF))
      return (key, 0)
    }
      + Self.grouped(byHub) { vertex in
        min(kept.degree(of: vertex), 0xFFFF)
      }
  }

  /// Returns values in ascending order of a key, those of equal
  /// keys as they were.
  private static func grouped(
    _ values: [UInt32], by key: (UInt32) -> Int
  ) -> [UInt32] {
    let keys = values.map { key($0) }
    var starts = [Int](repeating: 0, count: (keys.max() ?? 0) + 2)
    for key in keys { starts[key + 1] += 1 }
    for key in starts.indices.dropLast() { starts[key + 1] += starts[key] }
    var result = [UInt32](repeating: 0, count: values.count)
    for (value, key) in zip(values, keys) {
      result[starts[key]] = value
      starts[key] += 1
    }
    return result
  }

  /// Returns a number that brings vertices with equal weights together, the
  /// intricate first.
  private func columnKey(of vertex: UInt32) -> UInt64 {
    let vertex = Int(vertex)
    let profile = forest.descents[vertex]
    let depth = UInt64(min(profile.count - 1, 255))
    let width = UInt64(min(profile.dropFirst().first ?? 0, 0xFFF_FFFF))
    let size = UInt64(min(twins.sizes[vertex], 0xFFF))
    return (255 - depth) << 56 | (0xFFF_FFFF - width) << 28
      | (0xFFF - size) << 16
  }

  private static func sorted(
    _ values: [UInt32], by key: (UInt32) -> (UInt64, UInt32)
  ) -> [UInt32] {
    values.map { (key: key($0), value: $0) }.sorted { a, b in
      (a.key.0, a.key.1, a.value) < (b.key.0, b.key.1, b.value)
    }.map(\.value)
  }

  /// Writes the rows with the new numbers.
  private mutating func fill(_ kept: KeptLinks) {
    var numbers = [UInt32](repeating: 0, count: rows.count)
    twinsMeet.reserveCapacity(rowCount)
    for (row, vertex) in vertices.enumerated() {
      numbers[Int(vertex)] = UInt32(row)
      rows[Int(vertex)] = UInt32(row)
      twinsMeet.append(
        twins.sizes[Int(vertex)] > 1
          && kept.vertexWays[Int(vertex)] == LinkRows.in | LinkRows.out)
    }
    coverRows.reserve(rows: coverCount, heads: kept.neighbors.count)
    outRows.reserve(rows: fringeCount, heads: kept.neighbors.count / 2)
    inRows.reserve(rows: fringeCount, heads: kept.neighbors.count / 2)
    for row in 0..<coverCount {
      for link in kept.row(of: vertices[row])
      where kept.ways[link] & LinkRows.out != 0 {
        let neighbor = Int(kept.neighbors[link])
        if kept.isCover[neighbor] { coverRows.append(numbers[neighbor]) }
      }
      coverRows.endRow()
    }
    for row in coverCount..<rowCount {
      for link in kept.row(of: vertices[row]) {
        let head = numbers[Int(kept.neighbors[link])]
        if kept.ways[link] & LinkRows.out != 0 { outRows.append(head) }
        if kept.ways[link] & LinkRows.in != 0 { inRows.append(head) }
      }
      outRows.endRow()
      inRows.endRow()
    }
  }
}
