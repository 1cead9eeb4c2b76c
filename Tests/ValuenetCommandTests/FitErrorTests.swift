import Foundation
import Testing

@Suite("What valuenet fit refuses")
struct FitErrorTests {
  static let faulty: [(list: String, options: [String], message: String)] = [
    (
      "3\n3\n3\n", [],
      "list.txt: value: all 3 values are 3; give at least two that differ"
    ),
    (
      "7\n", [],
      "list.txt: value: 7 is the only value; give at least two that differ"
    ),
    (
      "0\n-1\n0\n", [],
      "list.txt: value: none of the 3 values is positive and finite; a power"
        + " law holds for positive values only"
    ),
    (
      "1\nnan\n2\n", [],
      "list.txt:2:1: the value 'nan' is not finite; write a plain number or"
        + " leave the cell empty"
    ),
    (
      "1\n2\nabc\n", [],
      "list.txt:3:1: the value 'abc' is not a number; write one such as 2.5"
        + " or leave the row out"
    ),
    (
      "", [],
      "list.txt: the file is empty; a table has at least a header row"
    ),
    (
      "revenue\n", [],
      "list.txt: revenue: there are no values; give at least two that differ"
    ),
    (
      "1\n2\n3\n", ["--xmin", "9"],
      "list.txt: value: from xmin 9 up there are 0 distinct values, the"
        + " largest of the sample is 3; take an xmin above which there are at"
        + " least two"
    ),
    (
      "1\n2.5\n3\n", ["--discrete"],
      "list.txt: value: 2.5 is no whole number; fit the values as continuous"
    ),
    (
      "1\n2\n", ["--years", "2020"],
      "list.txt: --years is about networks, and this is a list of values;"
        + " --read-as network reads it as one"
    ),
  ]

  @Test("one line says where, what and what to do", arguments: faulty)
  func refuses(
    _ fault: (list: String, options: [String], message: String)
  ) throws {
    let (status, notes) = try withTemporaryDirectory { directory in
      let folder = try write(["list.txt": fault.list], into: directory)
      let result = valuenet(
        ["fit", folder + "/list.txt", "--quiet", "--replicates", "5"]
          + fault.options)
      #expect(result.output == "")
      return (
        result.status,
        result.notes.replacingOccurrences(of: folder + "/", with: "")
      )
    }
    #expect(status == 1)
    #expect(notes == fault.message + "\n")
  }

  static let misused: [(options: [String], message: String)] = [
    (
      ["--discrete", "--continuous"],
      "--discrete and --continuous exclude each other"
    ),
    (
      ["--of", "degree", "--values", "amount"],
      "--of and --values name two sorts of values; choose one"
    ),
    (
      ["--xmin", "0"],
      "--xmin '0' is not a positive number or a range such as 2-40"
    ),
    (["--xmin", "9-2"], "--xmin '9-2' runs backwards"),
    (
      ["--xmin", "nan"],
      "--xmin 'nan' is not a positive number or a range such as 2-40"
    ),
    (
      ["--xmin", "2-"],
      "--xmin '2-' is not a positive number or a range such as 2-40"
    ),
    (["--xmax", "-3"], "--xmax '-3' is not a positive number"),
    (
      ["--replicates", "-1"],
      "--replicates -1 is out of range; it is from 0 to 10000000"
    ),
    (
      ["--of", "betweenness"],
      "--of cannot be 'betweenness'; it is one of degree, in-degree,"
        + " out-degree, strength, in-strength, out-strength"
    ),
    (
      ["--picture", "fit.gif"],
      "--picture 'fit.gif' does not end in .svg, .pdf or .png"
    ),
  ]

  @Test("wrong usage is told as such", arguments: misused)
  func wrongUsage(_ fault: (options: [String], message: String)) {
    let result = valuenet(["fit", fixture("china-ai")] + fault.options)
    #expect(result.status == 2)
    #expect(result.notes == fault.message + "\n")
  }

  @Test("zeros and negatives are dropped, and that is said")
  func dropped() throws {
    let list = (1...80).map { "\($0 % 9 - 1)" }.joined(separator: "\n")
    try withTemporaryDirectory { directory in
      let folder = try write(["list.txt": list], into: directory)
      let result = valuenet(
        "fit", folder + "/list.txt", "--quiet", "--replicates", "0")
      #expect(result.status == 0)
      #expect(
        result.output.contains("9 zeros, 8 negative values are left out"))
    }
  }
}
