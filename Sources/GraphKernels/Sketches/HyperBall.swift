import CGraphKernels

/// Counters of how many vertices lie within *d* steps from each, for
/// *d* = 0, 1, 2 and on, of a fixed size whatever they count.
///
/// A counter has 64, 128 or 256 registers of a byte. Every vertex has a
/// random word made of its number and the seed; it falls to one register,
/// which keeps the longest run of zeros seen at the start of a word, and 1.
/// The counter of a union takes the larger of each register, so the counter
/// of all within *d* + 1 steps is the maximum of those that the neighbors
/// have for *d*.
///
/// A counter's number is read off by Ertl's formula, which needs no change of
/// method from few to many. Estimates are rounded to whole 65,536ths before
/// they are added, so sums do not depend on their order.
///
/// - Reference: Boldi, Rosa & Vigna 2011, doi:10.1145/1963405.1963493; Boldi
///   & Vigna 2013, doi:10.1109/ICDMW.2013.10; Flajolet, Fusy, Gandouet &
///   Meunier 2007; Ertl 2017, arXiv:1702.01284.
package struct HyperBall: ~Copyable {
  /// How many registers a counter may have.
  package static let registerCounts = [64, 128, 256]
  /// The largest value of a register: enough for 2^44 vertices, and few
  /// enough for sums of 256 powers of two to be exact.
  package static let largestRegister = 44
  /// How many parts of 1 an estimate is rounded to.
  private static let unit = 65_536.0

  private let instructions: InstructionSet
  private let codes: [UInt16]
  private let terms: [Double]
  private let numerator: Double
  private var counters: SpreadingRows
  private var total: Int128
  /// How many rounds were made.
  package private(set) var roundCount = 0

  /// - Parameters:
  ///   - registers: One of ``registerCounts``.
  ///   - seed: What the random words are made of, besides the vertices.
  ///   - threads: How many threads to use at most; nil for one a core.
  ///     Nothing depends on it.
  /// - Complexity: O(*n*) and 2 `registers` bytes a vertex.
  package init(
    _ rows: WalkableRows, registers: Int, seed: UInt64, threads: Int? = nil,
    instructions: InstructionSet = .current
  ) {
    precondition(
      Self.registerCounts.contains(registers), "no such number of registers")
    self.instructions = instructions
    codes = Self.codes(
      count: rows.vertexCount, registers: registers, seed: seed)
    terms = (0...registers).map {
      Self.term(zeroRegisters: $0, of: registers)
    }
    let size = Double(registers)
    numerator = Self.factor(of: registers) * size * size * Self.unit
    let (bounded, bound) = Self.bound(
      rows, registers: registers, codes: codes)
    counters = SpreadingRows(
      rows, width: registers / 64, bounded: bounded, bound: bound,
      threads: threads)
    total = codes.reduce(Int128(0)) { [terms, numerator] sum, code in
      let inverse =
        Double(registers - 1)
        + Double(sign: .plus, exponent: -Int(code >> 8), significand: 1)
      return sum
        + Int128(numerator / (inverse + terms[registers - 1]) + 0.5)
    }
  }

  /// The sum of all counters: an estimate of the ordered pairs of vertices,
  /// a vertex with itself included, of which the second is within as many
  /// steps from the first as rounds were made.
  package var pairs: Double { Double(total) / Self.unit }

  /// Returns the registers of a vertex.
  package func registers(of vertex: Int) -> [UInt8] {
    if roundCount > 0 { return counters.row(of: vertex) }
    var registers = [UInt8](repeating: 0, count: terms.count - 1)
    registers[Int(codes[vertex] & 0xFF)] = UInt8(codes[vertex] >> 8)
    return registers
  }

  /// Lets every counter take up those of the neighbors; returns whether any
  /// changed.
  ///
  /// - Complexity: O(*n* + *m*), and `registers` bytes read for each edge to
  ///   a vertex whose counter changed in the round before.
  package mutating func advance() -> Bool {
    let isFirst = roundCount == 0
    roundCount += 1
    let isa = instructions.rawValue
    // SAFETY: the pointers hold while the round goes on. Codes are one a
    // vertex, and a term stands for each number of registers that are 0.
    let part = unsafe terms.withUnsafeBufferPointer { terms in
      // SAFETY: as above.
      unsafe codes.withUnsafeBufferPointer { codes in
        // SAFETY: as above; only read.
        nonisolated(unsafe) let codes = codes.baseAddress
        // SAFETY: as above; only read.
        nonisolated(unsafe) let estimator = unsafe vn_estimator(
          numerator: numerator, terms: terms.baseAddress)
        // SAFETY: as above.
        return unsafe counters.advance { spread, first, end in
          var part = SpreadingRows.Part()
          // SAFETY: as above; `spread` is whole, as advance says.
          unsafe withUnsafePointer(to: estimator) { estimator in
            // SAFETY: as above.
            part.changedCount =
              isFirst
              ? unsafe vn_spread_first_maxima(
                isa, spread, first, end, codes, estimator, &part.gain)
              : unsafe vn_spread_maxima(
                isa, spread, first, end, estimator, &part.gain)
          }
          return part
        }
      }
    }
    total += Int128(part.gain)
    return part.changedCount > 0
  }
}

extension HyperBall {
  /// Returns for each vertex the place of its register, and the value it has
  /// there times 256.
  private static func codes(
    count: Int, registers: Int, seed: UInt64
  ) -> [UInt16] {
    (0..<count).map { vertex in
      var random = SplitMix64(seed: seed, stream: UInt64(vertex))
      let word = random.next()
      let rest = word >> UInt64(registers.trailingZeroBitCount)
      let value = min(rest.trailingZeroBitCount + 1, largestRegister)
      return UInt16(value) << 8 | UInt16(word & UInt64(registers - 1))
    }
  }

  /// What corrects a counter in which so many registers are 0, in place of
  /// the 1 that each of them adds to the sum.
  private static func term(
    zeroRegisters: Int, of registers: Int
  ) -> Double {
    var power = Double(zeroRegisters) / Double(registers)
    if power == 1 { return .infinity }
    var sum = power
    var weight = 1.0
    while true {
      power *= power
      let next = sum + power * weight
      if next == sum { break }
      sum = next
      weight *= 2
    }
    return Double(registers) * sum - Double(zeroRegisters)
  }

  /// The factor that makes the mean of an estimate what it estimates.
  private static func factor(of registers: Int) -> Double {
    0.7213 / (1 + 1.079 / Double(registers))
  }

  /// Returns the vertices that the one of the longest row reaches, and the
  /// largest registers among them, which none of them can exceed.
  private static func bound(
    _ rows: WalkableRows, registers: Int, codes: [UInt16]
  ) -> (bounded: [UInt64], bound: [UInt8]) {
    var bounded = [UInt64](repeating: 0, count: (rows.vertexCount + 63) / 64)
    var bound = [UInt8](repeating: 0, count: registers)
    let vertices = 0..<rows.vertexCount
    guard
      let start = vertices.max(by: {
        rows.degree(of: $0) < rows.degree(of: $1)
      })
    else { return (bounded, bound) }
    var search = BreadthFirstSearch(rows)
    search.run(from: start)
    for vertex in search.order {
      bounded[Int(vertex / 64)] |= 1 << UInt64(vertex % 64)
      let code = codes[Int(vertex)]
      let place = Int(code & 0xFF)
      bound[place] = max(bound[place], UInt8(code >> 8))
    }
    return (bounded, bound)
  }
}
