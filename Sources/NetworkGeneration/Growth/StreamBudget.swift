/// What each stream sends in one period.
struct StreamBudget: Sendable {
  struct Share: Sendable {
    /// Relations, those of named and new sources among them.
    var relations = 0
    /// Relations of each named sample and each named partner of the stream.
    var samples: [Int] = []
    var partners: [Int] = []
    /// New sources, with a relation each.
    var fresh = 0
    /// Relations that are left for known sources.
    var rest: Int {
      relations - fresh - samples.reduce(0, +) - partners.reduce(0, +)
    }
  }

  private(set) var streams: [Share] = []

  var relations: Int { streams.reduce(0) { $0 + $1.relations } }
  var fresh: Int { streams.reduce(0) { $0 + $1.fresh } }

  /// - Parameter made: The sources without a name of each stream so far.
  init(
    _ plan: GrowthPlan, period: Int, made: [[UInt32]]
  ) throws(GrowthError) {
    for (place, stream) in plan.streams.enumerated() {
      let before = period > 0 ? stream.relations[period - 1] : 0
      var share = Share(relations: stream.relations[period] - before)
      guard share.relations >= 0 else {
        throw .shrinking(
          what: "the stream of \(stream.title)",
          year: plan.periods[period].year)
      }
      share.samples = stream.namedSamples.map {
        Self.due($0, of: stream, in: period, atMost: &share)
      }
      share.partners = stream.namedPartners.map {
        Self.due($0, of: stream, in: period, atMost: &share)
      }
      share.relations = stream.relations[period] - before
      let open = share.rest
      share.fresh = min(
        open, max(0, stream.sources[period] - made[place].count))
      if made[place].isEmpty, share.fresh == 0 { share.fresh = min(1, open) }
      streams.append(share)
    }
  }

  /// Returns what a named source sends in a period, no more than is left, and
  /// takes it off.
  private static func due(
    _ source: NamedSource, of stream: SourceStream, in period: Int,
    atMost share: inout Share
  ) -> Int {
    let before = period > 0 ? sent(source, of: stream, by: period - 1) : 0
    let due = min(
      share.relations, sent(source, of: stream, by: period) - before)
    share.relations -= due
    return due
  }

  /// Returns what a named source has sent by a period: a part at the start,
  /// the rest in step with the stream.
  static func sent(
    _ source: NamedSource, of stream: SourceStream, by period: Int
  ) -> Int {
    let last = stream.relations.count - 1
    let span = stream.relations[last] - stream.relations[0]
    guard period < last, span > 0 else { return source.relations }
    let way = Double(stream.relations[period] - stream.relations[0])
    let part = stream.start + (1 - stream.start) * way / Double(span)
    let sent = (Double(source.relations) * part).rounded()
    return min(source.relations, max(1, Int(sent)))
  }

  /// Makes more or fewer sources new, stream by stream, where there is room;
  /// returns what found none.
  mutating func changeFresh(by change: Int) -> Int {
    var left = change
    for place in streams.indices where left != 0 {
      let step =
        left > 0
        ? min(left, streams[place].rest) : max(left, -streams[place].fresh)
      streams[place].fresh += step
      left -= step
    }
    return left
  }
}
