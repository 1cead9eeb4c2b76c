"""NetworKit: C++ with OpenMP."""

import networkit
import numpy

from harness import Peer, main, operation


def run(algorithm):
    algorithm.run()
    return algorithm


def path_length(functions):
    """Adds numbers of pairs within distance 1, 2, … of several graphs up."""
    counts = numpy.zeros(max((len(f) for f in functions), default=0))
    for function in functions:
        at = numpy.diff(numpy.concatenate([[0.0], function]))
        counts[: len(at)] += at
    distances = numpy.arange(1, len(counts) + 1)
    return {"averagePathLength": (counts * distances).sum() / counts.sum()}


class Networkit(Peer):
    name = "NetworKit"
    distribution = "networkit"

    def __init__(self, path, threads):
        super().__init__(path, threads)
        networkit.setNumberOfThreads(threads)
        networkit.setSeed(1, False)

    def load(self):
        self.graph = self.read()
        self.vertex_count = self.graph.numberOfNodes()
        components = run(networkit.components.ConnectedComponents(self.graph))
        parts = [part for part in components.getComponents() if len(part) > 1]
        sizes = numpy.ones(self.vertex_count)
        for part in parts:
            sizes[part] = len(part)
        self.reached = sizes - 1
        # The algorithms for distances want connected graphs.
        self.parts = [
            networkit.graphtools.getCompactedGraph(
                subgraph, networkit.graphtools.getContinuousNodeIds(subgraph)
            )
            for subgraph in (
                networkit.graphtools.subgraphFromNodes(self.graph, set(part))
                for part in sorted(parts, key=len, reverse=True)
            )
        ]
        self.ordered = networkit.Graph(self.graph)
        self.ordered.sortEdges()

    def read(self, directed=False):
        reader = networkit.graphio.EdgeListReader(
            "\t", 0, continuous=True, directed=directed
        )
        return reader.read(self.path)

    @operation("text to graph")
    def reading(self):
        return self.read, lambda graph: (
            {"n": graph.numberOfNodes(), "m": graph.numberOfEdges()},
            None,
        )

    @operation("average path length, undirected")
    def path_length(self):
        def work():
            return [
                run(
                    networkit.distance.NeighborhoodFunction(part)
                ).getNeighborhoodFunction()
                for part in self.parts
            ]

        return work, lambda functions: (path_length(functions), None)

    @operation("approximate path length, undirected")
    def approximate_path_length(self):
        def work():
            return [
                run(
                    networkit.distance.NeighborhoodFunctionApproximation(
                        self.parts[0], 64, 7
                    )
                ).getNeighborhoodFunction()
            ]

        return work, lambda functions: (path_length(functions), None)

    @operation("diameter, undirected")
    def diameter(self):
        def work():
            exact = networkit.distance.DiameterAlgo.EXACT
            return max(
                run(networkit.distance.Diameter(part, exact)).getDiameter()[0]
                for part in self.parts
            )

        return work, lambda diameter: ({"diameter": diameter}, None)

    @operation("closeness, undirected")
    def closeness(self):
        # NetworKit weighs by the share of all vertices that is reached.
        share = (self.vertex_count - 1) / numpy.maximum(self.reached, 1)

        def work():
            generalized = networkit.centrality.ClosenessVariant.GENERALIZED
            return run(
                networkit.centrality.Closeness(self.graph, True, generalized)
            ).scores()

        return work, lambda values: ({}, numpy.array(values) * share)

    @operation("harmonic closeness, undirected")
    def harmonic(self):
        # NetworKit divides by all other vertices, valuenet by those reached.
        share = (self.vertex_count - 1) / numpy.maximum(self.reached, 1)

        def work():
            return run(
                networkit.centrality.HarmonicCloseness(self.graph, True)
            ).scores()

        return work, lambda values: ({}, numpy.array(values) * share)

    @operation("local clustering, undirected")
    def clustering(self):
        def work():
            return run(
                networkit.centrality.LocalClusteringCoefficient(
                    self.ordered, turbo=True
                )
            ).scores()

        return work, lambda values: ({"mean": numpy.mean(values)}, values)

    @operation("triangles")
    def transitivity(self):
        def work():
            return networkit.globals.ClusteringCoefficient.exactGlobal(
                self.graph
            )

        return work, lambda share: ({"transitivity": share}, None)

    @operation("weak components")
    def weak_components(self):
        def work():
            kind = (
                networkit.components.ConnectedComponents
                if self.threads == 1
                else networkit.components.ParallelConnectedComponents
            )
            return run(kind(self.graph))

        return work, lambda found: (
            {"components": found.numberOfComponents()},
            None,
        )

    @operation("strong components")
    def strong_components(self):
        graph = self.read(directed=True)

        def work():
            return run(
                networkit.components.StronglyConnectedComponents(graph)
            )

        return work, lambda found: (
            {"components": found.numberOfComponents()},
            None,
        )

    @operation("core numbers")
    def core_numbers(self):
        def work():
            return run(networkit.centrality.CoreDecomposition(self.graph))

        return work, lambda found: (
            {"largest": found.maxCoreNumber()},
            found.scores(),
        )

    @operation("PageRank, undirected")
    def page_rank(self):
        def work():
            ranks = networkit.centrality.PageRank(self.graph, 0.85, 1e-9)
            ranks.norm = networkit.centrality.Norm.L1_NORM
            return run(ranks).scores()

        return work, lambda ranks: ({}, ranks)

    @operation("modularity, one search")
    def modularity(self):
        def work():
            return run(
                networkit.community.PLM(self.graph, refine=False)
            ).getPartition()

        def read(partition):
            quality = networkit.community.Modularity()
            value = quality.getQuality(partition, self.graph)
            return {"modularity": value}, None

        return work, read


if __name__ == "__main__":
    main(Networkit)
