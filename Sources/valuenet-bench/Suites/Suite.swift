/// Benchmarks that run together under one name.
struct Suite {
  var name: String
  var about: String
  /// Whether it runs only where it is named.
  var isApart = false
  var run: (Bench) throws -> Void

  /// All suites in the order in which they run. A new one is a file in this
  /// folder and a line here.
  static var all: [Suite] {
    [
      Suite(
        name: "parsing", about: "tables become networks",
        run: ParsingBenchmark.run),
      Suite(
        name: "reading", about: "the file of --graph becomes a graph",
        run: ReadingBenchmark.run),
      Suite(
        name: "formats",
        about: "files beside that of --graph, in other formats",
        run: FormatsBenchmark.run),
      Suite(
        name: "degrees", about: "degrees and their distribution",
        run: DegreesBenchmark.run),
      Suite(
        name: "components", about: "components and cores",
        run: ComponentsBenchmark.run),
      Suite(
        name: "clustering", about: "triangles and clustering",
        run: ClusteringBenchmark.run),
      Suite(
        name: "paths", about: "all distances, closeness",
        run: PathsBenchmark.run),
      Suite(
        name: "sketches", about: "estimated distances, bounded diameter",
        run: SketchesBenchmark.run),
      Suite(
        name: "pagerank", about: "PageRank", run: PageRankBenchmark.run),
      Suite(
        name: "centrality", about: "eigenvectors, hubs, betweenness",
        run: CentralityBenchmark.run),
      Suite(
        name: "communities", about: "modularity",
        run: CommunitiesBenchmark.run),
      Suite(
        name: "power-law", about: "power laws and their bootstrap",
        run: PowerLawBenchmark.run),
      Suite(
        name: "many-values", about: "a power law of five million values",
        run: PowerLawBenchmark.runManyValues),
      Suite(
        name: "structure", about: "the row of the structure table",
        run: StructureBenchmark.run),
      Suite(
        name: "hubs", about: "a vertex with a million neighbors",
        run: HubsBenchmark.run),
      Suite(
        name: "growth", about: "time against size", isApart: true,
        run: GrowthBenchmark.run),
    ]
  }
}
