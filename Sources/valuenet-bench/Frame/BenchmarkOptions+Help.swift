extension BenchmarkOptions {
  static let help = """
    Usage: valuenet-bench [SUITE …] [option …]
           valuenet-bench rmat SCALE SEED FILE
           valuenet-bench value-network VERTICES SEED FILE

    Times the suites named, or all. Each benchmark checks its answer before it
    is timed; another answer than that of the plain way ends the run with
    status 1. The other two forms write a generated graph as a list of edges.

      --list            the suites
      --graph FILE      a graph to measure, instead of the generated network
      --rmat SCALE      an R-MAT graph instead
      --vertices N      how many vertices the generated network has; 58800
      --threads N       instead of one thread, and then one a core
      --runs N          how often each is timed; 5
      --limit SECONDS   no further run once the runs took so long; 30
      --json            all runs, with processor, cores and compiler
      --date TEXT       the day, for the JSON
      --columns FOLDER  the value of every vertex, 8 bytes each
      --plot FILE       the picture of growth
      --help            this text
    """
}
