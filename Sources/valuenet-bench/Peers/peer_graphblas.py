"""SuiteSparse:GraphBLAS: PageRank in the language of matrices."""

import graphblas

graphblas.init("suitesparse")

import numpy  # noqa: E402
from graphblas import Matrix, Vector, binary, semiring, unary  # noqa: E402

from harness import Peer, main, operation  # noqa: E402


class GraphBLAS(Peer):
    name = "GraphBLAS"
    distribution = "python-graphblas"

    def load(self):
        graphblas.ss.config["nthreads"] = self.threads
        numbers = numpy.fromfile(self.path, dtype=numpy.int32, sep=" ")
        sources, targets = numbers[0::2], numbers[1::2]
        self.vertex_count = count = int(numbers.max()) + 1
        self.matrix = Matrix.from_coo(
            numpy.concatenate([sources, targets]),
            numpy.concatenate([targets, sources]),
            1.0,
            nrows=count,
            ncols=count,
            dtype="FP32",
        )

    @operation("PageRank, undirected")
    def page_rank(self):
        count = self.vertex_count
        degrees = self.matrix.reduce_rowwise("plus").new(dtype="FP64")
        divisors = (degrees / 0.85).new()

        def work():
            ranks = Vector.from_scalar(1 / count, count, "FP64")
            while True:
                each = ranks.ewise_mult(divisors, binary.truediv).new()
                following = Vector.from_scalar(0.15 / count, count, "FP64")
                following(binary.plus) << semiring.plus_second(
                    self.matrix @ each
                )
                change = ranks.ewise_mult(following, binary.minus).new()
                change = change.apply(unary.abs).new().reduce("plus").new().value
                ranks = following
                if change < 1e-9:
                    return ranks

        return work, lambda ranks: ({}, ranks.to_dense(fill_value=0))


if __name__ == "__main__":
    main(GraphBLAS)
