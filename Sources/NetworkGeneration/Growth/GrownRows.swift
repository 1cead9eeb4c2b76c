/// The relations of a grown network, in the order in which they came about.
///
/// Vertices are numbered sample nodes first, then relation nodes as they
/// entered.
package struct GrownRows: Sendable, Equatable {
  package var sources: [UInt32] = []
  package var targets: [UInt32] = []
  /// 0 of a technology relation, else one more than the place of a stream.
  package var streams: [UInt8] = []
  /// The place of the period.
  package var periods: [UInt8] = []

  package var count: Int { sources.count }
}
