"""networkx: plain Python; distances from a sample of the vertices."""

import json

import networkx
import numpy

from harness import Peer, main, operation

SAMPLE = 50


class Networkx(Peer):
    name = "networkx"
    distribution = "networkx"

    def load(self):
        self.graph = self.read()
        self.vertex_count = len(self.graph)
        self.sources = list(self.graph)[:: max(1, self.vertex_count // SAMPLE)]
        self.sources = self.sources[:SAMPLE]

    def read(self):
        return networkx.read_edgelist(
            self.path, delimiter="\t", nodetype=int, data=False
        )

    def column(self, values):
        return [values[vertex] for vertex in range(self.vertex_count)]

    @operation("text to graph")
    def reading(self):
        return self.read, lambda graph: (
            {"n": len(graph), "m": graph.number_of_edges()},
            None,
        )

    @operation("text of GraphML")
    def reading_graphml(self):
        return self.reading_file(networkx.read_graphml, ".graphml")

    @operation("text of GEXF")
    def reading_gexf(self):
        return self.reading_file(networkx.read_gexf, ".gexf")

    @operation("text of node-link JSON")
    def reading_json(self):
        def read(path):
            with open(path) as file:
                return networkx.node_link_graph(json.load(file), edges="edges")

        return self.reading_file(read, ".json")

    def reading_file(self, read, suffix):
        return lambda: read(self.path + suffix), lambda graph: (
            {"n": len(graph), "m": graph.number_of_edges()},
            None,
        )

    def sampled(self, values):
        column = numpy.full(self.vertex_count, numpy.nan)
        column[self.sources] = values
        return column

    @operation("average path length, undirected", sample_of=SAMPLE)
    def path_length(self):
        def work():
            return [
                networkx.single_source_shortest_path_length(self.graph, source)
                for source in self.sources
            ]

        def read(found):
            means = [
                sum(distances.values()) / max(1, len(distances) - 1)
                for distances in found
            ]
            return {}, self.sampled(means)

        return work, read

    @operation("closeness, undirected", sample_of=SAMPLE)
    def closeness(self):
        def work():
            return [
                networkx.closeness_centrality(
                    self.graph, u=source, wf_improved=False
                )
                for source in self.sources
            ]

        return work, lambda values: ({}, self.sampled(values))

    @operation("local clustering, undirected")
    def clustering(self):
        return lambda: networkx.clustering(self.graph), lambda values: (
            {"mean": numpy.mean(list(values.values()))},
            self.column(values),
        )

    @operation("triangles")
    def transitivity(self):
        return lambda: networkx.transitivity(self.graph), lambda share: (
            {"transitivity": share},
            None,
        )

    @operation("weak components")
    def weak_components(self):
        def work():
            return [
                len(part) for part in networkx.connected_components(self.graph)
            ]

        return work, lambda sizes: (
            {"components": len(sizes), "largest": max(sizes)},
            None,
        )

    @operation("core numbers")
    def core_numbers(self):
        return lambda: networkx.core_number(self.graph), lambda cores: (
            {"largest": max(cores.values())},
            self.column(cores),
        )

    @operation("PageRank, undirected")
    def page_rank(self):
        # networkx multiplies the tolerance by the number of vertices.
        tolerance = 1e-9 / self.vertex_count

        def work():
            return networkx.pagerank(
                self.graph, alpha=0.85, tol=tolerance, max_iter=1000
            )

        return work, lambda ranks: ({}, self.column(ranks))

    @operation("modularity, one search")
    def modularity(self):
        def work():
            return networkx.community.louvain_communities(self.graph, seed=1)

        def read(parts):
            value = networkx.community.modularity(self.graph, parts)
            return {"modularity": value}, None

        return work, read


if __name__ == "__main__":
    main(Networkx)
