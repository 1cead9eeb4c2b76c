"""Workbooks and databases, against openpyxl, pandas and sqlite3.

They read what valuenet writes, and valuenet what they write; every cell is
compared. With --time, the reading of 120,000 rows is timed as well.
"""

import argparse
import datetime
import json
import os
import random
import resource
import sqlite3
import statistics
import subprocess
import time

import openpyxl
import pandas

HEADERS = [
    "source", "target", "dimension", "relation", "year", "technology",
    "application", "amount", "currency", "provenance", "weight", "flag",
]
HOSTILE = [
    'quo"te', "<b>&amp;</b>", "line\nbreak", "tab\there", "👩‍🔬🇨🇳",
    "\u202ertl عربي", "=cmd()", "]]>", '"; DROP TABLE relations; --', "007",
    "'apostrophe", "a,b;c", "企业（集团）", "x" * 30000,
]


def valuenet(*arguments):
    return subprocess.run(
        [options.valuenet, *arguments], check=True, capture_output=True,
        text=True).stdout


def same(what, found, expected):
    if found != expected:
        raise SystemExit(f"{what}:\n{found!r:.400}\nand not\n{expected!r:.400}")
    print(f"  {what}: the same")


def path(name):
    file = os.path.join(options.folder, name)
    if os.path.exists(file):
        os.remove(file)
    return file


def sheets(file):
    book = openpyxl.load_workbook(file)
    return {s.title: [list(r) for r in s.iter_rows(values_only=True)]
            for s in book}


def tables(file):
    base = sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
    same("integrity", base.execute("PRAGMA integrity_check").fetchall(),
         [("ok",)])
    found = {}
    for name, in base.execute("SELECT name FROM sqlite_schema").fetchall():
        rows = base.execute(f'SELECT * FROM "{name}"')
        headers = [column[0] for column in rows.description]
        found[name] = [headers, *map(list, rows)]
    return found


def read_by_peers():
    print("what valuenet writes")
    book, base = path("own.xlsx"), path("own.sqlite")
    valuenet("convert", options.input, book, "--quiet")
    valuenet("convert", options.input, base, "--quiet")
    by_openpyxl, by_sqlite = sheets(book), tables(base)
    same("sheets and tables", by_openpyxl, by_sqlite)
    counts = {name: len(rows) - 1 for name, rows in by_sqlite.items()}
    by_pandas = pandas.read_excel(
        book, sheet_name=None, engine="openpyxl")
    same("rows by pandas", {n: len(f) for n, f in by_pandas.items()}, counts)
    stats = json.loads(valuenet("stats", options.input, "--format", "json"))
    row = stats["snapshots"][0]
    same("nodes and edges", [counts["nodes"], counts["relations"]],
         [row["nodes"], row["edges"]])
    return base


def hostile_names():
    print("hostile names")
    base = path("hostile.sqlite")
    rows = [(a, b) for a, b in zip(HOSTILE, HOSTILE[1:] + HOSTILE[:1])]
    write_database(base, ["source", "target"], rows)
    book = path("hostile.xlsx")
    valuenet("convert", base, book, "--quiet")
    same("by openpyxl", sheets(book)["relations"][1:], [list(r) for r in rows])
    again = path("again.sqlite")
    valuenet("convert", book, again, "--quiet")
    same("read back", tables(again)["relations"][1:], [list(r) for r in rows])


def write_database(file, headers, rows):
    base = sqlite3.connect(file)
    columns = ", ".join(f'"{h}"' for h in headers)
    base.execute(f"CREATE TABLE relations ({columns})")
    marks = ", ".join("?" for _ in headers)
    base.executemany(f"INSERT INTO relations VALUES ({marks})", rows)
    base.commit()
    base.close()


def made_rows(count):
    random.seed(7)
    pick = random.choice
    return [[
        f"企业{random.randrange(20000)}", f"firm-{random.randrange(40000)}",
        pick(["technology", "investment"]), pick(["supplies", "invests"]),
        pick([None, 2014, 2018, 2021]), pick(["计算机视觉", None]),
        pick(["智慧城市", None]), pick([None, float(random.randrange(10**9))]),
        pick([None, "CNY"]), f"report:{random.randrange(9000)}",
        0.5 + number / 8, random.random() < 0.5]
        for number in range(count)]


