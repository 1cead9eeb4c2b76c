/// Which columns the cover of a component reaches in 1, 2, 3, … steps: a
/// matrix of bits for each number of steps.
///
/// Bits stand in blocks of 512 columns, a line of eight words for each row of
/// the cover. Threads that write at the same time write different blocks.
@safe
final class HubMatrices: @unchecked Sendable {
  /// The number of the component in the plan.
  let component: Int
  /// The rows of the cover.
  let cover: Range<Int>
  /// The row of the cover that each bit stands for.
  let places: [UInt32]
  /// For how many numbers of steps there is room.
  let room: Int
  private let words: UnsafeMutablePointer<UInt64>

  var blockCount: Int { Self.blockCount(places.count) }
  private var wordsPerBlock: Int { BitRows.wordsPerRow * cover.count }

  private static func blockCount(_ bits: Int) -> Int {
    (bits + DistanceBatch.width - 1) / DistanceBatch.width
  }

  private init(
    component: Int, cover: Range<Int>, places: [UInt32], room: Int
  ) {
    self.component = component
    self.cover = cover
    self.places = places
    self.room = room
    let count =
      room * Self.blockCount(places.count) * BitRows.wordsPerRow * cover.count
    let bytes = count * MemoryLayout<UInt64>.stride
    // SAFETY: freed by deinit alone. A block is written as a whole before it
    // is read; what is never written takes no memory.
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: max(64, bytes), alignment: 64)
    unsafe preferLargePages(
      UnsafeMutableRawBufferPointer(start: memory, count: bytes))
    unsafe words = memory.bindMemory(to: UInt64.self, capacity: count)
  }

  deinit {
    // SAFETY: allocated by init, and nobody else frees it.
    unsafe words.deallocate()
  }

  // MARK: Choosing

  /// Fewer columns of the fringe than this are not worth matrices.
  static let leastFringe = 128

  /// Returns empty matrices for the components that gain from them: all links
  /// lead both ways, and there are many columns in the fringe and few in the
  /// cover.
  ///
  /// - Parameter memory: How many bytes the matrices may take together, should
  ///   searches take as many steps as they may; half of that is common.
  static func matrices(for plan: DistancePlan, memory: Int) -> [HubMatrices] {
    var left = memory
    return plan.components.indices.compactMap { number in
      let component = plan.components[number]
      let fringe = component.fringeColumns.count
      let bits = component.coverColumns.count
      guard let steps = component.stepLimit, !component.isDeep,
        fringe >= max(leastFringe, component.cover.count)
      else { return nil }
      let bytes =
        steps * BitRows.wordsPerRow * MemoryLayout<UInt64>.stride
        * component.cover.count * blockCount(bits)
      guard bytes <= left else { return nil }
      left -= bytes
      return HubMatrices(
        component: number, cover: component.cover,
        places: Array(plan.coverColumns[component.coverColumns]), room: steps)
    }
  }

  // MARK: Lines

  /// The lines of a block for a number of steps from 1 on.
  func lines(_ block: Int, steps: Int) -> UnsafeMutablePointer<UInt64> {
    precondition((1...room).contains(steps), "no such matrix")
    precondition((0..<blockCount).contains(block), "no such block")
    // SAFETY: the block lies in the memory.
    return unsafe words + wordsPerBlock * ((steps - 1) * blockCount + block)
  }

  /// Keeps the lines of a block.
  func store(_ states: borrowing BitRows, _ block: Int, steps: Int) {
    precondition(cover.upperBound <= states.count, "no such rows")
    // SAFETY: both have a line for each row of the cover.
    unsafe lines(block, steps: steps).update(
      from: states.words + BitRows.wordsPerRow * cover.lowerBound,
      count: wordsPerBlock)
  }
}
