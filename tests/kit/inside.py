"""Run by the kit's test inside its network namespace: start the kit, fetch a page, change a text, fetch it again.

`python inside.py FOLDER [no network]`; needs nothing but the standard library.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import signal
import socket
import struct
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

_SET_FLAGS, _UP = 0x8914, 1  # SIOCSIFFLAGS, IFF_UP of netdevice(7)
_PATIENCE = 120
"""Seconds; only a failure waits so long."""


def loopback() -> None:
    """A fresh namespace has loopback, but down."""
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, _SET_FLAGS, struct.pack("16sh", b"lo", _UP))


def title(address: str) -> str:
    """The page's h1; empty while nothing answers."""
    with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=5) as answer:
        found = re.search(r'<h1 id="__title">(.*?)</h1>', answer.read().decode())
        return found[1] if found else ""
    return ""


def until(address: str, wanted: str) -> str:
    """Ask until the page has the title."""
    end = time.monotonic() + _PATIENCE
    while (seen := title(address)) != wanted:
        if time.monotonic() > end:
            sys.exit(f"{address} shows {seen!r}, not {wanted!r}")
        time.sleep(0.2)
    return seen


def main(kit: Path, *, alone: bool) -> None:
    """All steps; prints what was seen."""
    # Where this runs in the background of a script, the shell has interrupts ignored, and the kit would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if alone:
        loopback()
        with socket.socket() as out:
            out.settimeout(5)
            assert out.connect_ex(("192.0.2.1", 443)) != 0, "there is a network"  # TEST-NET-1 of RFC 5737
    started = subprocess.Popen(
        ["sh", "start.sh"],
        cwd=kit,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        assert started.stdout is not None
        address = ""
        for line in started.stdout:
            print(line, end="")
            if match := re.search(r"http://127\.0\.0\.1:\d+/", line):
                address = match[0]
                break
        print("served:", until(address, "对照检查素材库"))
        words = kit / "source/snippets/library.yml"
        before = words.read_text("utf-8")
        words.write_text(before.replace("title: 对照检查素材库", "title: 断网改的站名", 1), "utf-8")
        print("reloaded:", until(address, "断网改的站名"))
        words.write_text(before, "utf-8")
    finally:
        os.killpg(started.pid, signal.SIGINT)
        started.wait(30)


if __name__ == "__main__":
    main(Path(sys.argv[1]), alone=bool(sys.argv[2]))
