import Foundation
import TestSupport
import Testing

/// Runs the setup script in made-up machines: a folder of small programs is
/// all that it finds.
@Suite("The setup script")
struct SetupTests {
  static let all = [
    "libgraphviz-dev", "zlib1g-dev", "libsqlite3-dev", "gnuplot-nox",
    "fonts-noto-cjk",
  ]

  @Test("does nothing where everything is in place")
  func inPlace() throws {
    let machine = try Machine(installed: Self.all)
    let run = try machine.setup()
    #expect(run.status == 0)
    #expect(
      run.messages
        == "setup: in place: libgraphviz-dev zlib1g-dev libsqlite3-dev"
        + " gnuplot-nox fonts-noto-cjk\n")
    #expect(try machine.calls() == [])
  }

  @Test("takes another build of gnuplot for good, and leaves it alone")
  func otherGnuplot() throws {
    let machine = try Machine(
      installed: Self.all.filter { $0 != "gnuplot-nox" })
    try machine.add("gnuplot", "exit 0")
    let run = try machine.setup()
    #expect(run.status == 0)
    #expect(try machine.calls() == [])
  }

  @Test("installs as root what is missing, and says why")
  func missingAsRoot() throws {
    let machine = try Machine(installed: ["zlib1g-dev"])
    let run = try machine.setup()
    #expect(run.status == 0)
    #expect(
      run.messages == """
        setup: installing:
        setup:   libgraphviz-dev: Graphviz, to lay out and draw diagrams
        setup:   libsqlite3-dev: SQLite, to read and write databases
        setup:   gnuplot-nox: gnuplot, to draw charts
        setup:   fonts-noto-cjk: Noto CJK, to set Chinese names in diagrams
        setup: done

        """)
    #expect(
      try machine.calls() == [
        "noninteractive update",
        "noninteractive install -y --no-install-recommends "
          + "libgraphviz-dev libsqlite3-dev gnuplot-nox fonts-noto-cjk",
      ])
  }

  @Test("uses sudo where it works without a password")
  func missingWithSudo() throws {
    let machine = try Machine(installed: [], user: 1000, sudo: true)
    let run = try machine.setup()
    #expect(run.status == 0)
    #expect(
      try machine.calls() == [
        "sudo", "noninteractive update", "sudo",
        "noninteractive install -y --no-install-recommends "
          + "libgraphviz-dev zlib1g-dev libsqlite3-dev gnuplot-nox"
          + " fonts-noto-cjk",
      ])
  }

  @Test("names what is missing where it has no rights")
  func missingWithoutRights() throws {
    let machine = try Machine(installed: Array(Self.all.dropLast()), user: 1000)
    let run = try machine.setup()
    #expect(run.status == 3)
    #expect(
      run.messages == """
        setup: installing needs root or sudo. Please install:
        setup:   fonts-noto-cjk: Noto CJK, to set Chinese names in diagrams
        setup: As root: apt-get update && apt-get install \
        --no-install-recommends fonts-noto-cjk

        """)
    #expect(try machine.calls() == [])
  }

  @Test("names what is missing where there is no apt-get")
  func missingWithoutApt() throws {
    let machine = try Machine(installed: nil)
    let run = try machine.setup()
    #expect(run.status == 3)
    #expect(
      run.messages == """
        setup: there is no apt-get here. Please install:
        setup:   libgraphviz-dev: Graphviz, to lay out and draw diagrams
        setup:   zlib1g-dev: zlib, to read compressed tables and workbooks
        setup:   libsqlite3-dev: SQLite, to read and write databases
        setup:   gnuplot-nox: gnuplot, to draw charts
        setup:   fonts-noto-cjk: Noto CJK, to set Chinese names in diagrams
        setup: Other systems call them graphviz-devel, zlib-devel, \
        sqlite-devel, gnuplot, google-noto-sans-cjk-fonts or alike.

        """)
  }

  @Test("tries once more, then fails with the status of apt-get")
  func failingApt() throws {
    let machine = try Machine(installed: [], aptStatus: 100)
    let run = try machine.setup()
    #expect(run.status == 100)
    #expect(run.messages.hasSuffix("setup: trying once more: apt update\n"))
    #expect(
      try machine.calls() == ["noninteractive update", "noninteractive update"])
  }

  @Test("names the formulae on macOS")
  func macOS() throws {
    let machine = try Machine(installed: nil, system: "Darwin")
    let run = try machine.setup()
    #expect(run.status == 3)
    #expect(
      run.messages == """
        setup: Graphviz, gnuplot or pkgconf is missing. Please install them:
        setup:   brew install graphviz gnuplot pkgconf

        """)
  }
}

/// A folder of programs that stand in for those of a machine.
private final class Machine {
  let folder: String

  /// - Parameter installed: What its package manager holds; nil if it has
  ///   none.
  init(
    installed: [String]?, user: Int = 0, sudo: Bool = false,
    aptStatus: Int = 0, system: String = "Linux"
  ) throws {
    folder =
      NSTemporaryDirectory() + "setup-"
      + ProcessInfo.processInfo.globallyUniqueString
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    try add("uname", "echo \(system)")
    try add("id", "echo \(user)")
    // Only what a bare system has, so that nothing of this one is found.
    try add("env", "export \"$1\"\nshift\nexec \"$@\"")
    if let installed {
      for package in installed { try note(package, in: "installed") }
      try add(
        "dpkg-query",
        """
        for last; do :; done
        while read -r name; do
          [ "$name" = "$last" ] && { printf installed; exit 0; }
        done < '\(folder)/installed'
        exit 1
        """)
      try note(nil, in: "installed")
      try add(
        "apt-get",
        """
        shift 3
        echo "$DEBIAN_FRONTEND $*" >> '\(folder)/calls'
        [ \(aptStatus) = 0 ] || exit \(aptStatus)
        [ "$1" = install ] || exit 0
        shift 3
        for name; do echo "$name" >> '\(folder)/installed'; done
        """)
    }
    if sudo {
      try add(
        "sudo",
        """
        [ "$1" = -n ] && exit 0
        echo sudo >> '\(folder)/calls'
        exec "$@"
        """)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func setup() throws -> (status: Int32, messages: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [packagePath(".ci/setup")]
    process.environment = ["PATH": folder]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let messages = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: messages, as: UTF8.self)
    )
  }

  /// The calls of `sudo` and `apt-get`, in order.
  func calls() throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder + "/calls") else {
      return []
    }
    return try String(contentsOfFile: folder + "/calls", encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  /// Adds a program to the machine.
  func add(_ name: String, _ body: String) throws {
    let path = folder + "/" + name
    try "#!/bin/sh\n\(body)\n".write(
      toFile: path, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: path)
  }

  private func note(_ line: String?, in name: String) throws {
    let path = folder + "/" + name
    let before = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    try (before + (line.map { $0 + "\n" } ?? "")).write(
      toFile: path, atomically: false, encoding: .utf8)
  }
}
