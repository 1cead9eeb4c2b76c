"""The figures as a table in Markdown."""

import statistics

from operations import is_compared


def seconds(value):
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if value >= size or unit == "µs":
            return f"{value / size:.3g} {unit}"


def spread(values):
    middle = seconds(statistics.median(values))
    if len(values) == 1:
        return f"{middle} (one run)"
    return f"{middle} ({seconds(min(values))} to {seconds(max(values))})"


def ratio(value):
    if value >= 10:
        return f"{value:,.0f} ×"
    return f"{value:.2g} ×"


def row(comparison):
    """Returns one line: an operation, a peer, and how both did."""
    ours, theirs = comparison.ours, comparison.theirs
    ours_median = statistics.median(ours["seconds"])
    theirs_median = statistics.median(theirs["seconds"])
    time = spread(theirs["seconds"])
    if theirs.get("isUnfinished"):
        time = f"more than {seconds(theirs_median)} (stopped)"
    elif theirs["isExtrapolated"]:
        time = f"{seconds(theirs_median)} (extrapolated from a sample)"
    if comparison.differences:
        verdict = "other answer: " + "; ".join(comparison.differences)
        quotient = "–"
    else:
        verdict, quotient = "same", ratio(theirs_median / ours_median)
    if theirs.get("isUnfinished"):
        verdict = "none"
        quotient = f"more than {ratio(theirs_median / ours_median)}"
    elif not is_compared(ours, theirs):
        verdict, quotient = "not compared", "–"
    elif comparison.operation.is_quality and not comparison.differences:
        verdict = (
            f"{ours['answers']['modularity']:.4f}, "
            f"peer {theirs['answers']['modularity']:.4f}"
        )
    cells = [
        comparison.operation.name,
        str(theirs["threads"]),
        spread(ours["seconds"]),
        f"{theirs['peer']} {theirs['version']}",
        time,
        quotient,
        verdict,
    ]
    return "| " + " | ".join(cells) + " |"


def table(graph, comparisons):
    """Returns the lines for one graph, of each operation the fastest peer
    first."""
    ordered = sorted(
        comparisons,
        key=lambda comparison: (
            comparison.order,
            comparison.theirs["threads"],
            statistics.median(comparison.theirs["seconds"]),
        ),
    )
    return [
        f"**{graph.title}**",
        "",
        "| operation | threads | valuenet | peer | its time | ratio | answer |",
        "|---|---|---|---|---|---|---|",
        *(row(comparison) for comparison in ordered),
        "",
    ]


def memory(results):
    """Returns a line with the most memory of each program."""
    peaks = {}
    for result in results:
        peer = result["peer"]
        peaks[peer] = max(peaks.get(peer, 0), result["peakMemory"])
    cells = [
        f"{peer} {round(peak)} MB"
        for peer, peak in sorted(peaks.items(), key=lambda item: item[1])
    ]
    return "Peak memory of the process: " + ", ".join(cells) + "."
