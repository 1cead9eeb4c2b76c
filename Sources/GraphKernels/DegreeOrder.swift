import CGraphKernels

/// The vertices of a graph that have two edges or more, by descending degree,
/// equal ones in their own order.
///
/// A vertex of one edge is in no triangle, and many networks consist of such
/// vertices for the most part.
struct DegreeOrder {
  /// The vertex at each place.
  var vertices: [UInt32]
  /// The place of each vertex, `UInt32.max` for those that have none.
  var places: [UInt32]
  /// The degree at each place: the ends of edges in the row and the back row.
  var degrees: [Int]

  /// - Complexity: O(*n* + *m*): a counting sort, and the few degrees that
  ///   are too high to count are compared.
  init(of rows: vn_linked_rows, vertexCount: Int) {
    let boxCount = VN_DEGREE_BOXES + 1
    var vertices: [UInt32] = []
    var degrees: [Int] = []
    // SAFETY: C writes a place for each vertex, and within the rooms it is
    // given, which are of the sizes that its header asks for; it says how
    // many elements of two of them it wrote.
    places = unsafe [UInt32](roomFor: vertexCount) { places in
      vertices = unsafe [UInt32](roomFor: vertexCount) { order in
        var count = 0
        degrees = unsafe [Int](roomFor: vertexCount) { degrees in
          unsafe withUnsafeTemporaryAllocation(
            of: Int.self, capacity: boxCount
          ) { boxes in
            // SAFETY: as above; the scratch is written before it is read.
            let scratch = unsafe Scratch<UInt32>(uninitialized: vertexCount)
            var rows = unsafe rows
            count = unsafe vn_order_by_degree(
              &rows, vertexCount, order.baseAddress, places.baseAddress,
              degrees.baseAddress, scratch.base, boxes.baseAddress)
          }
          return count
        }
        return count
      }
      return vertexCount
    }
    self.vertices = vertices
    self.degrees = degrees
    sortHighest()
  }

  /// Brings those in order that C leaves together.
  private mutating func sortHighest() {
    let shared = degrees.prefix { $0 >= VN_DEGREE_BOXES }.count
    guard shared > 1 else { return }
    let sorted = zip(degrees[..<shared], vertices[..<shared]).sorted {
      left, right in (right.0, left.1) < (left.0, right.1)
    }
    for (place, (degree, vertex)) in sorted.enumerated() {
      degrees[place] = degree
      vertices[place] = vertex
      places[Int(vertex)] = UInt32(place)
    }
  }
}
