/// What each room may import, as the table in `Docs/Architecture.md` says.
struct RoomTable {
  struct Room: Equatable {
    /// Rooms of this house.
    var uses: Set<String>
    /// Modules of the toolchain and of the system.
    var outside: Set<String>
  }

  var rooms: [String: Room] = [:]

  /// Reads the rows whose first cell is a name in backticks: the room, its
  /// rooms, its outside modules. A dash stands for none.
  init(markdown: String) {
    for line in markdown.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map(Self.names(in:))
      guard cells.count >= 3, cells[0].count == 1 else { continue }
      rooms[cells[0][0]] = Room(
        uses: Set(cells[1]), outside: Set(cells[2]))
    }
  }

  private static func names(in cell: Substring) -> [String] {
    cell.matches(of: /`([\w\-]+)`/).map { String($0.output.1) }
  }
}

/// The targets that `Package.swift` declares, each with what it uses.
struct Manifest {
  var targets: [String: Set<String>] = [:]

  init(_ text: String) {
    let rooms = text.matches(
      of: /(room|tests)\(\s*(?:of: )?"(\w+)"(?:,\s*uses: \[([^\]]*)\])?/)
    for match in rooms {
      let suffix = match.output.1 == "tests" ? "Tests" : ""
      targets[match.output.2 + suffix] = Self.names(in: match.output.3)
    }
    let plain = text.matches(
      of: /arget\(\s*name: "([\w\-]+)"(?:,\s*dependencies: \[([^\]]*)\])?/)
    for match in plain {
      targets[String(match.output.1)] = Self.names(in: match.output.2)
    }
    for match in text.matches(of: /systemLibrary\(\s*name: "(\w+)"/) {
      targets[String(match.output.1)] = []
    }
  }

  private static func names(in list: Substring?) -> Set<String> {
    Set((list ?? "").matches(of: /"([\w\-]+)"/).map { String($0.output.1) })
  }
}

/// Data flows one way: a room imports what its table row names.
struct ImportRule: HouseRule {
  var table: RoomTable
  var manifest: Manifest

  /// What programs import that a script of their own builds.
  static let programs = [
    "Fuzz": ["NetworkModel", "SystemFiles", "ValueNetwork"] as Set
  ]

  func findings(in file: HouseFile, _ text: SourceText) -> [Finding] {
    // Tests, and what supports them, import freely from outside; of the
    // rooms they import what the manifest declares.
    let isFree = file.isTest
    let room = isFree ? nil : table.rooms[file.room]
    let uses =
      room?.uses ?? manifest.targets[file.room]
      ?? Self.programs[file.room] ?? []
    return imports(of: text).compactMap { line, module in
      let isRoom = manifest.targets[module] != nil
      let isAllowed =
        isRoom
        ? uses.contains(module)
        : isFree || (room?.outside.contains(module) ?? false)
      return isAllowed
        ? nil : Finding(file, line, "\(file.room) imports \(module)")
    }
  }

  private func imports(of text: SourceText) -> [(line: Int, module: String)] {
    text.code.enumerated().compactMap { index, code in
      guard code.contains("import ") else { return nil }
      let keywords =
        #/
        ^\s*(?:@\w+\s+)*
        (?:(?:public|package|internal|private|fileprivate)\s+)?
        import\s+
        (?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?
        (\w+)
        /#
      guard let match = code.firstMatch(of: keywords) else { return nil }
      return (index, String(match.output.1))
    }
  }

  /// Returns where the manifest and the table disagree.
  func disagreements() -> [String] {
    let rooms = manifest.targets.keys.filter {
      !$0.hasSuffix("Tests") && $0 != "TestSupport"
    }
    return Set(rooms).union(table.rooms.keys).sorted().compactMap { name in
      let declared = manifest.targets[name]
      let stated = table.rooms[name]?.uses
      return declared == stated
        ? nil
        : "\(name): declared \(declared?.sorted() ?? []), "
          + "stated \(stated?.sorted() ?? [])"
    }
  }
}
