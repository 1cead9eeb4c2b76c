// Usage: valuenet-bench NAME. Each benchmark checks its answer before it
// prints a figure.

let benchmarks: [(name: String, run: () throws -> Void)] = [
  ("parsing", ParsingBenchmark.run),
  ("paths", PathsBenchmark.run),
]

let wanted = CommandLine.arguments.dropFirst().first
guard let benchmark = benchmarks.first(where: { $0.name == wanted }) else {
  fatalError("name one of: " + benchmarks.map(\.name).joined(separator: ", "))
}
try benchmark.run()
