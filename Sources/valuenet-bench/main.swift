import SystemFiles

func run(_ arguments: [String]) throws {
  if try writeGraph(arguments) { return }
  let options = try BenchmarkOptions(arguments)
  if options.isHelping {
    print(BenchmarkOptions.help)
    return
  }
  if options.isListing {
    for suite in Suite.all { print("\(suite.name): \(suite.about)") }
    return
  }
  let known = Suite.all.map(\.name)
  for name in options.names where !known.contains(name) {
    throw BenchmarkError.usage(
      "there is no suite \(name), but " + known.joined(separator: ", "))
  }
  let names =
    options.names.isEmpty
    ? Suite.all.filter { !$0.isApart }.map(\.name) : options.names
  let bench = Bench(options)
  for name in names {
    for suite in Suite.all where suite.name == name { try suite.run(bench) }
  }
  if options.isJSON {
    let report = BenchmarkReport(
      date: options.date, benchmarks: bench.measurements)
    print(try report.json())
  }
}

/// Writes a generated graph if the arguments ask for one.
func writeGraph(_ arguments: [String]) throws -> Bool {
  guard arguments.count == 4, let size = Int(arguments[1]),
    let seed = UInt64(arguments[2])
  else { return false }
  let sizes = ["rmat": 2...26, "value-network": 100...50_000_000]
  if let range = sizes[arguments[0]], !range.contains(size) {
    throw BenchmarkError.usage(
      "\(arguments[0]) needs a number in \(range.lowerBound)"
        + "...\(range.upperBound), not \(size)")
  }
  switch arguments[0] {
  case "rmat":
    try EdgeListOutput.writeRMAT(scale: size, seed: seed, to: arguments[3])
  case "value-network":
    try EdgeListOutput.writeValueNetwork(
      vertices: size, seed: seed, to: arguments[3])
  default: return false
  }
  return true
}

CurrentProcess.keepStandardStreams()
Interrupts.removeTemporaryFilesAndExit()
do {
  try run(Array(CommandLine.arguments.dropFirst()))
} catch {
  StandardError.write("valuenet-bench: \(error)\n")
  CurrentProcess.exit(1)
}
