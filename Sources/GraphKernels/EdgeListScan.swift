import CGraphKernels

/// How the rows of an edge list are written.
package struct EdgeListForm: Sendable, Equatable {
  /// The byte between cells; a space stands for runs of spaces and tabs.
  package var delimiter: UInt8
  /// Whether a third cell holds a weight.
  package var hasWeight: Bool
  /// Whether lines that begin with `#` or `%` are passed over.
  package var hasComments: Bool

  package init(delimiter: UInt8, hasWeight: Bool, hasComments: Bool) {
    self.delimiter = delimiter
    self.hasWeight = hasWeight
    self.hasComments = hasComments
  }
}

/// The rows that were read from a part of an edge list, by column.
package struct EdgeListPart: Sendable, Equatable {
  package var sources: [UInt32]
  package var targets: [UInt32]
  /// Empty if the form has no weights.
  package var weights: [Double]
  /// The largest end, 0 without rows.
  package var largest: UInt32
  /// Where the first line begins that was not read; the end of the part if
  /// there is none.
  package var stop: Int

  package init(
    sources: [UInt32], targets: [UInt32], weights: [Double],
    largest: UInt32, stop: Int
  ) {
    self.sources = sources
    self.targets = targets
    self.weights = weights
    self.largest = largest
    self.stop = stop
  }
}

/// How many bytes behind a part must be there to be looked at.
package let edgeListMargin = 64

/// Reads the rows of the lines that begin in a part of a text, until one is
/// not of the form.
///
/// Of the form is a row of two integers of at most ten digits, less than
/// 2^32 − 1 and without leading zeros, with a plain number of at most 15
/// digits if there are weights; lines end in LF or CRLF, and empty ones are
/// passed over. A weight is the double nearest to what is written.
///
/// - Precondition: `part` begins where a line does, and ``edgeListMargin``
///   bytes follow it.
/// - Complexity: O(bytes of the part).
package func scanEdges(
  of text: Span<UInt8>, in part: Range<Int>, form: EdgeListForm,
  instructions: InstructionSet = .current
) -> EdgeListPart {
  precondition(
    part.lowerBound >= 0 && part.upperBound <= text.count - edgeListMargin,
    "a part with bytes behind it")
  let room = part.count / 4 + 2
  var targets: [UInt32] = []
  var weights: [Double] = []
  var found = vn_edge_scan()
  // SAFETY: the scan reads less than the margin beyond the part, and writes
  // a row for each four bytes at most, as far as it says, to the columns.
  let sources = unsafe [UInt32](roomFor: room) { sourceRoom in
    unsafe targets = [UInt32](roomFor: room) { targetRoom in
      unsafe weights = [Double](roomFor: form.hasWeight ? room : 0) {
        weightRoom in
        found = unsafe text.withUnsafeBufferPointer { bytes in
          unsafe vn_scan_edges(
            instructions.rawValue, bytes.baseAddress, part.lowerBound,
            part.upperBound,
            vn_edge_form(
              delimiter: form.delimiter, has_weight: form.hasWeight ? 1 : 0,
              has_comments: form.hasComments ? 1 : 0),
            sourceRoom.baseAddress, targetRoom.baseAddress,
            weightRoom.baseAddress)
        }
        return form.hasWeight ? found.rows : 0
      }
      return found.rows
    }
    return found.rows
  }
  return EdgeListPart(
    sources: sources, targets: targets, weights: weights,
    largest: found.largest, stop: found.stop)
}
