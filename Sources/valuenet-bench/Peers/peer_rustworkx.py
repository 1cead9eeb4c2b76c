"""rustworkx: Rust with Rayon."""

import rustworkx

from harness import Peer, main, operation


class Rustworkx(Peer):
    name = "rustworkx"
    distribution = "rustworkx"

    def load(self):
        self.graph = self.read()
        self.vertex_count = self.graph.num_nodes()

    def read(self, kind=rustworkx.PyGraph):
        return kind.read_edge_list(self.path, deliminator="\t")

    @operation("text to graph")
    def reading(self):
        return self.read, lambda graph: (
            {"n": graph.num_nodes(), "m": graph.num_edges()},
            None,
        )

    @operation("average path length, undirected")
    def path_length(self):
        def work():
            return rustworkx.unweighted_average_shortest_path_length(
                self.graph, disconnected=True
            )

        return work, lambda length: ({"averagePathLength": length}, None)

    @operation("triangles")
    def transitivity(self):
        return lambda: rustworkx.transitivity(self.graph), lambda share: (
            {"transitivity": share},
            None,
        )

    @operation("weak components")
    def weak_components(self):
        return lambda: rustworkx.connected_components(self.graph), lambda parts: (
            {"components": len(parts), "largest": max(map(len, parts))},
            None,
        )

    @operation("strong components")
    def strong_components(self):
        graph = self.read(rustworkx.PyDiGraph)

        def work():
            return rustworkx.strongly_connected_components(graph)

        return work, lambda parts: (
            {"components": len(parts), "largest": max(map(len, parts))},
            None,
        )

    @operation("core numbers")
    def core_numbers(self):
        return lambda: rustworkx.core_number(self.graph), lambda cores: (
            {"largest": max(cores.values())},
            [cores[vertex] for vertex in range(self.vertex_count)],
        )


if __name__ == "__main__":
    main(Rustworkx)
