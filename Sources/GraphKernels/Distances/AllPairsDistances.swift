/// Returns what the distances among all ordered pairs of vertices add up to.
///
/// A path leads from a vertex to the targets of its row. Trees that hang
/// from the rest by one vertex are taken off, and vertices with the same
/// neighbors merged; what remains is searched from 512 targets at a time, and
/// all that was left out gets its totals back from where it was. Every sum
/// is one of integers, so the result depends neither on the number of
/// threads nor on the instruction set.
///
/// - Parameters:
///   - offsets: Where rows start; one element more than there are vertices.
///   - targets: The rows, one after the other; loops and repeats change
///     nothing.
///   - threads: How many threads to use at most; nil for one a core.
/// - Complexity: O(*n* *m* *d* / 512) word operations for longest distance
///   *d* in the worst case; O(*n* *d* + *m*) space, and 192 *n* bytes a
///   thread.
/// - Reference: Then et al. 2014, doi:10.14778/2735496.2735507, for many
///   searches at a time.
package func allPairsDistances(
  offsets: [Int], targets: [UInt32], threads: Int? = nil,
  instructions: InstructionSet = .current
) -> DistanceTotals {
  let plan = DistancePlan(offsets: offsets, targets: targets)
  let batches = DistanceBatch.batches(
    of: Array(plan.components.indices), in: plan)
  let found = Workers.collect(taskCount: batches.count, threads: threads) {
    nextTask in
    var search = CoverSearch(plan, instructions)
    while let task = nextTask() { search.run(batches[task]) }
    return search.levels
  }
  var rows = RowTotals(plan)
  for levels in found { rows.add(levels: levels) }
  return DistanceTotals(plan, rows)
}