def write_books(rows):
    files = []
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("关系")
    sheet.append(HEADERS)
    for row in rows:
        sheet.append(row)
    files.append(path("openpyxl.xlsx"))
    book.save(files[-1])
    frame = pandas.DataFrame(rows, columns=HEADERS).astype(object)
    for engine in ["openpyxl", "xlsxwriter"]:
        files.append(path(f"pandas-{engine}.xlsx"))
        frame.to_excel(
            files[-1], sheet_name="edges", index=False, engine=engine)
    files.append(path("sqlite3.sqlite"))
    write_database(files[-1], HEADERS, rows)
    return files


def written_by_peers():
    print("what they write")
    rows = made_rows(2000)
    for file in write_books(rows):
        result = path("result.sqlite")
        valuenet(
            "convert", file, result, "--quiet", "--repeated-rows", "keep")
        table = tables(result)["relations"]
        order = [table[0].index(header) for header in HEADERS]
        found = [[row[place] for place in order] for row in table[1:]]
        expected = [
            [bool(c) if h == "flag" else c for h, c in zip(HEADERS, r)]
            for r in rows]
        found = [
            [bool(c) if h == "flag" else c for h, c in zip(HEADERS, r)]
            for r in found]
        same(os.path.basename(file), found, expected)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "关系"
    sheet.append(["来源", "目标", "日期", "权重"])
    sheet.append(["a", "b", datetime.date(2021, 6, 30), 2])
    sheet.append(["a", "c", datetime.datetime(2020, 1, 2, 3, 4, 5), 0.1])
    dates = path("dates.xlsx")
    book.save(dates)
    result = path("result.sqlite")
    valuenet("convert", dates, result, "--quiet")
    table = tables(result)["relations"]
    rows = [dict(zip(table[0], row)) for row in table[1:]]
    same("dates", [(r["year"], r["attribute:date"], r["weight"]) for r in rows],
         [(2021, "2021-06-30", 2.0), (2020, "2020-01-02T03:04:05", 0.1)])


def seconds(work, runs):
    """The medians of the clock and of the processor."""
    found = []
    for _ in range(runs):
        start = time.perf_counter()
        before = [resource.getrusage(w) for w in (
            resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        work()
        after = [resource.getrusage(w) for w in (
            resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        used = sum(a.ru_utime + a.ru_stime - b.ru_utime - b.ru_stime
                   for a, b in zip(after, before))
        found.append((time.perf_counter() - start, used))
    return [statistics.median(column) for column in zip(*found)]


def all_cells(file):
    book = openpyxl.load_workbook(file, read_only=True)
    return sum(1 for sheet in book for row in sheet.iter_rows(
        values_only=True))


def timed():
    print("120,000 rows of 12 columns: seconds, and of the processor")
    graph = path("timed.vnet")
    for file in write_books(made_rows(120000)):
        name = os.path.basename(file)
        ways = {"valuenet": (lambda: valuenet(
            "convert", file, graph, "--quiet"), 5)}
        if file.endswith("xlsx"):
            ways["openpyxl"] = (lambda: all_cells(file), 1)
            ways["pandas"] = (lambda: pandas.read_excel(
                file, engine="openpyxl"), 1)
        else:
            ways["pandas"] = (lambda: pandas.read_sql(
                "SELECT * FROM relations", sqlite3.connect(file)), 3)
        for way, (work, runs) in ways.items():
            wall, used = seconds(work, runs)
            print(f"  {name:24} {way:10} {wall:8.2f} {used:8.2f}", flush=True)


parser = argparse.ArgumentParser()
parser.add_argument("--valuenet", default=".build/release/valuenet")
parser.add_argument("--input", default="Fixtures/china-ai")
parser.add_argument("--folder", default=".build/peers/books")
parser.add_argument("--time", action="store_true")
options = parser.parse_args()
os.makedirs(options.folder, exist_ok=True)
if options.time:
    timed()
else:
    read_by_peers()
    hostile_names()
    written_by_peers()
