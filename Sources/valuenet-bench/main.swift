// Usage: valuenet-bench NAME, or valuenet-bench rmat SCALE SEED FILE. Each
// benchmark checks its answer before it prints a figure.

let benchmarks: [(name: String, run: () throws -> Void)] = [
  ("parsing", ParsingBenchmark.run),
  ("paths", PathsBenchmark.run),
  ("loading", LoadingBenchmark.run),
]

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 4, arguments[0] == "rmat",
  let scale = Int(arguments[1]), let seed = UInt64(arguments[2])
{
  try EdgeListOutput.writeRMAT(scale: scale, seed: seed, to: arguments[3])
} else if let benchmark = benchmarks.first(where: { $0.name == arguments.first }
) {
  try benchmark.run()
} else {
  fatalError("name one of: " + benchmarks.map(\.name).joined(separator: ", "))
}
