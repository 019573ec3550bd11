"""How long a curator waits between saving a file and seeing it: `mkdocs serve` with 5,000 phrases."""

from __future__ import annotations

import http.client
import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.bounds import Bound
from bench.generate import prepared
from bench.machine import LOOKS
from bench.measure import ROOT, environment

PHRASES = 5_000
EDITS = 5
"""What is edited is looked for every tenth of a second, so one edit alone may be lucky or unlucky by that much."""


_BUILT = re.compile(r"Documentation built in ([\d.]+) seconds")


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Edit one phrase, several times, and wait until the page shows it. Yields the bounds, for the rebuild and for the whole
    wait, which holds what it takes to notice the edit (0.05 to 0.15 seconds).

    The slowest edit is what counts: the promise is made to whoever saves a file, at whatever moment.
    """
    snippets = prepared(work, PHRASES)
    path = snippets / "points/d1/problems.yml"
    text = path.read_text("utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    page = f"http://{address}/dimensions/d1/problems.html"
    log = work / "serve.log"
    with log.open("w", encoding="utf-8") as said:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", address],
            cwd=ROOT,
            env=environment({"PHRASEBANK_SNIPPETS": str(snippets)}),
            stdout=said,
            stderr=subprocess.STDOUT,
        )
    waits: list[float] = []
    try:
        _wait(server, log, page, "</html>")
        for edit in range(EDITS * repeat):
            time.sleep(0.5 + edit % EDITS * 0.5 / EDITS)  # another moment between two looks each time
            LOOKS.take()
            mark = f"年初第{edit + 1}次改过"
            started = time.perf_counter()
            path.write_text(text.replace("      shows: ", f"      shows: {mark}，", 1), encoding="utf-8")
            _wait(server, log, page, mark)
            waits.append(time.perf_counter() - started)
    finally:
        server.terminate()
        server.wait()
        path.write_text(text, encoding="utf-8")
    rebuilds = [float(seconds) for seconds in _BUILT.findall(log.read_text("utf-8"))][1:]
    for what, values in (("edits show after", waits), ("rebuilds take", rebuilds)):
        each = ", ".join(f"{value:.2f}" for value in values)
        print(f"serve, {PHRASES} phrases: {what} {each} s; median {statistics.median(values):.2f} s")
    yield Bound(f"seconds of a rebuild in serve, {PHRASES} phrases, slowest", max(rebuilds), 0.5)
    yield Bound(f"seconds from an edit to the page in serve, {PHRASES} phrases, slowest", max(waits), 0.6)


def _wait(server: subprocess.Popen[bytes], log: Path, page: str, wanted: str) -> None:
    """Poll until the page holds the text. Raises RuntimeError with what the server said when it never will."""
    end = time.monotonic() + 60
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(page, timeout=10) as answer:
                if wanted in answer.read().decode():
                    return
        except (OSError, http.client.HTTPException):
            pass  # not up yet, or busy with a build
        time.sleep(0.02)
    raise RuntimeError(f"{page} never showed {wanted}:\n{log.read_text('utf-8')}")
