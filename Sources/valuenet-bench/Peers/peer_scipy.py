"""scipy: compressed rows, text read by NumPy."""

import numpy
import scipy.sparse
from scipy.sparse import csgraph

from harness import Peer, main, operation


def rows(sources, targets):
    """Compressed rows of an undirected graph, each ascending."""
    count = int(max(sources.max(), targets.max())) + 1
    ones = numpy.ones(2 * len(sources), dtype=numpy.int8)
    pairs = (
        numpy.concatenate([sources, targets]),
        numpy.concatenate([targets, sources]),
    )
    matrix = scipy.sparse.coo_array((ones, pairs), shape=(count, count)).tocsr()
    matrix.sort_indices()
    return matrix


class Scipy(Peer):
    name = "scipy"
    distribution = "scipy"

    def load(self):
        self.matrix = self.read()
        self.vertex_count = self.matrix.shape[0]

    def numbers(self):
        return numpy.fromfile(self.path, dtype=numpy.int32, sep=" ")

    def read(self):
        numbers = self.numbers()
        return rows(numbers[0::2], numbers[1::2])

    @operation("text to graph")
    def reading(self):
        return self.read, lambda matrix: (
            {"n": matrix.shape[0], "m": matrix.nnz // 2},
            None,
        )

    @operation("weak components")
    def weak_components(self):
        def work():
            return csgraph.connected_components(self.matrix, directed=False)

        return work, lambda found: (
            {
                "components": found[0],
                "largest": numpy.bincount(found[1]).max(),
            },
            None,
        )

    @operation("strong components")
    def strong_components(self):
        numbers = self.numbers()
        ones = numpy.ones(len(numbers) // 2, dtype=numpy.int8)
        shape = (self.vertex_count, self.vertex_count)
        matrix = scipy.sparse.coo_array(
            (ones, (numbers[0::2], numbers[1::2])), shape=shape
        ).tocsr()

        def work():
            return csgraph.connected_components(matrix, connection="strong")

        return work, lambda found: (
            {
                "components": found[0],
                "largest": numpy.bincount(found[1]).max(),
            },
            None,
        )

    @operation("PageRank, undirected")
    def page_rank(self):
        matrix = self.matrix.astype(float)
        degrees = numpy.diff(matrix.indptr)

        def work():
            share = 1 / self.vertex_count
            ranks = numpy.full(self.vertex_count, share)
            while True:
                lost = ranks[degrees == 0].sum()
                each = ranks / numpy.maximum(degrees, 1)
                sums = matrix @ each
                following = 0.85 * sums + (0.15 + 0.85 * lost) * share
                change = numpy.abs(following - ranks).sum()
                ranks = following
                if change < 1e-9:
                    return ranks

        return work, lambda ranks: ({}, ranks)


if __name__ == "__main__":
    main(Scipy)
