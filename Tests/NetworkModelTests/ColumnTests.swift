import NetworkModel
import TestSupport
import Testing

@Suite("Columns")
struct ColumnTests {
  @Test("a column is an array that is small while its values are alike")
  func uniform() {
    var column = Column<Int?>()
    #expect(column.array.isEmpty)
    #expect(column.uniformValue == nil)
    for _ in 0..<3 { column.append(nil) }
    // The one value is "no year", which is not "no one value".
    #expect(column.uniformValue == .some(nil))
    #expect(column.array == [nil, nil, nil])
    column.append(2020)
    #expect(column.uniformValue == nil)
    #expect(column.array == [nil, nil, nil, 2020])
  }

  @Test("random changes leave what they leave in a plain array")
  func oracle() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      let start = Int.random(in: 0...2, using: &random)
      var plain = [Int](repeating: 7, count: start)
      var column =
        random.oneIn(2) ? Column(plain) : Column(repeating: 7, count: start)
      var categories = CategoryColumn(repeating: 7, count: start)
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        // Sevens are frequent, so that some columns stay uniform.
        let value = random.pick([7, 7, 7, 1, 2])
        if !plain.isEmpty, random.oneIn(3) {
          let place = Int.random(in: plain.indices, using: &random)
          plain[place] = value
          column.replace(at: place, with: value)
          categories.replace(at: place, with: value)
        } else {
          plain.append(value)
          column.append(value)
          if random.oneIn(2) {
            categories.append(value)
          } else {
            categories.append(code: categories.code(for: value))
          }
        }
      }
      #expect(column.count == plain.count)
      #expect(column.array == plain)
      #expect(column == Column(plain))
      #expect(plain.indices.map { column[$0] } == plain)
      #expect(column.map { $0 * 2 } == plain.map { $0 * 2 })
      #expect(plain.indices.map { categories[$0] } == plain)
      #expect(Set(plain).allSatisfy { categories.holds($0) })
      #expect(!categories.holds(99))

      let places = plain.indices.filter { _ in random.oneIn(2) }.reversed()
      let gathered = places.map { plain[$0] }
      #expect(column.gathering(Array(places)).array == gathered)
      let kept = categories.gathering(Array(places))
      #expect(gathered.indices.map { kept[$0] } == gathered)
    }
  }

  @Test("columns are equal by their rows, however they were made")
  func equality() {
    #expect(Column([1, 1]) == Column(repeating: 1, count: 2))
    #expect(Column([1, 2]) != Column(repeating: 1, count: 2))
    #expect(Column(repeating: 1, count: 2) != Column(repeating: 1, count: 3))
    #expect(Column(repeating: 1, count: 2) != Column(repeating: 2, count: 2))
    // Without rows there is nothing to differ in.
    #expect(Column(repeating: 1, count: 0) == Column<Int>())
    #expect(Column(repeating: 1, count: 0) == Column(repeating: 2, count: 0))
    #expect(Column(repeating: 1, count: 1).gathering([]) == Column<Int>([]))

    var forward = CategoryColumn<String>()
    var backward = CategoryColumn<String>()
    _ = backward.code(for: "b")
    for value in ["a", "b", "a"] {
      forward.append(value)
      backward.append(value)
    }
    #expect(forward.codes != backward.codes)
    #expect(forward == backward)
    backward.replace(at: 0, with: "b")
    #expect(forward != backward)
  }

  @Test("copies of a column do not share changes")
  func values() {
    var column = Column([1, 2])
    let copy = column
    column.append(3)
    column.replace(at: 0, with: 9)
    #expect(copy.array == [1, 2])
    #expect(column.array == [9, 2, 3])
  }

  @Test("free attributes: a column per name, rows without it before and after")
  func attributes() {
    var columns = AttributeColumns()
    columns.append([])
    columns.append([
      Attribute("staff", .integer(5)), Attribute("b", .text("x")),
    ])
    columns.append([Attribute("b", .text("y"))])
    columns.append([])
    #expect(columns.names == ["staff", "b"])
    #expect(columns[0] == [])
    #expect(
      columns[1] == [
        Attribute("staff", .integer(5)), Attribute("b", .text("x")),
      ])
    #expect(columns[2] == [Attribute("b", .text("y"))])
    #expect(columns[3] == [])
    #expect(columns.value(of: "staff", at: 1) == .integer(5))
    #expect(columns.value(of: "staff", at: 2) == nil)
    #expect(columns.value(of: "nosuch", at: 1) == nil)
    #expect(columns.column(named: "b")?.count == 4)
    #expect(columns.column(named: "nosuch") == nil)

    let part = columns.gathering([3, 1])
    #expect(part.names == ["staff", "b"])
    #expect(part[0] == [])
    #expect(part[1] == columns[1])
    #expect(part != columns)

    // A name that no row uses any more tells nothing apart.
    var bare = AttributeColumns(emptyRows: 1)
    #expect(columns.gathering([0]) == bare)
    bare.append([])
    #expect(columns.gathering([0, 3]) == bare)
  }
}
