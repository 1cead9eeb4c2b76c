import Foundation
import Testing

@Suite("valuenet fit")
struct FitTests {
  private func fit(
    _ files: [String: String], _ input: String = "list.txt",
    _ options: String...
  ) throws -> CommandResult {
    try withTemporaryDirectory { directory in
      let folder = try write(files, into: directory)
      let path = input.isEmpty ? folder : folder + "/" + input
      var result = valuenet(
        ["fit", path, "--quiet", "--replicates", "20"] + options)
      result.notes = result.notes.replacingOccurrences(
        of: folder + "/", with: "")
      result.notes = result.notes.replacingOccurrences(of: folder, with: "DIR")
      return result
    }
  }

  private func document(_ result: CommandResult) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      as? [String: Any] ?? [:]
  }

  @Test("a small network is answered with a warning, never in silence")
  func chinaAI() throws {
    let result = valuenet(
      "fit", fixture("china-ai"), "--quiet", "--replicates", "50")
    #expect(result.status == 0, "\(result.notes)")
    #expect(result.output.contains("Verdict: "))
    #expect(
      result.output.contains("\nWarning: the tail spans only 1.3 decades"))
    #expect(
      result.output.contains(
        "\nWarning: the tail is a small sample of 570 values;"))
    #expect(result.output.contains("282 zeros are left out"))
    let json = try document(
      valuenet(
        "fit", fixture("china-ai"), "--quiet", "--replicates", "50",
        "--format", "json"))
    #expect((json["warnings"] as? [String])?.isEmpty == false)
    #expect(json["xmin"] as? Int == 2)
    #expect(json["tail_size"] as? Int == 570)
    #expect(json["replicates"] as? Int == 50)
  }

  @Test("files of every format are read as networks, stated or not")
  func formats() throws {
    try withTemporaryDirectory { directory in
      let input = fixture("china-ai")
      let direct = valuenet("fit", input, "--quiet")
      #expect(direct.status == 0)
      for suffix in [
        "gexf", "graphml", "json", "xlsx", "sqlite", "net", "gml", "dot",
        "mtx", "vnet",
      ] {
        let file = directory.appending(path: "x.\(suffix)").path
        #expect(valuenet("convert", input, file, "--quiet").status == 0)
        let found = valuenet("fit", file, "--quiet")
        #expect(found.output == direct.output, "\(suffix): \(found.notes)")
      }
      // A name that states nothing: its content does, or --from.
      let text = directory.appending(path: "x.txt").path
      try FileManager.default.copyItem(
        atPath: directory.appending(path: "x.gml").path, toPath: text)
      #expect(valuenet("fit", text, "--quiet").output == direct.output)
      #expect(
        valuenet("fit", text, "--from", "gml", "--quiet").output
          == direct.output)
      let refused = valuenet("fit", text, "--from", "gexf", "--quiet")
      #expect(refused.status == 1)
    }
  }

  @Test("a list is read as discrete if all are whole, unless it is said")
  func kinds() throws {
    let list = [
      "list.txt": (1...60).map { "\($0 % 7 + 1)" }
        .joined(separator: "\n")
    ]
    func kind(_ options: String...) throws -> String? {
      let result = try withTemporaryDirectory { directory in
        let folder = try write(list, into: directory)
        return valuenet(
          [
            "fit", folder + "/list.txt", "--quiet", "--replicates", "0",
            "--format", "json",
          ] + options)
      }
      let sample = try document(result)["sample"] as? [String: Any]
      return sample?["kind"] as? String
    }
    #expect(try kind() == "discrete")
    #expect(try kind("--discrete") == "discrete")
    #expect(try kind("--continuous") == "continuous")
  }

  @Test("values with counts are the same as the values one by one")
  func counts() throws {
    let pairs = [(1, 40), (2, 15), (3, 9), (5, 4), (9, 2), (20, 1)]
    let one = pairs.flatMap { [String](repeating: "\($0.0)", count: $0.1) }
    let files = [
      "list.txt": one.joined(separator: "\n"),
      "counts.csv": "value,count\n"
        + pairs.map { "\($0.0),\($0.1)\n" }.joined(),
    ]
    let keys = ["alpha", "xmin", "p_value", "log_likelihood", "tail_size"]
    let documents = try ["list.txt", "counts.csv"].map {
      try document(fit(files, $0, "--format", "json"))
    }
    for key in keys {
      #expect(
        documents[0][key] as? Double == documents[1][key] as? Double, "\(key)")
    }
    #expect(documents[0]["alpha"] != nil)
  }

  @Test("amounts, an attribute, a column of a table")
  func columns() throws {
    let files = [
      "edges.csv": "source,target,amount\na,b,1\na,c,2\nb,c,8\nc,d,1.5\n",
      "nodes.csv": "id,staff\na,10\nb,20\nc,\"1,000\"\nd,10\n",
    ]
    for (column, size) in [("amount", 4), ("staff", 4)] {
      let json = try document(
        fit(files, "", "--values", column, "--format", "json"))
      let sample = json["sample"] as? [String: Any]
      #expect(sample?["size"] as? Int == size, "\(column)")
      #expect(json["values"] as? String == column)
    }
    let table = ["firms.csv": "name,revenue\nx,5\ny,7\nz,90\nw,5\n"]
    let json = try document(
      fit(table, "firms.csv", "--values", "revenue", "--format", "json"))
    #expect(json["values"] as? String == "revenue")
    let missing = try fit(files, "", "--values", "stuff")
    #expect(missing.status == 1)
    #expect(
      missing.notes
        == "--values: there is no column 'stuff' with numbers; did you mean"
        + " 'staff'? there are amount, weight, staff\n")
  }

  @Test("xmin and xmax, given or searched within a range")
  func ends() throws {
    let list = [
      "list.txt": (1...200).map { "\(400 / $0)" }
        .joined(separator: "\n")
    ]
    let given = try document(
      fit(list, "list.txt", "--xmin", "4", "--xmax", "100", "--format", "json"))
    #expect(given["xmin"] as? Int == 4)
    #expect(given["xmin_rule"] as? String == "given")
    #expect(given["xmax"] as? Int == 100)
    let within = try document(
      fit(list, "list.txt", "--xmin", "5-9", "--format", "json"))
    #expect(5...9 ~= within["xmin"] as? Int ?? 0)
    let corrected = try document(
      fit(list, "list.txt", "--xmin", "4", "--finite-size", "--format", "json"))
    #expect(corrected["correction"] as? String == "unbiased")
  }

  @Test("by year: a fit a snapshot, and how the network grew")
  func years() throws {
    let result = valuenet(
      "fit", fixture("china-ai"), "--quiet", "--replicates", "0", "--years",
      "2018-2020", "--format", "json")
    let json = try document(result)
    let snapshots = try #require(json["snapshots"] as? [[String: Any]])
    #expect(snapshots.map { $0["year"] as? Int } == [2018, 2019, 2020])
    #expect(snapshots.allSatisfy { $0["alpha"] is Double })
    #expect(snapshots[0]["p_value"] is NSNull)
    let growth = try #require(json["growth"] as? [String: Any])
    let densification = growth["densification"] as? [String: Any]
    #expect(densification?["exponent"] is Double)
    #expect((growth["attachment"] as? [[String: Any]])?.count == 6)
    let text = valuenet(
      "fit", fixture("china-ai"), "--quiet", "--replicates", "0", "--years",
      "2018-2020", "--window", "yearly")
    #expect(text.status == 0)
    #expect(!text.output.contains("Densification"))
  }

  @Test("a year without a fit says why, and the others stay")
  func refusedYear() throws {
    let rows = (0..<40).map { "a\($0 % 9),b\($0 * $0 % 13),2021" }
    let files = [
      "edges.csv": "source,target,year\nx,y,2020\n"
        + rows.joined(separator: "\n")
    ]
    let result = try fit(files, "", "--years", "2020,2021")
    #expect(result.status == 0)
    #expect(result.output.contains("2020: No fit: all 2 values are 1;"))
    #expect(result.output.contains("2021: Verdict: "))
  }

  @Test(
    "lists that once never ended, or ended the process",
    arguments: [
      ("1\n2\n3\n", "cannot be judged"), ("5\n6\n", "cannot be judged"),
      ("5e-324\n1\n2\n3\n", "take a larger xmin"),
      ("1\n2\n3\n1e308\n", "take a larger xmin"),
    ])
  func extremes(text: String, answer: String) throws {
    let result = try fit(["list.txt": text], "list.txt")
    #expect(result.output.contains(answer) || result.notes.contains(answer))
    #expect(result.status == (result.output.isEmpty ? 1 : 0))
  }

  @Test("fewer than 100 replicates have no intervals, and xmin may be given")
  func intervals() throws {
    let list = [
      "list.txt": (1...60).map { "\($0 % 7 + 1)" }.joined(separator: "\n")
    ]
    let few = try fit(list, "list.txt")
    #expect(few.output.contains("no interval from fewer than 100 replicates"))
    let json = try document(fit(list, "list.txt", "--format", "json"))
    #expect(json["alpha_interval"] is NSNull)
    #expect(json["alpha_deviation"] is NSNull)
    let given = try withTemporaryDirectory { directory in
      valuenet(
        "fit", try write(list, into: directory) + "/list.txt", "--quiet",
        "--replicates", "100", "--xmin", "1")
    }
    #expect(given.output.contains("at the given xmin"))
    #expect(!given.output.contains("searched in each"))
    #expect(given.output.contains("of this one sequence"))
  }

  @Test("numbers are neither lost nor drowned in digits")
  func digits() throws {
    let narrow = try fit(
      ["list.txt": "1\n1.00000001\n1.00000002\n1.00000004\n"], "list.txt",
      "--xmin", "1")
    #expect(narrow.output.contains("1 to 1.00000004"))
    #expect(!narrow.output.contains("1.0000 "))
    let small = try fit(
      ["list.txt": "1e-44\n2e-44\n3e-44\n4e-44\n9e-44\n"], "list.txt", "--xmin",
      "1e-44")
    #expect(!small.output.contains("99999"))
    #expect(!small.output.contains("00000"))
  }

  @Test("the same bytes for any number of threads, others for another seed")
  func deterministic() throws {
    let outputs = ["1", "2", "3"].map { threads in
      valuenet(
        "fit", fixture("china-ai"), "--quiet", "--replicates", "40",
        "--threads", threads, "--format", "json"
      ).output
    }
    #expect(Set(outputs).count == 1)
    let other = valuenet(
      "fit", fixture("china-ai"), "--quiet", "--replicates", "40", "--seed",
      "2", "--format", "json")
    #expect(other.output != outputs[0])
  }

  @Test("every format", arguments: ["csv", "markdown", "latex"])
  func formats(format: String) {
    let result = valuenet(
      "fit", fixture("china-ai"), "--quiet", "--replicates", "0", "--format",
      format)
    #expect(result.status == 0)
    #expect(result.output.contains("2.15"))
  }
}
