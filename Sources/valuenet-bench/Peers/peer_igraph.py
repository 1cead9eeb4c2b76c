"""igraph: a core of C, one thread."""

import igraph
import numpy

from harness import Peer, main, operation


class Igraph(Peer):
    name = "igraph"
    distribution = "igraph"

    def load(self):
        self.graph = self.read(directed=False)
        self.vertex_count = self.graph.vcount()

    def read(self, directed):
        return igraph.Graph.Read_Edgelist(self.path, directed=directed)

    @operation("text to graph")
    def reading(self):
        return lambda: self.read(directed=False), lambda graph: (
            {"n": graph.vcount(), "m": graph.ecount()},
            None,
        )

    @operation("text of GraphML")
    def reading_graphml(self):
        path = self.path + ".graphml"
        return lambda: igraph.Graph.Read_GraphML(path), lambda graph: (
            {"n": graph.vcount(), "m": graph.ecount()},
            None,
        )

    @operation("average path length, undirected")
    def path_length(self):
        return self.graph.average_path_length, lambda length: (
            {"averagePathLength": length},
            None,
        )

    @operation("average path length, directed")
    def directed_path_length(self):
        graph = self.read(directed=True)
        return graph.average_path_length, lambda length: (
            {"averagePathLength": length},
            None,
        )

    @operation("diameter, undirected")
    def diameter(self):
        return self.graph.diameter, lambda diameter: (
            {"diameter": diameter},
            None,
        )

    @operation("closeness, undirected")
    def closeness(self):
        return self.graph.closeness, lambda values: (
            {},
            numpy.nan_to_num(values),
        )

    @operation("harmonic closeness, undirected")
    def harmonic(self):
        # igraph divides by all other vertices, valuenet by those reached.
        parts = self.graph.connected_components()
        reached = numpy.array(parts.sizes())[parts.membership] - 1
        share = (self.vertex_count - 1) / numpy.maximum(reached, 1)
        return self.graph.harmonic_centrality, lambda values: (
            {},
            numpy.array(values) * share,
        )

    @operation("local clustering, undirected")
    def clustering(self):
        def work():
            return self.graph.transitivity_local_undirected(mode="zero")

        return work, lambda values: ({"mean": numpy.mean(values)}, values)

    @operation("average clustering, undirected")
    def mean_clustering(self):
        def work():
            return self.graph.transitivity_avglocal_undirected(mode="zero")

        return work, lambda mean: ({"mean": mean}, None)

    @operation("triangles")
    def transitivity(self):
        return self.graph.transitivity_undirected, lambda share: (
            {"transitivity": share},
            None,
        )

    @operation("weak components")
    def weak_components(self):
        return self.graph.connected_components, lambda parts: (
            {"components": len(parts), "largest": max(parts.sizes())},
            None,
        )

    @operation("strong components")
    def strong_components(self):
        graph = self.read(directed=True)
        return lambda: graph.connected_components(mode="strong"), lambda parts: (
            {"components": len(parts), "largest": max(parts.sizes())},
            None,
        )

    @operation("core numbers")
    def core_numbers(self):
        return self.graph.coreness, lambda cores: (
            {"largest": max(cores)},
            cores,
        )

    @operation("PageRank, undirected")
    def page_rank(self):
        def work():
            return self.graph.pagerank(damping=0.85, implementation="prpack")

        return work, lambda ranks: ({}, ranks)

    @operation("power-law fit, exact")
    def power_law(self):
        # A p-value always comes with it; this is the roughest that may be
        # asked for, of one replicate. It takes two fifths of the time.
        return self.power_law_fit(0.5), lambda fit: (
            {"xmin": fit.xmin, "alpha": fit.alpha, "distance": fit.D},
            None,
        )

    @operation("power-law p-value, 1,000 replicates")
    def power_law_p(self):
        # It draws a quarter of the inverse square of the precision.
        return self.power_law_fit(0.25**0.5 / 1000**0.5), lambda fit: (
            {"p": fit.p},
            None,
        )

    def power_law_fit(self, precision):
        degrees = [degree for degree in self.graph.degree() if degree > 0]
        return lambda: igraph.power_law_fit(
            degrees, method="discrete", p_precision=precision
        )

    @operation("modularity, one search")
    def modularity(self):
        return self.graph.community_multilevel, lambda found: (
            {"modularity": found.modularity},
            None,
        )


if __name__ == "__main__":
    main(Igraph)
