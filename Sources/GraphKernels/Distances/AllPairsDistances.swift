import Synchronization

/// Returns what the distances among all ordered pairs of vertices add up to.
///
/// A path leads from a vertex to the targets of its row. Trees that hang
/// from the rest by one vertex are taken off and vertices with the same
/// neighbors merged; what remains is searched from many targets at a time,
/// and all that was left out gets its totals back from where it was. Every
/// sum is one of integers, so the result depends neither on the number of
/// threads nor on the instruction set.
///
/// - Parameters:
///   - offsets: Where rows start; one element more than there are vertices.
///   - targets: The rows, one after the other; loops and repeats change
///     nothing.
///   - threads: How many threads to use at most; nil for one a core.
///   - progress: Called now and then, from any thread, with how much of the
///     work is done and how much there is.
/// - Complexity: O(*n* *m* *d* / 512) word operations for longest distance
///   *d* in the worst case, O(*n* *m*) where distances are long; O(*n* *d* +
///   *m*) space, of which 4 *n* *d* + 192 *n* bytes a thread.
/// - Reference: Then et al. 2014, doi:10.14778/2735496.2735507, for many
///   searches at a time.
package func allPairsDistances(
  offsets: [Int], targets: [UInt32], threads: Int? = nil,
  instructions: InstructionSet = .current,
  progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
) -> DistanceTotals {
  let plan = DistancePlan(offsets: offsets, targets: targets)
  let deep = DeepComponents(plan)
  let batches = DistanceBatch.batches(of: plan)
  let deepBatches = deep.batches
  let total = (batches.count + deepBatches.count) * ticksPerBatch
  let done = Atomic(0)
  let tick: @Sendable (Int) -> Void = { ticks in
    let count = done.add(ticks, ordering: .relaxed).newValue
    progress?(count, total)
  }
  progress?(0, total)

  var rows = RowTotals(plan)
  let shallow = Workers.collect(taskCount: batches.count, threads: threads) {
    nextTask in
    var search = CoverSearch(plan, instructions)
    while let task = nextTask() {
      // A batch may take many seconds: its steps are told of, too.
      var left = ticksPerBatch
      search.run(batches[task]) {
        let ticks = min(ticksPerStep, left - 1)
        left -= ticks
        if ticks > 0 { tick(ticks) }
      }
      tick(left)
    }
    return search.levels
  }
  for levels in shallow { rows.add(levels: levels) }
  if !deepBatches.isEmpty {
    let found = Workers.collect(
      taskCount: deepBatches.count, threads: threads
    ) { nextTask in
      var search = DeepSearch(plan, deep)
      while let task = nextTask() {
        search.run(deepBatches[task])
        tick(ticksPerBatch)
      }
      return search.result
    }
    for totals in found { rows.add(totals) }
  }
  return DistanceTotals(plan, rows)
}

/// In how many parts the work of a batch is told of, and how many of them a
/// step is taken for, as most searches take some eight.
private let ticksPerBatch = 64
private let ticksPerStep = 7
