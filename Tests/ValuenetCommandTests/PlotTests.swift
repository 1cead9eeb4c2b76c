import Foundation
import Testing

@Suite("valuenet plot")
struct PlotTests {
  @Test(
    "every figure is drawn, and its data written",
    arguments: [
      ["degree-distribution"], ["lorenz"], ["xmin"],
      ["growth", "--years", "2018-2020"],
      ["power-law-by-year", "--years", "2018-2020"],
    ])
  func figures(_ words: [String]) throws {
    try withTemporaryDirectory { directory in
      let picture = directory.appending(path: "figure.svg")
      let options =
        ["plot", fixture("china-ai"), "--quiet", "--replicates", "10"]
        + ["--figure"] + words
      let result = valuenet(options + ["-o", picture.path])
      #expect(result.status == 0, "\(result.notes)")
      let text = try String(contentsOf: picture, encoding: .utf8)
      #expect(text.contains("</svg>"))
      let data = valuenet(options + ["--format", "csv"])
      #expect(data.output.hasPrefix("chart,series,x,y,low,high,label\r\n"))
      #expect(data.output.split(separator: "\r\n").count > 3)
      let script = directory.appending(path: "figure.gp")
      #expect(valuenet(options + ["-o", script.path]).status == 0)
      #expect(
        try String(contentsOf: script, encoding: .utf8)
          .hasPrefix("set encoding utf8\n"))
    }
  }

  @Test("a picture per year by {year}, and an error without it")
  func years() throws {
    try withTemporaryDirectory { directory in
      let options = [
        "plot", fixture("china-ai"), "--quiet", "--figure", "lorenz",
        "--years", "2019,2020", "-o",
      ]
      let pattern = directory.appending(path: "l-{year}.svg").path
      #expect(valuenet(options + [pattern]).status == 0)
      let files = try FileManager.default.contentsOfDirectory(
        atPath: directory.path)
      #expect(files.sorted() == ["l-2019.svg", "l-2020.svg"])
      let one = directory.appending(path: "l.svg").path
      let refused = valuenet(options + [one])
      #expect(refused.status == 2)
      #expect(
        refused.notes
          == "2 years need as many pictures; put {year} into the name of"
          + " '\(one)'\n")
    }
  }

  @Test("fit draws its figure too")
  func picture() throws {
    try withTemporaryDirectory { directory in
      let picture = directory.appending(path: "fit.svg")
      let result = valuenet(
        "fit", fixture("china-ai"), "--quiet", "--replicates", "0",
        "--picture", picture.path)
      #expect(result.status == 0, "\(result.notes)")
      let text = try String(contentsOf: picture, encoding: .utf8)
      #expect(text.contains("xmin = 2"))
    }
  }

  @Test("Chinese headings, and names that would be commands, are text")
  func titles() throws {
    try withTemporaryDirectory { directory in
      let picture = directory.appending(path: "t.svg")
      let title = "度分布 `touch y` 'q' <b>"
      let result = valuenet(
        "plot", fixture("china-ai"), "--quiet", "--figure", "lorenz",
        "--title", title, "-o", picture.path)
      #expect(result.status == 0, "\(result.notes)")
      let text = try String(contentsOf: picture, encoding: .utf8)
      #expect(text.contains("度分布 `touch y` 'q' &lt;b>"))
    }
  }

  static let misused: [(options: [String], message: String)] = [
    (
      [],
      "--output is missing; name the picture, such as -o figure.svg, or give"
        + " --format csv for the data of the figure"
    ),
    (
      ["-o", "figure"],
      "--output 'figure' does not end in .svg, .pdf or .png for a picture, .gp"
        + " for its script, .csv or .json for its data"
    ),
    (
      ["--figure", "growth", "--format", "csv"],
      "--figure growth needs a network, at least two --years and the"
        + " cumulative window"
    ),
    (
      ["--figure", "power-law-by-year", "--format", "csv"],
      "--figure power-law-by-year needs --years"
    ),
  ]

  @Test("wrong usage is told as such", arguments: misused)
  func wrongUsage(_ fault: (options: [String], message: String)) {
    let result = valuenet(
      ["plot", fixture("china-ai"), "--quiet"] + fault.options)
    #expect(result.status == 2)
    #expect(result.notes == fault.message + "\n")
  }

  @Test("without gnuplot: status 3, and what to install")
  func withoutGnuplot() throws {
    try withTemporaryDirectory { directory in
      let result = try BinaryTests.shell(
        "PATH='\(directory.path)' \"$valuenet\" plot \"$fixtures/china-ai\""
          + " --quiet --figure lorenz -o '\(directory.path)/x.svg'")
      #expect(result.status == 3)
      #expect(
        result.notes
          == "there is no program 'gnuplot' here, which draws charts; install"
          + " the package gnuplot-nox\n")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: directory.path)
          == [])
    }
  }

  @Test("what gnuplot says is carried on, and no half file is left")
  func failingGnuplot() throws {
    try withTemporaryDirectory { directory in
      let folder = try write(
        ["gnuplot": "#!/bin/sh\necho 'line 3: no such thing' >&2\nexit 1\n"],
        into: directory)
      let result = try BinaryTests.shell(
        "chmod +x '\(folder)/gnuplot'; PATH='\(folder)' \"$valuenet\" plot"
          + " \"$fixtures/china-ai\" --quiet --figure lorenz -o"
          + " '\(folder)/x.svg'; code=$?; /bin/ls '\(folder)'; exit $code")
      #expect(result.status == 1)
      #expect(
        result.notes
          == "\(folder)/x.svg: gnuplot failed: line 3: no such thing\n")
      #expect(result.output == "gnuplot\n")
    }
  }

  @Test("an interruption ends gnuplot too, within a second")
  func interrupt() throws {
    try withTemporaryDirectory { directory in
      // It notes its number, then would run for a minute.
      let folder = try write(
        [
          "gnuplot": "#!/bin/sh\necho $$ > '\(directory.path)/pid'\n"
            + "exec /bin/sleep 60\n"
        ], into: directory)
      let result = try BinaryTests.shell(
        "chmod +x '\(folder)/gnuplot'; PATH=\"\(folder):$PATH\" \"$valuenet\""
          + " plot \"$fixtures/china-ai\" --quiet --figure lorenz -o"
          + " '\(folder)/x.svg' & child=$!;"
          + " while [ ! -s '\(folder)/pid' ]; do sleep 0.1; done;"
          + " start=$(date +%s%N); kill -INT $child; wait $child; code=$?;"
          + " echo $code $(( ($(date +%s%N) - start) / 1000000 ));"
          // Ended, though nobody may have asked after it yet.
          + " sleep 0.3; state=$(sed 's/.*) //' /proc/$(cat '\(folder)/pid')/stat"
          + " 2>/dev/null | cut -c1);"
          + " case $state in ''|Z) echo gone ;; *) echo alive ;; esac;"
          + " ls '\(folder)'")
      let lines = result.output.split(separator: "\n").map { String($0) }
      let parts = lines[0].split(separator: " ").compactMap { Int($0) }
      #expect(parts[0] == 130)
      #expect(parts[1] < 1_000)
      #expect(Array(lines.dropFirst()) == ["gone", "gnuplot", "pid"])
    }
  }
}
