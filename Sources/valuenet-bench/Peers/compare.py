"""Measures valuenet and its peers on the same files, compares their answers,
and writes the ratios.

Every program runs alone, on the same number of processor cores and of
threads. The graph is in memory before the clock starts, except for the
operations that read text. A ratio is only printed where the answers agree;
any that does not ends the run with status 1.
"""

import argparse
import gzip
import json
import os
import pathlib
import selectors
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

import operations
import table
from harness import environment

HERE = pathlib.Path(__file__).parent
SUITES = [
    "reading",
    "formats",
    "paths",
    "sketches",
    "clustering",
    "components",
    "pagerank",
    "communities",
    "power-law",
]


@dataclass
class Graph:
    title: str
    path: str
    is_large: bool


@dataclass
class Comparison:
    operation: operations.Operation
    order: int
    ours: dict
    theirs: dict
    differences: list


@dataclass
class Peer:
    script: tuple
    threads: tuple
    takes_large: bool = True


PEERS = [
    Peer(("peer_networkit.py",), (1, 2)),
    Peer(("peer_igraph.py",), (1,)),
    Peer(("peer_rustworkx.py",), (1, 2)),
    Peer(("peer_scipy.py",), (1,)),
    Peer(("peer_graphblas.py",), (1, 2)),
    Peer(("peer_networkx.py",), (1,), takes_large=False),
    Peer(("peer_powerlaw.py",), (1,), takes_large=False),
    Peer(("peer_columns.py", "pandas"), (1,)),
    Peer(("peer_columns.py", "pyarrow"), (1, 2)),
    Peer(("peer_columns.py", "polars"), (1, 2)),
    Peer(("peer_columns.py", "duckdb"), (1, 2)),
]


def available_cores(threads):
    """Returns so many cores to run on; none where that cannot be said."""
    if not hasattr(os, "sched_getaffinity"):
        return set()
    return set(sorted(os.sched_getaffinity(0))[:threads])


def run(command, threads, **options):
    """Runs a program on so many cores; returns its text and peak memory."""
    cores = available_cores(threads)
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command,
            stdout=output,
            env=environment(threads),
            preexec_fn=lambda: cores and os.sched_setaffinity(0, cores),
            **options,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode()
    return process.returncode, text, usage.ru_maxrss / 1024


def watch(command, threads, patience):
    """Runs a peer, which says when it begins an operation and when it is done.

    Returns its status and what it said; no status where an operation took
    longer than the patience, in seconds, and the peer was stopped.
    """
    cores = available_cores(threads)
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        env=environment(threads),
        preexec_fn=lambda: cores and os.sched_setaffinity(0, cores),
    )
    said, rest = [], b""
    deadline = None
    with process, selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        while True:
            wait = None if deadline is None else deadline - time.monotonic()
            if wait is not None and wait <= 0:
                process.kill()
                return None, said
            if not selector.select(wait):
                continue
            block = os.read(process.stdout.fileno(), 1 << 16)
            if not block:
                return process.wait(), said
            *lines, rest = (rest + block).split(b"\n")
            for line in lines:
                said.append(json.loads(line))
                is_begun = "seconds" not in said[-1]
                deadline = time.monotonic() + patience if is_begun else None


def measure_valuenet(settings, graph, threads, columns):
    """Returns the measurements by name, and what they were made with."""
    folder = f"{columns}/valuenet {threads}"
    os.makedirs(folder, exist_ok=True)
    command = [
        settings.bench, *SUITES, "--graph", graph.path, "--threads",
        str(threads), "--runs", str(settings.runs), "--json", "--columns",
        folder, "--date", settings.date,
    ]  # fmt: skip
    status, text, peak = run(command, threads)
    if status != 0:
        sys.exit(f"valuenet-bench failed on {graph.path}")
    report = json.loads(text)
    found = {}
    for result in report["benchmarks"]:
        column = f"{folder}/{result['name']}.f64"
        if os.path.exists(column):
            result["column"] = column
        result["peer"] = "valuenet-bench"
        result["peakMemory"] = peak
        found[result["name"]] = result
    return found, report["machine"]


def measure_peer(settings, graph, peer, threads, columns):
    """Returns what a peer measured; nothing where it is not installed."""
    names = [
        operation.name
        for operation in operations.ALL
        if not (graph.is_large and operation.is_quadratic)
        and (settings.operations is None or operation.name in settings.operations)
    ]
    folder = f"{columns}/{' '.join(peer.script)} {threads}"
    os.makedirs(folder, exist_ok=True)
    script, *arguments = peer.script
    print(f"{graph.title}: {' '.join(peer.script)}, {threads}", file=sys.stderr)
    found = []
    while names:
        command = [
            sys.executable, str(HERE / script), *arguments, graph.path,
            "--threads", str(threads), "--runs", str(settings.runs), "--limit",
            str(settings.limit), "--columns", folder, "--operations", *names,
        ]  # fmt: skip
        status, lines = watch(command, threads, settings.patience)
        found += [line for line in lines if "seconds" in line]
        if status is not None:
            if status != 0:
                print(f"  ended with status {status}", file=sys.stderr)
            break
        # The operation that took too long is the last that began.
        stopped = lines[-1]
        print(f"  {stopped['operation']}: stopped", file=sys.stderr)
        found.append(
            stopped
            | {
                "seconds": [settings.patience],
                "isUnfinished": True,
                "answers": {},
                "peakMemory": 0,
            }
        )
        done = {line["operation"] for line in found}
        names = [name for name in names if name not in done]
    return found


