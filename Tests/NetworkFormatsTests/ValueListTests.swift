import NetworkModel
import Testing

@testable import NetworkFormats

@Suite("Lists of values")
struct ValueListTests {
  private func read(
    _ text: String, as form: InputForm = .auto, column: String? = nil
  ) throws(FormatError) -> LoadedInput {
    try InputReader.read(
      .memory(Array(text.utf8), name: "list"), as: form, column: column,
      options: ReadingOptions())
  }

  private func list(
    _ text: String, as form: InputForm = .auto, column: String? = nil
  ) throws -> ValueList {
    guard case .values(let list) = try read(text, as: form, column: column)
    else {
      Issue.record("read as a network")
      return ValueList(values: [])
    }
    return list
  }

  private func message(
    _ text: String, as form: InputForm = .auto, column: String? = nil
  ) -> String? {
    do {
      _ = try read(text, as: form, column: column)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("one number a line, with remarks, blank lines and any line ends")
  func plain() throws {
    let found = try list("# revenue\n3\n\n2.5\r\n  -1e3 \n0\n")
    #expect(found.values == [3, 2.5, -1000, 0])
    #expect(found.counts == nil)
    #expect(found.name == nil)
    #expect(found.ledger.tables[0].read == 4)
    #expect(found.ledger.tables[0].kept == 4)
    #expect(found.ledger.tables[0].dialect == "UTF-8, one value a line")
    #expect(try list("7").values == [7])
  }

  @Test("a first line that is no number is the header")
  func header() throws {
    let found = try list("营业收入 (万元)\n１２\n3\n")
    #expect(found.name == "营业收入 (万元)")
    #expect(found.values == [12, 3])
    #expect(found.ledger.tables[0].dialect == "UTF-8, header, one a line")
  }

  @Test("commas part thousands, where it is said that the lines are values")
  func thousands() throws {
    #expect(
      try list("1,234\n12,345,678.5\n", as: .values).values
        == [1234, 12_345_678.5])
    #expect(try list("\"1,234\"\n5\n", as: .values).values == [1234, 5])
    // Without a word two numbers a line are an edge list.
    guard case .network(let loaded) = try read("1,234\n2,300\n") else {
      Issue.record("read as a list")
      return
    }
    #expect(loaded.network.relations.count == 2)
  }

  @Test("a value and its count, by their headers or by order")
  func counts() throws {
    let named = try list("count,value\n3,1\n0,7\n")
    #expect(named.values == [1, 7])
    #expect(named.counts == [3, 0])
    #expect(named.name == "value")
    #expect(try list("数值 频数\n1 3\n").counts == [3])
    let bare = try list("1\t10\n2\t4\n", as: .counts)
    #expect(bare.values == [1, 2])
    #expect(bare.counts == [10, 4])
  }

  @Test("a column by its header; other columns are not looked at")
  func column() throws {
    let table = "name,Revenue,staff\n华为,\"1,000\",x\n百度,20,\n小米,NA,3\n"
    let found = try list(table, column: "revenue")
    #expect(found.values == [1000, 20])
    #expect(found.name == "Revenue")
    #expect(found.ledger.tables[0].total(.dropped) == 1)
  }

  @Test("networks stay networks")
  func networks() throws {
    for text in ["source,target\na,b\n", "a b\nb c\n", "1 2\n2 3\n"] {
      guard case .network = try read(text) else {
        Issue.record("'\(text)' read as a list")
        continue
      }
    }
    guard
      case .network = try read(
        "source,target,amount\na,b,3\n",
        column: "amount")
    else {
      Issue.record("read as a list")
      return
    }
  }

  @Test("faults are told with place and value")
  func faults() {
    #expect(
      message("1\ntwo\n")
        == "list:2:1: the value 'two' is not a number; write one such as 2.5"
        + " or leave the row out")
    #expect(
      message("1\n 2\nnan\n")
        == "list:3:1: the value 'nan' is not finite; write a plain number or"
        + " leave the cell empty")
    #expect(
      message("value,count\n1,2.5\n")
        == "list:2:3: the count '2.5' is not a whole number of 0 or more;"
        + " correct it")
    #expect(
      message("value,count\n1,-2\n")
        == "list:2:3: the count '-2' is not a whole number of 0 or more;"
        + " correct it")
    #expect(
      message("1 2\n3 4\n5\n", as: .counts)
        == "list:3:2: the row has 1 cell, the table 2 columns; write an empty"
        + " cell for a missing value")
    #expect(
      message("a,b\n1,2\n", as: .values, column: "c")
        == "list:1:1: no column for the values 'c'; name one a or b")
    #expect(
      message("")
        == "list: the file is empty; a table has at least a header row")
    #expect(
      message("5\n1,23,4\n", as: .values)
        == "list:2:1: the value '1,23,4' is not a number; write one such as"
        + " 2.5 or leave the row out")
  }

  @Test("cells that say that there is no value are dropped and counted")
  func missing() throws {
    let found = try list("1\nNA\n未披露\n2\n")
    #expect(found.values == [1, 2])
    #expect(found.ledger.tables[0].total(.dropped) == 2)
  }
}
