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
      var new = old
      for (vertex, row) in rows.enumerated() {
        for neighbor in row {
          for place in 0..<count
          where old[neighbor][place] > new[vertex][place] {
            new[vertex][place] = old[neighbor][place]
          }
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
    var zeros = 0
    var inverse = 0.0
    for register in registers {
      if register == 0 {
        zeros += 1
      } else {
        inverse += 1 / Double(1 << Int(register))
      }
    }
    let share = Double(zeros) / count
    var correction = share
    var power = share * share
    var weight = 1.0
    while power > 0, weight < 1e18 {
      correction += power * weight
      power *= power
      weight *= 2
    }
    inverse += count * correction
    let factor = 0.7213 / (1 + 1.079 / count)
    return Int((factor * count * count / inverse * 65_536).rounded())
  }
}