def compare(operation, ours, theirs):
    name = next((name for name in operation.ours if name in ours), None)
    if name is None:
        return None
    return Comparison(
        operation,
        operations.ALL.index(operation),
        ours[name],
        theirs,
        operations.differences(operation, ours[name], theirs),
    )


def compare_on(settings, graph):
    """Returns the comparisons on a graph and all that was measured."""
    by_name = {operation.name: operation for operation in operations.ALL}
    comparisons, everything = [], []
    with tempfile.TemporaryDirectory(dir=settings.folder) as columns:
        ours = {}
        for threads in settings.threads:
            print(f"{graph.title}: valuenet, {threads}", file=sys.stderr)
            ours[threads], machine = measure_valuenet(
                settings, graph, threads, columns
            )
            everything += ours[threads].values()
        for peer in PEERS:
            if graph.is_large and not peer.takes_large:
                continue
            if settings.peers and not any(
                name in " ".join(peer.script) for name in settings.peers
            ):
                continue
            for threads in peer.threads:
                if threads not in settings.threads:
                    continue
                for theirs in measure_peer(
                    settings, graph, peer, threads, columns
                ):
                    everything.append(theirs)
                    found = compare(
                        by_name[theirs["operation"]], ours[threads], theirs
                    )
                    if found:
                        comparisons.append(found)
    return comparisons, everything, machine


def whole_command(settings, graph):
    """Returns a line with the time of the command from start to end."""
    lines = []
    for threads in (1, 2):
        times, most = [], 0
        for _ in range(settings.runs):
            start = time.perf_counter()
            status, _, peak = run(
                [settings.valuenet, "stats", graph.path, "--threads",
                 str(threads)],
                threads, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            times.append(time.perf_counter() - start)
            most = max(most, peak)
            if status != 0:
                sys.exit(f"valuenet stats failed on {graph.path}")
        lines.append(
            f"`valuenet stats`, the whole row from the text on, {threads} "
            f"{'thread' if threads == 1 else 'threads'}: "
            f"{table.spread(times)}, {round(most)} MB at most."
        )
    return lines


def value_network(settings):
    """The graph that was asked for, unpacked; or one of its shape."""
    folder = pathlib.Path(settings.folder)
    if settings.graph:
        path = pathlib.Path(settings.graph)
        if path.suffix == ".gz":
            unpacked = folder / path.stem
            with gzip.open(path) as source, open(unpacked, "wb") as target:
                shutil.copyfileobj(source, target)
            path = unpacked
    else:
        vertices = "3000" if settings.quick else "58800"
        path = folder / f"value-network-{vertices}.tsv"
        if not path.exists():
            subprocess.run(
                [settings.bench, "value-network", vertices, "2021", str(path)],
                check=True,
            )
    return Graph(path.name, str(path), is_large=False)


def rmat(settings):
    scale = "11" if settings.quick else "20"
    path = pathlib.Path(settings.folder) / f"rmat-{scale}.tsv"
    if not path.exists():
        subprocess.run(
            [settings.bench, "rmat", scale, scale, str(path)], check=True
        )
    return Graph(path.name, str(path), is_large=not settings.quick)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", required=True)
    parser.add_argument("--valuenet", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--graph")
    parser.add_argument("--quick", action="store_true")
    # Parts of the comparison, where all of it would take too long.
    parser.add_argument("--only", choices=["network", "rmat"])
    parser.add_argument("--peers", nargs="*")
    parser.add_argument("--operations", nargs="*")
    parser.add_argument("--threads", nargs="*", type=int, default=[1, 2])
    parser.add_argument("--runs", type=int)
    parser.add_argument("--limit", type=float, default=30)
    # How long an operation of a peer may take; then it is stopped.
    parser.add_argument("--patience", type=float, default=300)
    parser.add_argument("--date", default=time.strftime("%Y-%m-%d"))
    settings = parser.parse_args()
    settings.runs = settings.runs or (3 if settings.quick else 5)
    lines, wrong = [], 0
    makers = {"network": value_network, "rmat": rmat}
    for name, maker in makers.items():
        if settings.only not in (None, name):
            continue
        graph = maker(settings)
        comparisons, everything, machine = compare_on(settings, graph)
        wrong += sum(bool(found.differences) for found in comparisons)
        size = next(iter(everything))
        graph.title += f", n = {size['n']:,}, m = {size['m']:,}"
        lines += table.table(graph, comparisons)
        lines += [table.memory(everything)]
        if not graph.is_large:
            lines += whole_command(settings, graph)
        lines += [""]
    head = (
        f"{settings.date}, {machine['processor']}, {machine['cores']} cores, "
        f"{machine['instructionSet']}, {machine['compiler']}, "
        f"{machine['build']} build, Python {sys.version.split()[0]}. Medians "
        f"of up to {settings.runs} runs with the shortest and the longest; "
        "ratio: the peer's median over that of valuenet."
    )
    text = "\n".join([head, "", *lines])
    (pathlib.Path(settings.folder) / "table.md").write_text(text)
    print(text)
    if wrong:
        sys.exit(f"{wrong} answers differ")


main()
