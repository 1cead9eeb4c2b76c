"""Readers of tables, which make columns and no graph.

Each is a peer of its own; polars with scipy goes on to compressed rows.
"""

import sys

from harness import Peer, main, operation


class Columns(Peer):
    def columns(self):
        raise NotImplementedError

    def length(self, table):
        return len(table)

    @operation("text to columns")
    def reading(self):
        return self.columns, lambda table: ({"m": self.length(table)}, None)


class Pandas(Columns):
    name = distribution = "pandas"

    def columns(self):
        import pandas

        return pandas.read_csv(self.path, sep="\t", header=None)


class Pyarrow(Columns):
    name = distribution = "pyarrow"

    def columns(self):
        import pyarrow
        from pyarrow import csv

        pyarrow.set_cpu_count(self.threads)
        return csv.read_csv(
            self.path,
            read_options=csv.ReadOptions(
                column_names=["source", "target"], use_threads=self.threads > 1
            ),
            parse_options=csv.ParseOptions(delimiter="\t"),
        )


class Polars(Columns):
    name = distribution = "polars"

    def columns(self):
        import polars

        return polars.read_csv(
            self.path,
            separator="\t",
            has_header=False,
            schema={"source": polars.Int32, "target": polars.Int32},
        )

    @operation("text to graph")
    def rows(self):
        from peer_scipy import rows

        def work():
            table = self.columns()
            return rows(table["source"].to_numpy(), table["target"].to_numpy())

        return work, lambda matrix: (
            {"n": matrix.shape[0], "m": matrix.nnz // 2},
            None,
        )


class Duckdb(Columns):
    name = "DuckDB"
    distribution = "duckdb"

    def columns(self):
        import duckdb

        with duckdb.connect(config={"threads": self.threads}) as database:
            database.execute(
                "create table edges as select * from read_csv(?, delim='\t', "
                "header=false, columns={'source': 'INTEGER', "
                "'target': 'INTEGER'})",
                [self.path],
            )
            return database.execute("select count(*) from edges").fetchone()[0]

    def length(self, table):
        return table


if __name__ == "__main__":
    kinds = {kind.distribution: kind for kind in Columns.__subclasses__()}
    main(kinds[sys.argv.pop(1)])
