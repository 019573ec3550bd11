"""`make bench`: every benchmark in one run, then which bounds hold. Exit code 1 when one does not."""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from pathlib import Path

from bench import build, serve

SIZES = (500, 5_000, 50_000)


def main() -> int:
    """Run the benchmarks and print ratios and bounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="PHRASES")
    parser.add_argument("--repeat", type=int, default=1, help="runs of our build, of which the median counts")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    with tempfile.TemporaryDirectory(prefix="phrasebank-bench-") as folder:
        work = Path(folder)
        bounds = list(build.bench(work, options.sizes, options.repeat))
        for size in options.sizes:
            print(f"stages of ours at {size} phrases:")
            build.stages(work, size)
        bounds += serve.bench(work)
    print()
    print(*bounds, sep="\n")
    return int(not all(bound.holds for bound in bounds))


if __name__ == "__main__":
    sys.exit(main())
