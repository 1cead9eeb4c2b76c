import GraphKernels

extension Reference {
  /// The counters of all vertices after each round, register by register,
  /// until a round changes none; the last is that of the round without change.
  ///
  /// - Parameter rows: Where one step from each vertex leads.
  package static func registers(
    rows: [[Int]], count: Int, seed: UInt64
  ) -> [[[UInt8]]] {
    var rounds = [
      rows.indices.map { firstRegisters(of: $0, count: count, seed: seed) }
    ]
    while true {
      let old = rounds[rounds.count - 1]
      let new = rows.indices.map { vertex in
        (0..<count).map { place in
          rows[vertex].reduce(old[vertex][place]) { max($0, old[$1][place]) }
        }
      }
      rounds.append(new)
      if new == old { return rounds }
    }
  }

  private static func firstRegisters(
    of vertex: Int, count: Int, seed: UInt64
  ) -> [UInt8] {
    var random = SplitMix64(seed: seed, stream: UInt64(vertex))
    var word = random.next()
    var registers = [UInt8](repeating: 0, count: count)
    let place = Int(word % UInt64(count))
    word /= UInt64(count)
    var value: UInt8 = 1
    while word.isMultiple(of: 2), value < 44 {
      word /= 2
      value += 1
    }
    registers[place] = value
    return registers
  }

  /// What a counter has counted, in 65,536ths.
  package static func estimate(_ registers: [UInt8]) -> Int {
    let count = Double(registers.count)
    let filled = registers.filter { $0 > 0 }
    let share = Double(registers.count - filled.count) / count
    var terms: [Double] = [share]
    for step in 1..<60 {
      var power = share
      for _ in 0..<step { power *= power }
      terms.append(power * Double(1 << (step - 1)))
    }
    let inverse =
      filled.reduce(0.0) { $0 + 1 / Double(1 << Int($1)) }
      + count * terms.reduce(0, +)
    let factor = 0.7213 / (1 + 1.079 / count)
    return Int((factor * count * count / inverse * 65_536).rounded())
  }
}
