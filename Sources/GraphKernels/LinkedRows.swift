import CGraphKernels

/// Calls a function with rows as C takes them.
///
/// - Parameters:
///   - backOffsets: Where the back rows start; empty where there are none,
///     and each edge stands in the rows of both its ends.
///   - links: 1 or 2 for each element of `targets`, without back rows; empty
///     if there are none.
/// - Precondition: Offsets start with 0, never fall and end with the number
///   of targets; these are vertices, and each row ascends.
func withLinkedRows<Result>(
  offsets: Span<Int>, targets: Span<UInt32>, backOffsets: Span<Int>,
  backTargets: Span<UInt32>, links: Span<UInt32>,
  _ body: (vn_linked_rows) -> Result
) -> Result {
  precondition(
    offsets[offsets.count - 1] == targets.count
      && (backOffsets.isEmpty
        || backOffsets.count == offsets.count
          && backOffsets[offsets.count - 1] == backTargets.count)
      && (links.isEmpty || links.count == targets.count && backOffsets.isEmpty),
    "rows of the same vertices")
  // SAFETY: the spans outlive the call, and C only reads them.
  return unsafe offsets.withUnsafeBufferPointer { offsets in
    unsafe targets.withUnsafeBufferPointer { targets in
      unsafe backOffsets.withUnsafeBufferPointer { backOffsets in
        unsafe backTargets.withUnsafeBufferPointer { backTargets in
          unsafe links.withUnsafeBufferPointer { links in
            unsafe body(
              vn_linked_rows(
                offsets: offsets.baseAddress, targets: targets.baseAddress,
                back_offsets: backOffsets.isEmpty
                  ? nil : backOffsets.baseAddress,
                back_targets: backTargets.baseAddress,
                links: links.isEmpty ? nil : links.baseAddress))
          }
        }
      }
    }
  }
}
