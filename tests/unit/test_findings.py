"""Every fault is a finding with its exact message: one golden case a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

import cases
from phrasebank import rules
from phrasebank.commands import report
from phrasebank.model.findings import Finding, Place, new_findings
from phrasebank.reading import library
from phrasebank.reading.kept import Kept

CASES = sorted((cases.GOLDEN / "findings").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_findings(path: Path, tmp_path: Path) -> None:
    case = cases.read(path)
    snippets = case.lay(tmp_path / "snippets")
    _, findings = rules.inspect(snippets, "library")
    got = report.text(findings)
    kept = Kept()
    for _ in range(2):  # what was read before and need not be read again has the same findings
        assert rules.inspect(snippets, "library", kept=kept)[1] == findings
    cases.hold(case, got)
    assert got or path.stem == "_base" or case.title.startswith("Accepted")


def test_a_fault_that_is_there_once_more_is_new() -> None:
    """Alike but for its line, as when an entry is copied; and no fault is new that only moved."""
    one, other, moved = (
        Finding(Place("a.yml", line), "slip", "warning", "错字", "改", "甲") for line in (2, 5, 9)
    )
    assert new_findings([one], [other, moved]) == [moved]
    assert new_findings([one, other], [moved]) == []


def test_what_is_kept_of_files_is_what_they_hold(tmp_path: Path) -> None:
    snippets = cases.read(cases.GOLDEN / "findings/_base.txt").lay(tmp_path / "snippets")
    file = next(snippets.glob("points/*/problems.yml"))
    text = file.read_text("utf-8")
    words = snippets / "library.yml"
    declared = words.read_text("utf-8")
    kept = Kept()

    def read() -> str:
        again, findings = library.load(snippets, kept=kept)
        anew, same = library.load(snippets)
        assert findings == same
        assert again is not None
        assert anew is not None
        assert (again.points, again.complete) == (anew.points, anew.complete)
        return report.text(findings)

    assert read() == ""
    whole = dict(kept.files)
    read()
    assert all(kept.files[path] is part for path, part in whole.items()), (
        "what did not change is not read again"
    )
    file.write_text(text.replace("id: ", "id: x-", 1), "utf-8")
    read()
    assert {path for path in kept.files if kept.files[path] is not whole[path]} == {file}
    file.write_text(text.replace("  phrases:", "  phrase:", 1), "utf-8")
    assert "phrase" in read()
    assert file not in kept.files
    file.write_text(text, "utf-8")
    words.write_text(declared.replace("tags: [", "tags: [新的, ", 1), "utf-8")
    read()
    assert not any(kept.files[path] is part for path, part in whole.items()), (
        "names may be declared now, or no more"
    )
    file.unlink()
    read()
