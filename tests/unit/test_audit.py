"""A known fault fails the audit, a service that cannot be reached does not, and is said in one line."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

import audit

FINE = {
    "dependencies": [{"name": "a", "version": "1", "vulns": []}, {"name": "own", "skip_reason": "not found"}]
}
FAULTY = {"dependencies": [{"name": "a", "version": "1", "vulns": [{"id": "CVE-2026-1"}]}]}
UNHEARD = {
    "dependencies": [{"name": "a", "skip_reason": "Dependency not found on PyPI and could not be audited"}]
}
NPM_FINE: dict[str, dict[str, str]] = {"vulnerabilities": {}, "metadata": {}}
NPM_FAULTY = {"vulnerabilities": {"b": {"range": "<2", "severity": "high"}}}
NPM_CLOSED = {"message": "405 Method Not Allowed", "error": {"summary": "", "detail": ""}}


@pytest.mark.parametrize(
    ("python", "npm", "code", "lines"),
    [
        (FINE, NPM_FINE, 0, ("没有已知的漏洞", "没有已知的漏洞")),
        (FAULTY, NPM_FINE, 1, ("a 1: CVE-2026-1", "没有已知的漏洞")),
        (FINE, NPM_FAULTY, 1, ("没有已知的漏洞", "b <2: high")),
        (UNHEARD, NPM_CLOSED, 0, ("连不上", "连不上")),
        (UNHEARD, NPM_FAULTY, 1, ("连不上", "b <2: high")),
        ("", "", 0, ("连不上", "连不上")),
        ("no json", [], 0, ("连不上", "连不上")),
    ],
)
def test_an_audit(
    python: object, npm: object, code: int, lines: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    def run(command: Sequence[str]) -> str:
        said = npm if "audit" in command else python
        return said if isinstance(said, str) else json.dumps(said)

    assert audit.main("pip-audit", run) == code
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 2
    assert lines[0] in printed[0]
    assert lines[1] in printed[1]


def test_a_fault_that_is_known_is_told_though_another_list_was_not_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    answers = [json.dumps(FAULTY), json.dumps(UNHEARD)]
    code = audit.main(
        "pip-audit", lambda command: json.dumps(NPM_FINE) if "audit" in command else answers.pop(0)
    )
    assert code == 1
    assert "CVE-2026-1" in capsys.readouterr().out


def test_every_list_of_pins_is_asked_about() -> None:
    asked: list[str] = []

    def run(command: Sequence[str]) -> str:
        asked.append(command[-1])
        return json.dumps(NPM_FINE if "audit" in command else FINE)

    audit.main("pip-audit", run)
    assert {"requirements/run.txt", "requirements/check.txt", "requirements/audit.txt"} <= set(asked)


def test_a_program_that_is_not_there_is_a_service_that_is_not_reached() -> None:
    assert audit.of_python(audit._run(["./no-such-program"])) is None
