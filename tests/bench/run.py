"""`make bench`: every benchmark in one run, then which bounds hold. Exit code 1 when one does not, 2 when the machine was
too busy to say."""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bench import (
    build,
    builders,
    checking,
    compose,
    docx,
    long,
    meeting,
    page,
    pages,
    papers,
    review,
    rules,
    sameness,
    search,
    serve,
    sheet,
    typing,
)
from bench.bounds import Bound
from bench.machine import LOOKS

SIZES = (500, 5_000, 50_000)

Bench = Callable[[Path, Sequence[int], int], Iterator[Bound]]
"""Takes a work folder, the sizes and the number of repetitions; prints what it measured."""

BENCHES: Mapping[str, Bench] = {
    "build": build.bench,
    "stages": build.stages,
    "builders": builders.bench,
    "rules": rules.bench,
    "checking": checking.bench,
    "serve": serve.bench,
    "page": page.bench,
    "pages": pages.bench,
    "documents": papers.bench,
    "docx": docx.bench,
    "sheet": sheet.bench,
    "search": search.bench,
    "compose": compose.bench,
    "typing": typing.bench,
    "long": long.bench,
    "meeting": meeting.bench,
    "review": review.bench,
    "sameness": sameness.bench,
}


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is not 1 or more")
    return number


def main() -> int:
    """Run the benchmarks and print ratios and bounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="PHRASES")
    parser.add_argument(
        "--repeat", type=_positive, default=3, help="runs of each candidate (their median counts)"
    )
    parser.add_argument(
        "--only", nargs="+", choices=BENCHES, default=tuple(BENCHES), help="some of the benches"
    )
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    bounds: list[Bound] = []
    with tempfile.TemporaryDirectory(prefix="phrasebank-bench-") as folder:
        for name in options.only:
            print(f"\n{name}", flush=True)
            bounds += _judged(BENCHES[name](Path(folder), options.sizes, options.repeat))
    print()
    print(*bounds, sep="\n")
    judged = [bound for bound in bounds if bound.judged]
    if len(judged) < len(bounds):
        print(
            "The machine was busy with other work: no verdict on times taken then. Run them again when it is idle."
        )
    if not all(bound.holds for bound in judged):
        return 1
    return 0 if len(judged) == len(bounds) else 2


def _judged(bounds: Iterator[Bound]) -> list[Bound]:
    """The bounds of one benchmark. It is run to its end with looks at the machine before and behind, beside those that it
    takes itself."""
    LOOKS.seen.clear()
    LOOKS.take()
    found = [*bounds]
    LOOKS.take()
    if not LOOKS.busy:
        return found
    print(f"busy machine: a second of the processor took {LOOKS.wait:.2f} s")
    return [replace(bound, judged=not bound.timed) for bound in found]


if __name__ == "__main__":
    sys.exit(main())
