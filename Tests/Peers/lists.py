"""Exchanges networks in the formats that hold no more than ids, ends and
weights, or whose peers read no more, both ways, and compares.

networkx, igraph and scipy read what valuenet writes and write what it reads;
Graphviz's own gvpr and nop read its DOT. What must be the same: the ids, and
the ends of every edge with its direction and weight.
"""

import argparse
import csv
import json
import pathlib
import random
import subprocess
import sys

import igraph
import networkx
import scipy.io

FOLDERS = ["Fixtures/china-ai", "Fixtures/Gephi/graphs/d08_parallel_kinds"]


class Links:
    """Ids, and edges as ends with a weight."""

    def __init__(self, ids, edges, is_directed):
        self.ids = sorted(map(str, ids))
        self.edges = sorted(
            (*(ends if is_directed else sorted(ends)), float(weight))
            for *ends, weight in edges
        )

    def linked(self):
        """Without ids that no edge has."""
        return Links(
            {end for one, other, _ in self.edges for end in (one, other)},
            self.edges, True)

    def unweighted(self):
        return Links(
            self.ids, [(*edge[:2], 1) for edge in self.edges], True)

    def summed(self):
        """Parallel edges as one, as in a matrix."""
        weights = {}
        for one, other, weight in self.edges:
            weights[one, other] = weights.get((one, other), 0) + weight
        # The order in which they are added up shows in the last digit.
        return Links(
            self.ids,
            [(*ends, round(w, 9)) for ends, w in weights.items()], True)


def of_networkx(graph):
    return Links(
        graph.nodes,
        [(str(one), str(other), data.get("weight", 1))
         for one, other, data in graph.edges(data=True)],
        graph.is_directed())  # fmt: skip


def of_igraph(graph, *names):
    """Nodes are called by the first of the attributes that there is."""
    name = next(name for name in names if name in graph.vs.attributes())
    names = [str(text) for text in graph.vs[name]]
    weights = graph.es["weight"] if "weight" in graph.es.attributes() else None
    return Links(
        names,
        [(names[edge.source], names[edge.target],
          weights[edge.index] if weights else 1) for edge in graph.es],
        graph.is_directed())  # fmt: skip


def command(*words, **options):
    return subprocess.run(
        words, check=True, capture_output=True, text=True, **options).stdout


def of_valuenet(path, id="id"):
    document = json.loads(command(
        settings.valuenet, "convert", path, "-", "--to", "json", "--quiet"))
    ids = {node["id"]: node[id] for node in document["nodes"]}
    return Links(
        ids.values(),
        [(ids[edge["source"]], ids[edge["target"]], edge.get("weight", 1))
         for edge in document["edges"]], document["directed"])  # fmt: skip


def converted(source, name, to):
    path = folder / name
    command(settings.valuenet, "convert", source, path, "--to", to, "--quiet")
    return path


def compare(title, found, expected):
    global checks, wrong
    checks += 1
    apart = []
    if found.ids != expected.ids:
        odd = set(found.ids) ^ set(expected.ids)
        apart.append(f"{len(odd)} ids differ, such as {sorted(odd)[:2]}")
    if found.edges != expected.edges:
        odd = set(found.edges) ^ set(expected.edges)
        apart.append(
            f"{len(found.edges)} and {len(expected.edges)} edges, such as"
            f" {sorted(odd)[:2]}")  # fmt: skip
    wrong += bool(apart)
    print(f"{title}: {'; '.join(apart) or 'the same'}")


def of_matrix(path):
    matrix = scipy.io.mmread(path).tocoo()
    ids = [json.loads(line[2:]) for line in path.read_text().splitlines()
           if line.startswith('% "')]  # fmt: skip
    return Links(
        ids, [(ids[row], ids[column], value) for row, column, value
              in zip(matrix.row, matrix.col, matrix.data)], True).summed()


# A record a line: a node, or an edge with its weight between tabs.
PROGRAM = r"""
BEG_G { printf("G %s\n", $.directed ? "directed" : "not"); }
N { printf("N\t%s\n", $.name); }
E { printf("E\t%s\t%s\t%s\n", $.tail.name, $.head.name,
           isAttr($G, "E", "weight") && $.weight != "" ? $.weight : "1"); }
"""


def of_graphviz(path):
    rows = [line.split("\t") for line in command(
        "gvpr", PROGRAM, path).splitlines()]  # fmt: skip
    return Links(
        [row[1] for row in rows if row[0] == "N"],
        [row[1:] for row in rows if row[0] == "E"], True)


def of_neo4j(path):
    def rows(name):
        with open(path / name, newline="") as file:
            return list(csv.DictReader(file))

    return Links(
        [row["id:ID"] for row in rows("nodes.csv")],
        [(row[":START_ID"], row[":END_ID"], row.get("weight:double") or 1)
         for row in rows("relationships.csv")], True)


