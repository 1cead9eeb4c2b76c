/// Returns the extrapolated rank-biased overlap of two lists.
///
/// - Parameter persistence: In 0..<1; with 0 only the first lines count.
/// - Returns: A share in 0...1; nil if a list is empty.
/// - Complexity: O(*n*).
/// - Reference: Webber, Moffat & Zobel 2010, doi:10.1145/1852102.1852106.
func rankBiasedOverlap(
  _ first: [String], _ second: [String], persistence: Double
) -> Double? {
  let short = first.count <= second.count ? first : second
  let long = first.count <= second.count ? second : first
  guard !short.isEmpty else { return nil }
  guard persistence > 0 else { return short[0] == long[0] ? 1 : 0 }
  var shortSeen: Set<String> = []
  var longSeen: Set<String> = []
  var common = 0
  var commonOfShort = 0
  var sum = 0.0
  var weight = 1.0
  for depth in 1...long.count {
    weight *= persistence
    let longNext = long[depth - 1]
    if depth <= short.count {
      let shortNext = short[depth - 1]
      common += shortNext == longNext ? 1 : 0
      common += shortNext != longNext && longSeen.contains(shortNext) ? 1 : 0
      shortSeen.insert(shortNext)
    }
    let isOpposite = depth <= short.count && short[depth - 1] == longNext
    common += !isOpposite && shortSeen.contains(longNext) ? 1 : 0
    longSeen.insert(longNext)
    if depth == short.count { commonOfShort = common }
    var agreement = Double(common) / Double(depth)
    if depth > short.count {
      agreement +=
        Double(commonOfShort) * Double(depth - short.count)
        / (Double(short.count) * Double(depth))
    }
    sum += agreement * weight
  }
  let end =
    Double(common - commonOfShort) / Double(long.count)
    + Double(commonOfShort) / Double(short.count)
  return (1 - persistence) / persistence * sum + end * weight
}
