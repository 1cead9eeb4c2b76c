"""Exchanges networks with other programs, both ways, and compares.

What valuenet writes is read by a peer, and what a peer writes is read by
valuenet: the numbers of nodes and edges, the ids, the ends with their
weights, and the attributes with their types must be the same. A format is a
line in READERS or WRITERS; a difference ends the run with status 1.
"""

import argparse
import json
import pathlib
import random
import subprocess
import sys

import igraph
import networkx

FOLDERS = ["Fixtures/china-ai", "Fixtures/Gephi/graphs/d08_parallel_kinds"]


class Network:
    """What is compared: nodes and edges with their attributes."""

    def __init__(self, nodes, edges, is_directed=True):
        # Of undirected edges the order of the ends says nothing.
        self.nodes = nodes
        self.is_directed = is_directed
        self.edges = sorted(
            (
                *(ends if is_directed else sorted(ends)),
                float(data.get("weight", 1)),
                Network.year(data),
            )
            for ends, data in edges
        )

    @staticmethod
    def year(data):
        """Returns the year of an edge; igraph's missing number is nan."""
        year = data.get("year")
        return 0 if year is None or year != year else year

    @staticmethod
    def of_networkx(graph):
        return Network(
            {str(node): dict(data) for node, data in graph.nodes(data=True)},
            [
                ((str(one), str(other)), data)
                for one, other, data in graph.edges(data=True)
            ],
            graph.is_directed(),
        )

    @staticmethod
    def of_igraph(graph):
        def named(vertex):
            # igraph keeps the id of a node where it may be one.
            return vertex["id"] if "id" in vertex.attributes() else vertex["name"]

        names = [str(named(vertex)) for vertex in graph.vs]
        return Network(
            {
                name: vertex.attributes()
                for name, vertex in zip(names, graph.vs)
            },
            [
                ((names[edge.source], names[edge.target]), edge.attributes())
                for edge in graph.es
            ],
            graph.is_directed(),
        )


class Valuenet:
    def __init__(self, command, folder):
        self.command = command
        self.folder = folder

    def convert(self, source, name, to):
        path = self.folder / name
        subprocess.run(
            [self.command, "convert", source, path, "--to", to, "--quiet"],
            check=True,
        )
        return path

    def network(self, path, id="id"):
        """Returns what valuenet reads in a file.

        igraph numbers the nodes anew in GraphML and keeps what they were
        called as an attribute, by which they are told apart then.
        """
        text = subprocess.run(
            [self.command, "convert", path, "-", "--to", "json", "--quiet"],
            check=True, capture_output=True, text=True,
        ).stdout
        document = json.loads(text)
        ids = {node["id"]: node[id] for node in document["nodes"]}
        edges = [
            ((ids[edge["source"]], ids[edge["target"]]), edge)
            for edge in document["edges"]
        ]
        return Network(
            {node[id]: node for node in document["nodes"]},
            edges,
            document["directed"],
        )


def read_json(path, edges="edges"):
    return networkx.node_link_graph(
        json.loads(pathlib.Path(path).read_text()), edges=edges
    )


def read_cytoscape(path):
    return networkx.cytoscape_graph(json.loads(pathlib.Path(path).read_text()))


# What valuenet writes: the format, the peer, how the peer reads it.
READERS = [
    ("gexf", "networkx", lambda path: Network.of_networkx(
        networkx.read_gexf(path))),
    ("gexf-1.2", "networkx", lambda path: Network.of_networkx(
        networkx.read_gexf(path))),
    ("graphml", "networkx", lambda path: Network.of_networkx(
        networkx.read_graphml(path, force_multigraph=True))),
    ("graphml", "igraph", lambda path: Network.of_igraph(
        igraph.Graph.Read_GraphML(str(path)))),
    ("json", "networkx", lambda path: Network.of_networkx(read_json(path))),
    ("d3", "networkx", lambda path: Network.of_networkx(
        read_json(path, "links"))),
    ("cytoscape", "networkx", lambda path: Network.of_networkx(
        read_cytoscape(path))),
]  # fmt: skip


def to_igraph(graph):
    found = igraph.Graph.from_networkx(graph)
    found.vs["name"] = [str(name) for name in found.vs["_nx_name"]]
    del found.vs["_nx_name"]
    return found


def write_json(graph, path, **options):
    data = networkx.node_link_data(graph, **options)
    pathlib.Path(path).write_text(json.dumps(data))


def write_cytoscape(graph, path):
    data = networkx.cytoscape_data(graph)
    pathlib.Path(path).write_text(json.dumps(data))


