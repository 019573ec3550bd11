"""Every fault is a finding with its exact message: one golden case a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

import cases
from phrasebank import report, rules

CASES = sorted((cases.GOLDEN / "findings").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_findings(path: Path, tmp_path: Path) -> None:
    case = cases.read(path)
    _, findings = rules.inspect(case.lay(tmp_path / "snippets"), "library")
    got = report.text(findings)
    if cases.UPDATE:
        cases.update(case, got)
        return
    assert got == case.expected
    assert got or path.stem == "_base" or case.title.startswith("Accepted")