def read_by_peers():
    for source in FOLDERS:
        plain = of_valuenet(source)

        def check(to, peer, read, expected=plain):
            path = converted(source, f"ours.{to}", to)
            compare(f"{source} as {to}, read by {peer}", read(path), expected)

        check("pajek", "networkx", lambda p: of_networkx(
            networkx.read_pajek(p)))
        check("pajek", "igraph", lambda p: of_igraph(
            igraph.Graph.Read_Pajek(str(p)), "id", "name"))
        check("gml", "networkx", lambda p: of_networkx(networkx.read_gml(p)))
        check("gml", "igraph", lambda p: of_igraph(
            igraph.Graph.Read_GML(str(p)), "label"))
        many = networkx.MultiDiGraph
        check("edge-list", "networkx", lambda p: of_networkx(
            networkx.read_edgelist(p, create_using=many)), plain.linked())
        check("edge-list", "igraph", lambda p: of_igraph(
            igraph.Graph.Read_Ncol(str(p), directed=True), "name"),
            plain.linked())
        check("adjacency-list", "networkx", lambda p: of_networkx(
            networkx.read_adjlist(p, create_using=many)), plain.unweighted())
        check("matrix-market", "scipy", of_matrix, plain.summed())
        check("dot", "gvpr", of_graphviz)
        path = converted(source, "ours.dot", "dot")
        tidied = folder / "nop.dot"
        tidied.write_text(command("nop", path))
        compare(f"{source} as DOT, by nop and back", of_valuenet(tidied), plain)
        check("neo4j", "Python's csv", of_neo4j)


def graphs():
    for kind in [networkx.MultiDiGraph, networkx.MultiGraph, networkx.Graph]:
        draw = random.Random(11)
        graph = kind()
        nodes = [f"节点{place}<&" for place in range(30)]
        graph.add_nodes_from(nodes, country="CN", staff=7)
        for _ in range(90):
            graph.add_edge(
                draw.choice(nodes), draw.choice(nodes),
                weight=round(draw.random() * 9, 3), year=2014)
        yield kind.__name__, graph


def to_igraph(graph):
    found = igraph.Graph.from_networkx(graph)
    found.vs["name"] = found.vs["id"] = [str(n) for n in found.vs["_nx_name"]]
    del found.vs["_nx_name"]
    return found


def turned(links):
    """Edges whose direction the format does not say, ends in order."""
    return Links(links.ids, links.edges, False)


def written_by_peers():
    for title, graph in graphs():
        plain = of_networkx(graph)
        directed = graph.is_directed()
        fit = (lambda links: links) if directed else turned

        def check(
            name, write, expected=plain, title=title, fit=fit, id="id"
        ):
            path = folder / name
            write(path)
            compare(f"{title} in {name}, read by valuenet",
                    fit(of_valuenet(path, id)), fit(expected))  # fmt: skip

        made = to_igraph(graph)
        check("networkx.net", lambda p: networkx.write_pajek(
            pajek_ready(graph), p))
        check("networkx.gml", lambda p: networkx.write_gml(graph, p))
        check("networkx.edgelist", lambda p: networkx.write_edgelist(
            graph, p), plain.linked())
        check("weighted.edgelist", lambda p: networkx.write_weighted_edgelist(
            graph, p), plain.linked())
        check("networkx.adjlist", lambda p: networkx.write_adjlist(graph, p),
              plain.unweighted())
        check("igraph.net", lambda p: made.write_pajek(str(p)))
        # igraph numbers nodes, and keeps what they were called as an attribute.
        check("igraph.gml", lambda p: made.write_gml(str(p)), id="name")
        check("igraph.dot", lambda p: made.write_dot(str(p)), id="name")
        if not directed:
            continue
        matrix = networkx.to_scipy_sparse_array(graph)
        names = [str(place + 1) for place in range(len(graph))]
        number = dict(zip(graph, names))
        check("scipy.mtx", lambda p: scipy.io.mmwrite(p, matrix), Links(
            names, [(number[one], number[other], weight)
                    for one, other, weight in plain.edges], True),
            fit=Links.summed)  # fmt: skip


def pajek_ready(graph):
    """Pajek of networkx takes texts alone for attributes."""
    copy = graph.copy()
    for _, data in copy.nodes(data=True):
        data["staff"] = str(data["staff"])
    for *_, data in copy.edges(data=True):
        data["year"] = str(data["year"])
    return copy


parser = argparse.ArgumentParser()
parser.add_argument("--valuenet", required=True)
parser.add_argument("--folder", required=True)
settings = parser.parse_args()
folder = pathlib.Path(settings.folder)
folder.mkdir(parents=True, exist_ok=True)
checks = wrong = 0
read_by_peers()
written_by_peers()
if wrong:
    sys.exit(f"{wrong} of {checks} exchanges differ")
print(f"all {checks} exchanges agree")
