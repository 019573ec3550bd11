"""How long a curator waits between saving a file and seeing it: `mkdocs serve` with 5,000 phrases."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from bench.bounds import Bound
from bench.generate import generate
from bench.measure import ROOT, environment

PHRASES = 5_000


def bench(work: Path) -> Iterator[Bound]:
    """Edit one phrase and wait until the page shows it. Yields the bound of 2 seconds."""
    snippets = work / f"snippets-{PHRASES}"
    if not snippets.exists():
        generate(snippets, PHRASES)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", address],
        cwd=ROOT,
        env=environment({"PHRASEBANK_SNIPPETS": str(snippets)}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        page = f"http://{address}/dimensions/d1/problems.html"
        _wait(page, "</html>", 60)
        path = snippets / "points/d1/problems.yml"
        text = path.read_text("utf-8")
        mark = "这一句刚刚改过"
        started = time.perf_counter()
        path.write_text(text.replace("    a: ", f"    a: {mark}，", 1), encoding="utf-8")
        _wait(page, mark, 60)
        waited = time.perf_counter() - started
        path.write_text(text, encoding="utf-8")
    finally:
        server.terminate()
        server.wait()
    print(f"serve: an edit shows after {waited:.2f} s ({PHRASES} phrases)")
    yield Bound(f"seconds from an edit to the page in serve, {PHRASES} phrases", waited, 2)


def _wait(page: str, wanted: str, limit: float) -> None:
    """Poll until the page holds the text. Raises TimeoutError."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(page, timeout=10) as answer:
                if wanted in answer.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{page} never showed {wanted}")
