import Foundation
import GraphCore
import GraphKernels
import NetworkFormats
import NetworkModel
import TestSupport
import Testing

@testable import GraphFormats

@Suite("Edge lists to graphs")
struct EdgeListTests {
  /// What the reader of networks makes of a list, put in ascending order.
  private static func careful(
    _ path: String
  ) -> Result<NamedGraph, FormatError> {
    do throws(FormatError) {
      return .success(
        NamedGraph(try NetworkReader.read(path).network).ascending())
    } catch {
      return .failure(error)
    }
  }

  private static func fast(
    _ path: String, threads: Int?
  ) -> Result<NamedGraph, FormatError> {
    do throws(FormatError) {
      return .success(try NamedGraph(edgeListAt: path, threads: threads))
    } catch {
      return .failure(error)
    }
  }

  private static func check(_ text: String, isPlain: Bool? = nil) throws {
    try withFile(Array(text.utf8)) { path in
      let expected = careful(path)
      for threads in [1, 2] {
        #expect(fast(path, threads: threads) == expected, "\(text.prefix(200))")
      }
      for instructions in InstructionSet.supported {
        // Many small parts, so that bounds fall everywhere.
        for partSize in [1, 50, 1 << 20] {
          let list = IntegerEdgeList(
            path, threads: 2, partSize: partSize, instructions: instructions)
          if partSize > 1, let isPlain { #expect((list != nil) == isPlain) }
          if let list {
            #expect(.success(list.graph(threads: 2)) == expected)
          }
        }
      }
    }
  }

  @Test("equal what the reader of networks gives", arguments: 0..<200)
  func random(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let delimiter = random.pick(["\t", ",", " ", ";", "  "])
    let lineEnd = random.pick(["\n", "\n", "\r\n"])
    let range = random.pick([2, 40, 3_000, 200_000, 10_000_000_000])
    let hasWeight = random.oneIn(3)
    let count = random.pick([1, 3, 30, 300, 3_000])
    var text = random.oneIn(4) ? "# a list of \(count) rows\n" : ""
    if random.oneIn(4) {
      text += ["source", "target"].joined(separator: delimiter)
      text += (hasWeight ? delimiter + "weight" : "") + lineEnd
    }
    for _ in 0..<count {
      let row = (0..<2).map { _ in
        String(Int.random(in: 0..<range, using: &random))
      }
      text += row.joined(separator: delimiter)
      if hasWeight {
        let weight = Int.random(in: 1..<40, using: &random)
        text += delimiter + String(Double(weight) / 4)
      }
      text += lineEnd
      if random.oneIn(200) { text += "\n" }
      if random.oneIn(400) { text += "%remark\n" }
    }
    if random.oneIn(4) { text = String(text.dropLast()) }
    try Self.check(text)
  }

  @Test(
    "errors are those of the reader of networks",
    arguments: [
      "1\t2\n3\n", "1\t2\n3\t4\t5\n", "1\t2\n\t4\n", "1,2,x\n3,4,1\n",
      "1 2\n3 4 5 6 7\n", "1,2,1.5\n1,2,1e400\n", "", "\n\n", "1\n2\n",
      "1\t2\n\"3\t4\n",
    ])
  func errors(text: String) throws { try Self.check(text, isPlain: false) }

  @Test(
    "rows written in other ways mean the same by either way",
    arguments: [
      "1\t2\n 3\t4\n", "1\t02\n3\t4\n", "1\t2\n3\ta\n", "1,2\n\"3\",4\n",
      "1 2\n-3 4\n", "1\t2\r3\t4\r", "1,2,1e3\n3,4,\n",
      "7 12345678901\n7 3\n", "source,target,type\n1,2,Undirected\n",
      "source,target,relation\n1,2,supplies\n1,2,supplies\n2,1,invests\n",
      "1\t2\n3\t12345678901234567890\n",
    ])
  func otherForms(text: String) throws { try Self.check(text, isPlain: false) }

  @Test("rows of many parts, some beyond the part that decides")
  func large() throws {
    var random = SeededGenerator(seed: 8)
    var rows = (0..<30_000).map { _ in
      let (source, target) = (
        Int.random(in: 0..<5_000, using: &random),
        Int.random(in: 0..<5_000, using: &random)
      )
      return "\(source)\t\(target)\n"
    }
    try Self.check(rows.joined(), isPlain: true)
    rows[29_000] = "17\tseventeen\n"
    try Self.check(rows.joined(), isPlain: false)
    rows[29_000] = "17\n"
    try Self.check(rows.joined(), isPlain: false)
  }

  @Test("vertices ascend by id, edges by source and target")
  func order() throws {
    try withFile(Array("30 10 2\n10 20 3\n10 20 4\n5 30 5\n".utf8)) { path in
      let list = try NamedGraph(edgeListAt: path)
      #expect(list.names == .integers([5, 10, 20, 30]))
      #expect(list.names[3] == "30")
      #expect(list.graph.sources == [0, 1, 1, 3])
      #expect(list.graph.targets == [3, 2, 2, 1])
      #expect(list.graph.weights == [5, 3, 4, 2])
      let merged = try CompiledGraph(
        contentsOfEdgeList: path, policy: EdgePolicy(parallel: .merge))
      #expect(merged.weights == [5, 7, 2])
      #expect(merged.invariantViolations().isEmpty)
    }
    try withFile(Array("1,0\n0,1\n".utf8)) { path in
      let list = try NamedGraph(edgeListAt: path)
      #expect(list.names == .numbers)
    }
  }

  @Test("a file that is not there is named")
  func missing() {
    #expect(throws: FormatError.self) {
      try NamedGraph(edgeListAt: "no/such/file")
    }
  }
}

/// Calls a function with the path of a file of some bytes.
func withFile<Result>(
  _ bytes: [UInt8], _ body: (String) throws -> Result
) throws -> Result {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("valuenet-\(UUID().uuidString)").path
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(path)
}
