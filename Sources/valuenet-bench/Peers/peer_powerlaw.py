"""powerlaw: a package of Python for power laws, one thread."""

import contextlib
import io
import warnings

import numpy
import powerlaw

from harness import Peer, main, operation


class Powerlaw(Peer):
    name = "powerlaw"
    distribution = "powerlaw"

    def load(self):
        edges = numpy.loadtxt(self.path, dtype=numpy.int64)
        degrees = numpy.bincount(edges.ravel())
        self.degrees = degrees[degrees > 0]
        self.vertex_count = len(degrees)

    @operation("power-law fit, to a tolerance")
    def power_law(self):
        def work():
            # It warns and prints as it goes.
            with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
                warnings.simplefilter("ignore")
                return powerlaw.Fit(
                    self.degrees, discrete=True, estimate_discrete=False, verbose=0
                )

        return work, lambda fit: (
            {
                "xmin": fit.power_law.xmin,
                "alpha": fit.power_law.alpha,
                "distance": fit.power_law.D,
            },
            None,
        )


if __name__ == "__main__":
    main(Powerlaw)
