"""Runs the operations of one peer on one graph and prints what they took.

A peer is a class with a name, a distribution, and a method for each
operation it has, marked with @operation. The method prepares what is not to
be timed and returns the work, and a function that reads the answer of it:
numbers by name, and perhaps a column with a number a vertex.
"""

import argparse
import json
import os
import resource
import time
from importlib.metadata import version

import numpy


def operation(name, sample_of=None):
    """Marks a method as what measures an operation.

    With sample_of the work covers only so many of all vertices, and the time
    is extrapolated from them; the table says so.
    """

    def mark(method):
        method.operation = name
        method.sample_of = sample_of
        return method

    return mark


class Peer:
    name = ""
    distribution = ""

    def __init__(self, path, threads):
        self.path = path
        self.threads = threads

    def load(self):
        """Brings the graph into memory, for all operations but reading."""

    @classmethod
    def methods(cls):
        found = (getattr(cls, attribute) for attribute in dir(cls))
        return {
            method.operation: method
            for method in found
            if hasattr(method, "operation")
        }


def timed(work, runs, limit):
    """Returns the seconds of each run, no more once the limit is used up.

    A first run warms up and does not count, unless it is long.
    """
    seconds = []
    is_warm = False
    while len(seconds) < runs and (not seconds or sum(seconds) < limit):
        start = time.perf_counter()
        answer = work()
        second = time.perf_counter() - start
        if is_warm or second > limit / 10:
            seconds.append(second)
        is_warm = True
    return seconds, answer


def measure(peer, name, method, settings):
    work, read = method(peer)
    seconds, answer = timed(work, settings.runs, settings.limit)
    share = 1.0
    if method.sample_of:
        share = max(1.0, peer.vertex_count / method.sample_of)
    numbers, column = read(answer)
    result = {
        "peer": peer.name,
        "version": version(peer.distribution),
        "operation": name,
        "threads": settings.threads,
        "seconds": [second * share for second in seconds],
        "isExtrapolated": share > 1,
        "answers": {key: float(value) for key, value in numbers.items()},
        # In megabytes, of the process up to here.
        "peakMemory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    if column is not None:
        file = f"{settings.columns}/{peer.name}, {name}.npy"
        numpy.save(file, numpy.asarray(column, dtype=float))
        result["column"] = file
    return result


def main(peer_class):
    parser = argparse.ArgumentParser()
    parser.add_argument("graph")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--limit", type=float, default=30)
    parser.add_argument("--columns", required=True)
    parser.add_argument("--operations", nargs="+", required=True)
    settings = parser.parse_args()
    methods = peer_class.methods()
    wanted = [name for name in settings.operations if name in methods]
    peer = peer_class(settings.graph, settings.threads)
    is_loaded = False
    for name in sorted(wanted, key=lambda name: not name.startswith("text")):
        if not is_loaded and not name.startswith("text"):
            peer.load()
            is_loaded = True
        # The other side waits for each operation so long and no longer.
        begun = {
            "peer": peer.name,
            "version": version(peer.distribution),
            "operation": name,
            "threads": settings.threads,
        }
        print(json.dumps(begun), flush=True)
        result = measure(peer, name, methods[name], settings)
        print(json.dumps(result), flush=True)


def environment(threads):
    """What tells all peers how many threads to use, and to leave no files."""
    names = [
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "RAYON_NUM_THREADS",
        "POLARS_MAX_THREADS",
    ]
    settings = {name: str(threads) for name in names}
    return os.environ | settings | {"PYTHONDONTWRITEBYTECODE": "1"}
