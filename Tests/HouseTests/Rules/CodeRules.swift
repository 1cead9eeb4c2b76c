/// Unsafe code stays in four rooms, and every use of it is proved.
struct UnsafeRule: HouseRule {
  static let rooms: Set = [
    "GraphKernels", "SystemFiles", "Databases", "NetworkDiagrams",
  ]
  /// How far above its use a proof may start.
  static let reach = 6
  /// How far below a proved use the next one may stand under its proof: the
  /// parts of one statement are marked one by one.
  static let step = 2

  func findings(in file: HouseFile, _ text: SourceText) -> [Finding] {
    let room =
      file.room.hasSuffix("Tests")
      ? String(file.room.dropLast(5)) : file.room
    let uses = text.code.indices.filter { line in
      text.code[line].contains("unsafe")
        && text.code[line].contains(/\bunsafe\b/)
    }
    if !Self.rooms.contains(room) {
      return uses.map { Finding(file, $0, "unsafe code in \(file.room)") }
    }
    var lastProved: Int?
    return uses.compactMap { line in
      let above = text.lines[max(0, line - Self.reach)...line]
      let continues = lastProved.map { line - $0 <= Self.step } ?? false
      if continues || above.contains(where: { $0.contains("SAFETY:") }) {
        lastProved = line
        return nil
      }
      return Finding(file, line, "unsafe without a proof")
    }
  }
}

/// Only the command speaks; everything else returns what it has to say.
struct PrintRule: HouseRule {
  static let rooms: Set = ["ValuenetCommand", "valuenet", "valuenet-bench"]

  func findings(in file: HouseFile, _ text: SourceText) -> [Finding] {
    guard !Self.rooms.contains(file.room) else { return [] }
    return text.code.indices.compactMap { line in
      let calls = text.code[line].matches(
        of: /(func\s+|\.)?\b(print|debugPrint|dump|NSLog)\s*\(/)
      return calls.contains { $0.output.1 == nil }
        ? Finding(file, line, "prints") : nil
    }
  }
}

/// A file holds one concept; past the limit, look for the second.
struct LengthRule: HouseRule {
  static let sourceLimit = 300
  static let testLimit = 500

  func findings(in file: HouseFile, _ text: SourceText) -> [Finding] {
    let limit = file.isTest ? Self.testLimit : Self.sourceLimit
    // What follows the last line break is not a line.
    let count = text.lines.count - (text.lines.last == "" ? 1 : 0)
    return count > limit
      ? [Finding(file, limit, "\(count) lines, more than \(limit)")] : []
  }
}

/// Every random number comes from a generator that was given a seed.
struct RandomnessRule: HouseRule {
  // In literals, which are no code: this file keeps the rule itself.
  static let generators = [
    "SystemRandomNumberGenerator", "arc4random", "drand48",
  ]

  func findings(in file: HouseFile, _ text: SourceText) -> [Finding] {
    let generators = text.code.indices.filter { line in
      Self.generators.contains { text.code[line].contains($0) }
    }
    let code = text.wholeCode
    let calls = code.matches(
      of: /\.(random|shuffle|shuffled|randomElement)\s*\(/)
    let unseeded = calls.filter { match in
      !Self.arguments(of: code, from: match.range.upperBound)
        .contains("using:")
    }
    let lines = unseeded.map { match in
      code[..<match.range.lowerBound].count { $0 == "\n" }
    }
    return Set(generators + lines).sorted().map {
      Finding(file, $0, "random without a seed")
    }
  }

  /// Returns the text up to the parenthesis that closes an open one.
  private static func arguments(
    of code: String, from start: String.Index
  ) -> Substring {
    var depth = 1
    let end = code[start...].firstIndex { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return depth == 0
    }
    return code[start..<(end ?? code.endIndex)]
  }
}

/// No unfinished work, no word of anybody's machine.
struct WordingRule: HouseRule {
  // Spelled in two parts, so that this file keeps the rule itself.
  static let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
  static let folders = [
    "/wo" + "rk/", "/tm" + "p/", "/ro" + "ot/", "/ho" + "me/", "/Us" + "ers/",
  ]

  func findings(in file: HouseFile, _ text: SourceText) -> [Finding] {
    text.lines.indices.flatMap { index -> [Finding] in
      let line = text.lines[index]
      let words = Self.marks.filter { mark in
        line.contains(mark)
          && line.split { !$0.isLetter }.contains { $0 == mark }
      }
      let paths = Self.folders.filter { Self.names($0, in: line) }
      return (words + paths).map { Finding(file, index, "says \($0)") }
    }
  }

  /// A folder counts where a path starts with it: not after a letter or dot.
  private static func names(_ folder: String, in line: Substring) -> Bool {
    line.ranges(of: folder).contains { range in
      guard range.lowerBound > line.startIndex else { return true }
      let before = line[line.index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber && !"._-)}".contains(before)
    }
  }
}
