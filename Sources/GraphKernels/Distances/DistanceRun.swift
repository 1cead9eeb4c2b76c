import Synchronization

/// The work of finding all distances, shared among threads.
final class DistanceRun: Sendable {
  typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

  let plan: DistancePlan
  private let threads: Int?
  private let instructions: InstructionSet
  private let progress: Progress?
  private let hubs: [HubMatrices]
  /// The blocks of the matrices.
  private let blocks: [(hub: Int, block: Int)]
  private let batches: [DistanceBatch]
  private let deep: DeepComponents
  private let deepBatches: [DeepComponents.Batch]
  private let total: Int
  private let done = Atomic(0)

  init(
    _ plan: DistancePlan, threads: Int?, _ instructions: InstructionSet,
    matrixMemory: Int, _ progress: Progress?
  ) {
    self.plan = plan
    self.threads = threads
    self.instructions = instructions
    self.progress = progress
    hubs = HubMatrices.matrices(for: plan, memory: matrixMemory)
    batches = DistanceBatch.batches(of: plan, hubs)
    blocks = hubs.indices.flatMap { [hubs] hub in
      (0..<hubs[hub].blockCount).map { (hub, $0) }
    }
    deep = DeepComponents(plan)
    deepBatches = deep.batches
    var batchCount = batches.count + blocks.count + deepBatches.count
    for hub in hubs {
      batchCount += Self.fringeBatches(of: plan.components[hub.component]).count
    }
    total = batchCount * Self.ticksPerBatch
  }

  /// Finds what the distances from every row add up to.
  func rowTotals() -> RowTotals {
    tick(0)
    var rows = RowTotals(plan)
    search(batches, into: &rows)
    searchHubs(searchCovers(into: &rows), into: &rows)
    searchDeep(into: &rows)
    return rows
  }

  // MARK: Progress

  /// In how many parts the work of a batch is told of, and how many of them
  /// a step is taken for, as most searches take some eight.
  private static let ticksPerBatch = 64
  private static let ticksPerStep = 7

  private func tick(_ ticks: Int) {
    let count = done.add(ticks, ordering: .relaxed).newValue
    progress?(count, total)
  }

  // MARK: Passes

  /// Calls `work` for a batch, and tells of its steps: it may take seconds.
  private func telling(_ work: (_ afterStep: () -> Void) -> Void) {
    var left = Self.ticksPerBatch
    work {
      let ticks = min(Self.ticksPerStep, left - 1)
      left -= ticks
      if ticks > 0 { tick(ticks) }
    }
    tick(left)
  }

  /// Searches for the columns of batches.
  private func search(
    _ batches: [DistanceBatch], into rows: inout RowTotals
  ) {
    guard !batches.isEmpty else { return }
    let found = Workers.collect(taskCount: batches.count, threads: threads) {
      nextTask in
      var search = CoverSearch(plan, instructions)
      while let task = nextTask() {
        telling { search.run(batches[task], afterStep: $0) }
      }
      return search.levels
    }
    for levels in found { rows.add(levels: levels) }
  }

  /// Fills the matrices; returns those that have room enough.
  private func searchCovers(into rows: inout RowTotals) -> [HubReach] {
    guard !blocks.isEmpty else { return [] }
    let found = Workers.collect(taskCount: blocks.count, threads: threads) {
      nextTask in
      var search = CoverSearch(plan, instructions)
      var steps: [(hub: Int, block: Int, steps: Int)] = []
      while let task = nextTask() {
        let (hub, block) = blocks[task]
        telling { afterStep in
          let count = search.run(block, of: hubs[hub], afterStep: afterStep)
          steps.append((hub, block, count))
        }
      }
      return (levels: search.levels, steps: steps)
    }
    for part in found { rows.add(levels: part.levels) }
    var steps = hubs.map { [Int](repeating: 0, count: $0.blockCount) }
    for (hub, block, count) in found.lazy.flatMap(\.steps) {
      steps[hub][block] = count
    }
    return zip(hubs, steps).map { HubReach($0, $1, plan) }
  }

  /// The columns of the fringe of a component, in batches.
  private func fringeBatches(of hub: HubMatrices) -> [Range<Int>] {
    Self.fringeBatches(of: plan.components[hub.component])
  }

  private static func fringeBatches(
    of component: DistancePlan.Component
  ) -> [Range<Int>] {
    let parts = [
      component.twoWay.lowerBound..<component.firstAlike,
      component.firstAlike..<component.twoWay.upperBound,
    ]
    return parts.flatMap { part in
      DistanceBatch.ranges(upTo: part.count).map { range in
        range.lowerBound + part.lowerBound..<range.upperBound
          + part.lowerBound
      }
    }
  }

  private func searchHubs(_ reaches: [HubReach], into rows: inout RowTotals) {
    let tasks = reaches.flatMap { reach in
      fringeBatches(of: reach.matrices).map { (reach: reach, columns: $0) }
    }
    guard !tasks.isEmpty else { return }
    let found = Workers.collect(taskCount: tasks.count, threads: threads) {
      nextTask in
      var search = HubSearch(plan, instructions)
      while let task = nextTask() {
        search.run(tasks[task].columns, tasks[task].reach)
        tick(Self.ticksPerBatch)
      }
      return search.levels
    }
    for levels in found { rows.add(levels: levels) }
  }

  private func searchDeep(into rows: inout RowTotals) {
    guard !deepBatches.isEmpty else { return }
    let found = Workers.collect(
      taskCount: deepBatches.count, threads: threads
    ) { nextTask in
      var search = DeepSearch(plan, deep)
      while let task = nextTask() {
        search.run(deepBatches[task])
        tick(Self.ticksPerBatch)
      }
      return search.result
    }
    for totals in found { rows.add(totals) }
  }
}