# What a peer writes and valuenet reads: the name of the file, the writer.
WRITERS = [
    ("networkx.gexf", networkx.write_gexf),
    ("networkx-1.1.gexf", lambda graph, path: networkx.write_gexf(
        graph, path, version="1.1draft")),
    ("networkx-1.3.gexf", lambda graph, path: networkx.write_gexf(
        graph, path, version="1.3")),
    ("networkx.graphml", networkx.write_graphml),
    ("networkx-types.graphml", lambda graph, path: networkx.write_graphml(
        graph, path, infer_numeric_types=True)),
    ("igraph.graphml", lambda graph, path: to_igraph(graph).write_graphml(
        str(path))),
    ("edges.json", lambda graph, path: write_json(graph, path, edges="edges")),
    ("links.json", lambda graph, path: write_json(graph, path, edges="links")),
    ("networkx.cyjs", write_cytoscape),
]  # fmt: skip


def graphs():
    """Graphs of every kind that the peers have, with typed attributes."""
    for kind in [
        networkx.Graph, networkx.DiGraph, networkx.MultiGraph,
        networkx.MultiDiGraph,
    ]:  # fmt: skip
        draw = random.Random(7)
        graph = kind()
        for place in range(40):
            graph.add_node(
                f"节点 {place} <&\"'>",
                country=draw.choice(["CN", "US", "中国"]),
                staff=draw.randrange(10**6),
                # igraph writes 15 digits.
                share=round(draw.random(), 12),
                listed=draw.random() < 0.5,
            )
        nodes = list(graph)
        for _ in range(120):
            graph.add_edge(
                draw.choice(nodes), draw.choice(nodes),
                weight=round(draw.random() * 9, 3),
                year=draw.randrange(2014, 2022),
            )  # fmt: skip
        yield kind.__name__, graph


def differences(mine, other, attributes):
    found = []
    if mine.nodes.keys() != other.nodes.keys():
        apart = mine.nodes.keys() ^ other.nodes.keys()
        found.append(f"{len(apart)} ids differ, such as {sorted(apart)[:2]}")
        return found
    if mine.is_directed != other.is_directed:
        found.append(f"directed: {mine.is_directed}, {other.is_directed}")
    if len(mine.edges) != len(other.edges):
        found.append(f"{len(mine.edges)} and {len(other.edges)} edges")
    apart = sum(one != two for one, two in zip(mine.edges, other.edges))
    if apart:
        found.append(f"{apart} edges differ")
    for name in attributes:
        # igraph has no missing values: a text is empty, a number none.
        apart = [
            id
            for id in mine.nodes
            if not is_same(mine.nodes[id].get(name), other.nodes[id].get(name))
        ]
        if apart:
            found.append(
                f"{name} differs at {len(apart)} nodes, such as {apart[0]}:"
                f" {mine.nodes[apart[0]].get(name)!r},"
                f" {other.nodes[apart[0]].get(name)!r}"
            )
    return found


def is_same(mine, other):
    if mine is None or other is None:
        missing = other if mine is None else mine
        return missing is None or missing == "" or missing != missing
    if isinstance(mine, bool) != isinstance(other, bool):
        return False
    return mine == other


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--valuenet", required=True)
    parser.add_argument("--folder", required=True)
    settings = parser.parse_args()
    folder = pathlib.Path(settings.folder)
    folder.mkdir(parents=True, exist_ok=True)
    valuenet = Valuenet(settings.valuenet, folder)
    wrong = checks = 0

    def report(title, found):
        nonlocal wrong, checks
        checks += 1
        wrong += bool(found)
        print(f"{title}: {'; '.join(found) or 'the same'}")

    for source in FOLDERS:
        plain = valuenet.network(source)
        for format, peer, read in READERS:
            path = valuenet.convert(source, f"ours.{format}", format)
            # What is text in all formats; GEXF keeps names as labels.
            names = ["kind", "country", "role", "year"]
            report(
                f"{source} as {format}, read by {peer}",
                differences(plain, read(path), names),
            )
    for title, graph in graphs():
        expected = Network.of_networkx(graph)
        for name, write in WRITERS:
            path = folder / name
            write(graph, path)
            report(
                f"{title} in {name}, read by valuenet",
                differences(
                    valuenet.network(
                        path, "name" if name == "igraph.graphml" else "id"),
                    expected,
                    ["country", "staff", "share", "listed"],
                ),
            )  # fmt: skip
    if wrong:
        sys.exit(f"{wrong} of {checks} exchanges differ")
    print(f"all {checks} exchanges agree")


main()
