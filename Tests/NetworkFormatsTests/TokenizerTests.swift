import NetworkModel
import SystemFiles
import TestSupport
import Testing

@testable import NetworkFormats

/// What a tokenizer makes of a text: rows of cells, and why it stopped.
private struct Tokens: Equatable {
  var rows: [[[UInt8]]] = []
  var lines: [Int] = []
  var fault: PlainTable.Fault?
}

private func plain(_ bytes: [UInt8], _ delimiter: UInt8) -> Tokens {
  let (rows, lines, fault) = PlainTable.rows(bytes, delimiter: delimiter)
  return Tokens(rows: rows, lines: lines, fault: fault)
}

private func tokens(
  _ bytes: [UInt8], _ delimiter: UInt8, blockSize: Int
) throws -> Tokens {
  let window = try TextWindow(
    ByteStream(bytes: bytes, name: "t"), encoding: .utf8, blockSize: blockSize)
  var reader = TableReader(
    window,
    dialect: TableDialect(
      delimiter: delimiter, hasHeader: false, hasComments: false),
    limits: ReadingLimits())
  var tokens = Tokens()
  do throws(FormatError) {
    while try reader.next() {
      tokens.lines.append(reader.line)
      tokens.rows.append(
        reader.cells.map { Array(reader.window.bytes[$0.range]) })
    }
  } catch {
    switch error {
    case .unclosedQuote: tokens.fault = .unclosedQuote
    case .textAfterQuote: tokens.fault = .textAfterQuote
    default: throw error
    }
  }
  return tokens
}

@Suite("The tokenizer")
struct TokenizerTests {
  @Test(
    "what quotes, line ends and delimiters mean",
    arguments: [
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
      ("\"a,b\",c\n", [["a,b", "c"]]),
      ("\"a\"\"b\",c", [["a\"b", "c"]]),
      ("\"\"\"\",x", [["\"", "x"]]),
      ("\"a\r\nb\",c\n", [["a\r\nb", "c"]]),
      ("a\"b,c\n", [["a\"b", "c"]]),
      (",\n", [["", ""]]),
      ("a,\n", [["a", ""]]),
      ("a,\"\"", [["a", ""]]),
      ("\"\"\n", [[""]]),
      ("\n \n\t\na\n\n", [["a"]]),
      ("a，b,c\n", [["a，b", "c"]]),
      ("a\u{0},\u{1F}\n", [["a\u{0}", "\u{1F}"]]),
    ])
  func meaning(text: String, expected: [[String]]) throws {
    let bytes = Array(text.utf8)
    let rows = try tokens(bytes, 44, blockSize: 64).rows
    #expect(
      rows.map { $0.map { String(decoding: $0, as: UTF8.self) } } == expected)
    #expect(plain(bytes, 44).rows == rows)
  }

  // Every text is read with each block size up to its length, so that each
  // place in it is a border of blocks at least once.
  @Test("any text split anywhere reads as the plain reading says")
  func everySplit() throws {
    var random = SeededGenerator(seed: 1)
    let pieces: [[UInt8]] = [
      "\"", "\"", "\"\"", ",", ",", "\n", "\r", "\r\n", " ", "\t", "a", "bc",
      "中", "é", "𠮷", ";", "#",
    ].map { Array($0.utf8) }
    var faults = 0
    for _ in 0..<400 {
      let length = Int.random(in: 0...24, using: &random)
      let bytes = (0..<length).flatMap { _ in random.pick(pieces) }
      let delimiter = random.pick([44, 9, 59] as [UInt8])
      let expected = plain(bytes, delimiter)
      if expected.fault != nil { faults += 1 }
      for blockSize in 8...max(8, bytes.count + 1) {
        let found = try tokens(bytes, delimiter, blockSize: blockSize)
        #expect(
          found == expected,
          "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
    // Both endings were tried often.
    #expect(50...350 ~= faults)
  }

  @Test("tables with quotes where needed come back cell by cell")
  func quotedTables() throws {
    var random = SeededGenerator(seed: 2)
    for round in 0..<200 {
      let columns = Int.random(in: 2...6, using: &random)
      let rows = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        (0..<columns).map { _ in random.pick(RandomNetworks.hostileNames) }
      }
      let text = rows.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
          .joined(separator: ",")
      }.joined(separator: round % 2 == 0 ? "\n" : "\r\n")
      let found = try tokens(Array(text.utf8), 44, blockSize: 32 + round)
      #expect(
        found.rows.map { $0.map { String(decoding: $0, as: UTF8.self) } }
          == rows)
    }
  }

  @Test("positions count lines and characters, not bytes")
  func positions() throws {
    let text = "中文,\"a\nb\"\r\n\n𠮷野家,\"x\"\"y\",\"p\rq\",e\u{301},z\n"
    for blockSize in [8, 16, 64] {
      let window = try TextWindow(
        ByteStream(bytes: Array(text.utf8), name: "t"), encoding: .auto,
        blockSize: blockSize)
      var reader = TableReader(
        window,
        dialect: TableDialect(
          delimiter: 44, hasHeader: false, hasComments: false),
        limits: ReadingLimits())
      var places: [String] = []
      while try reader.next() {
        for cell in reader.cells.indices {
          places.append(reader.position(of: cell).description)
        }
        places.append(reader.position(of: reader.cells.count).description)
      }
      #expect(
        places == [
          "t:1:1", "t:1:4", "t:2:3",
          "t:4:1", "t:4:5", "t:4:12", "t:5:4", "t:5:6", "t:5:7",
        ])
    }
  }

  @Test("no bytes make it crash, whatever they are")
  func fuzz() throws {
    var random = SeededGenerator(seed: 3)
    var complaints = 0
    let alphabets: [[UInt8]] = [
      Array(0...255), Array("\",\n\r|;\t #%ab01.-年".utf8),
      Array("source,target,weight\n123\" ".utf8), Array(",\n_-aé".utf8),
      Array([0xFF, 0xFE, 0xEF, 0xBB, 0xBF, 0x84, 0x31, 0x95, 0x33, 0x0A, 0x2C]),
      Array([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 255]),
    ]
    for round in 0..<4_000 {
      let alphabet = alphabets[round % alphabets.count]
      let length = Int.random(in: 0...60, using: &random)
      var bytes = (0..<length).map { _ in random.pick(alphabet) }
      if round % 3 == 0 { bytes = Array("source,target,year\n".utf8) + bytes }
      var options = ReadingOptions()
      options.encoding = random.pick(TextEncoding.allCases)
      do throws(FormatError) {
        let loaded = try NetworkReader.read(
          relations: .memory(bytes, name: "f"), options,
          blockSize: 8 + round % 40)
        #expect(loaded.network.invariantViolations() == [])
        for table in loaded.ledger.tables {
          #expect(
            table.read
              == table.kept + table.total(.merged) + table.total(.dropped))
        }
      } catch {
        complaints += 1
        let text = error.description
        #expect(text.hasPrefix("f:") && !text.contains("\n"))
      }
    }
    #expect(500...3_900 ~= complaints)
  }
}
