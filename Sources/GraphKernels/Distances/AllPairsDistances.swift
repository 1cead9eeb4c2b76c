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
///   - matrixMemory: How many bytes may be spent on distances within covers; the
///     answer does not depend on it.
///   - progress: Called now and then, from any thread, with how much of the
///     work is done and how much there is.
/// - Complexity: O(*n* *m* *d* / 512) word operations for longest distance
///   *d* in the worst case, O(*n* *m*) where distances are long; O(*n* *d* +
///   *m*) space, of which 4 *n* *d* + 192 *n* bytes a thread.
/// - Reference: Then et al. 2014, doi:10.14778/2735496.2735507, for many
///   searches at a time.
package func allPairsDistances(
  offsets: [Int], targets: [UInt32], threads: Int? = nil,
  instructions: InstructionSet = .current, matrixMemory: Int = 512 << 20,
  progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
) -> DistanceTotals {
  let run = DistanceRun(
    DistancePlan(offsets: offsets, targets: targets), threads: threads,
    instructions, matrixMemory: matrixMemory, progress)
  return DistanceTotals(run.plan, run.rowTotals())
}
