"""What is compared: each operation, and the measurement of valuenet-bench
that does the same work.

Several names are tried in order, the most fitting first; an operation none
of whose names was measured is left out. A new kernel joins the comparison by
one line here, once a suite of valuenet-bench measures it.
"""

from dataclasses import dataclass

import numpy


@dataclass(frozen=True)
class Operation:
    name: str
    # Measurements of valuenet-bench.
    ours: tuple[str, ...]
    # By how much numbers may differ, as a share.
    tolerance: float = 1e-9
    # For columns: the sum of all differences, or the largest as a share.
    column: str = "largest"
    column_tolerance: float = 1e-9
    # Whether a better answer of valuenet is as good as an equal one.
    is_quality: bool = False
    # Whether it needs time that no large graph allows.
    is_quadratic: bool = False


ALL = [
    Operation("text to columns", ("text to graph",)),
    Operation("text to graph", ("text to graph",)),
    # Files with attributes, which valuenet-bench writes beside the graph.
    Operation("text of GraphML", ("GraphML to network",), is_quadratic=True),
    Operation("text of GEXF", ("GEXF to network",), is_quadratic=True),
    Operation(
        "text of node-link JSON",
        ("node-link JSON to network",),
        is_quadratic=True,
    ),
    Operation(
        "average path length, undirected",
        ("distances, undirected",),
        is_quadratic=True,
    ),
    Operation(
        "average path length, directed",
        ("distances, directed",),
        is_quadratic=True,
    ),
    Operation(
        "diameter, undirected",
        ("diameter, undirected", "distances, undirected"),
        is_quadratic=True,
    ),
    Operation(
        "approximate path length, undirected",
        ("approximate distances, undirected",),
        tolerance=0.1,
    ),
    Operation(
        "closeness, undirected", ("closeness, undirected",), is_quadratic=True
    ),
    Operation(
        "harmonic closeness, undirected",
        ("harmonic closeness, undirected",),
        is_quadratic=True,
    ),
    Operation(
        "local clustering, undirected", ("local clustering, undirected",)
    ),
    Operation(
        "average clustering, undirected", ("average clustering, undirected",)
    ),
    Operation("triangles", ("triangles",)),
    Operation("weak components", ("weak components",)),
    Operation("strong components", ("strong components",)),
    Operation("core numbers", ("core numbers",)),
    Operation(
        "PageRank, undirected",
        ("PageRank, undirected",),
        column="sum",
        column_tolerance=1e-7,
    ),
    # Both look at distinct values only, from below. igraph's exponent is exact;
    # that of powerlaw is found to about 1e-5.
    Operation(
        "power-law fit, exact",
        ("power-law fit, distinct values",),
        tolerance=1e-6,
    ),
    Operation(
        "power-law fit, to a tolerance",
        ("power-law fit, distinct values",),
        tolerance=2e-3,
    ),
    # Of random replicates, by two conventions of the distance; and intervals
    # besides.
    Operation(
        "power-law p-value, 1,000 replicates",
        ("bootstrap, 1,000 replicates",),
        tolerance=0.2,
    ),
    Operation(
        "modularity, one search",
        ("modularity, louvain, 1 search",),
        tolerance=0.01,
        is_quality=True,
    ),
]


def differences(operation, ours, theirs):
    """Returns in words where two answers differ; empty if they agree."""
    found = []
    for key in ours["answers"].keys() & theirs["answers"].keys():
        mine, other = ours["answers"][key], theirs["answers"][key]
        if operation.is_quality and mine > other:
            continue
        size = max(abs(mine), abs(other), 1e-300)
        if abs(mine - other) > operation.tolerance * size:
            found.append(f"{key}: {mine} here, {other} there")
    if ours.get("column") and theirs.get("column"):
        mine = numpy.fromfile(ours["column"], dtype="<f8")
        other = numpy.load(theirs["column"])
        found += column_differences(operation, mine, other)
    return found


def column_differences(operation, mine, other):
    if len(mine) != len(other):
        return [f"{len(mine)} values here, {len(other)} there"]
    if numpy.isnan(mine).any():
        return ["a value here is none"]
    # A peer that is only asked for a sample has no other values.
    is_known = ~numpy.isnan(other)
    mine, other = mine[is_known], other[is_known]
    apart = numpy.abs(mine - other)
    if operation.column == "sum":
        how_far = apart.sum()
    else:
        size = numpy.maximum(numpy.abs(mine), numpy.abs(other))
        how_far = (apart / numpy.maximum(size, 1e-300)).max(initial=0)
    if how_far > operation.column_tolerance:
        return [f"columns lie {how_far:.3g} apart ({operation.column})"]
    return []


def is_compared(ours, theirs):
    """Whether any answer of theirs can be compared with one of ours."""
    common = ours["answers"].keys() & theirs["answers"].keys()
    return bool(common) or bool(ours.get("column") and theirs.get("column"))
