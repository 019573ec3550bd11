"""A field that is written twice: it is reported, the rest of its file is read, and nothing follows from the value that is
left out."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

import cases
from phrasebank import rules
from phrasebank.model import Finding
from phrasebank.model.findings import broken
from phrasebank.reading import library, remembered, yaml_values
from phrasebank.reading.tree import discover

PROBLEMS = "points/theory/problems.yml"
ANOTHER = """\
- id: second-point
  title: 另一个问题
  causes: [no-such]
  measures: [weekly-reading]
  phrases:
    a: 我对【没有的】自已只看了解读，讨论时被问到出处，只好照着别人的话往下讲，讲完脸上发烫，回去也没有补。
"""
DOUBLED = "duplicate-key"

Edit = Callable[[str], str]


@pytest.fixture
def snippets(tmp_path: Path) -> Path:
    return cases.read(cases.GOLDEN / "findings/_base.txt").lay(tmp_path / "snippets")


def found(snippets: Path, file: str, edit: Edit) -> tuple[Finding, ...]:
    path = snippets / file
    text = path.read_text("utf-8")
    path.write_text(edit(text), "utf-8")
    try:
        assert path.read_text("utf-8") != text
        return rules.inspect(snippets, "library")[1]
    finally:
        path.write_text(text, "utf-8")


def told(findings: tuple[Finding, ...]) -> list[tuple[str, int]]:
    return [(finding.rule, finding.place.line) for finding in findings]


def replaced(old: str, new: str) -> Edit:
    return lambda text: text.replace(old, new, 1)


def test_the_other_faults_of_the_file_are_told_in_the_same_run(snippets: Path) -> None:
    findings = found(
        snippets, PROBLEMS, lambda text: replaced("  title", "  title: 又一个标题\n  title")(text) + ANOTHER
    )
    assert set(told(findings)) == {
        (DOUBLED, 3),
        ("dangling-link", 10),
        ("undeclared-slot", 13),
        ("slip", 13),
    }
    assert broken(findings)


def test_the_first_value_is_kept_and_what_is_wrong_with_it_is_told_at_its_own_place(snippets: Path) -> None:
    """The places of the second value once were taken for those of the first, and a good id was shown as the one that
    leads nowhere."""
    findings = found(snippets, PROBLEMS, replaced("  causes", "  causes: [gone]\n  tags: [学校]\n  causes"))
    assert told(findings) == [("dangling-link", 3), (DOUBLED, 5)]
    assert findings[0].excerpt == "gone"


def test_nothing_is_said_of_the_value_that_is_left_out(snippets: Path) -> None:
    findings = found(
        snippets, PROBLEMS, replaced("  causes:", "  tags: [学校]\n  tags: [没有, no] # 又\n  causes:")
    )
    assert told(findings) == [(DOUBLED, 4)]


def test_an_empty_field_gives_way_to_the_one_that_says_something(snippets: Path) -> None:
    """Nothing is taken for a wrong indent: the field itself cannot belong below itself."""
    assert told(found(snippets, PROBLEMS, replaced("  title:", "  title:\n  title:"))) == [(DOUBLED, 3)]
    read = yaml_values.read("a:\na: 文字\nb: 一\nb:\n".encode(), "x.yml")
    assert (read.value, read.readable) == ({"a": "文字", "b": "一"}, True)
    assert (read.place(("a",)).line, read.place(("b",)).line) == (2, 3)


@pytest.mark.parametrize(
    ("file", "edit"),
    [
        ("library.yml", replaced("tags: [窗口", "tags: [另一个]\ntags: [窗口")),
        (
            "library.yml",
            replaced("{name: 学习内容, hint: 写书名或文件名}", "{hint: 写书名, name: 学习, name: 学习内容}"),
        ),
        (
            PROBLEMS,
            replaced(
                "  phrases:\n",
                "  phrases:\n    b: 我只看了解读，没有读【学习内容】的原文，问到出处，照着别人的话往下讲，讲完脸上发烫。\n  phrases:\n",
            ),
        ),
        (PROBLEMS, replaced("  causes", "  causes: []\n  causes")),
        (
            "points/common/causes.yml",
            replaced(
                "- id: thin-conviction\n  title:",
                "- plain: 学了也想不到用\n  id: other\n  id: thin-conviction\n  title:",
            ),
        ),
    ],
)
def test_what_may_be_declared_in_the_value_left_out_is_not_missed(
    snippets: Path, file: str, edit: Edit
) -> None:
    known, _ = library.load(snippets)
    assert known is not None
    ids = remembered.text(discover(snippets, "library"), known.vocabulary, known.points)
    (snippets / remembered.FILE).write_text(ids, "utf-8")
    problems = snippets / PROBLEMS
    problems.write_text(problems.read_text("utf-8").replace("  causes", "  tags: [窗口]\n  causes"), "utf-8")
    rules_told = {rule for rule, _ in told(found(snippets, file, edit))}
    assert DOUBLED in rules_told
    assert rules_told <= {DOUBLED}, rules_told


def again(line: re.Match[str], text: str) -> str:
    return text[: line.end()] + line.group() + text[line.end() :]


def test_every_field_of_every_file_may_be_there_twice_and_is_told_alone(snippets: Path) -> None:
    """The same again, as it is pasted. The first field of an item is told as a missing dash, and ends the reading."""
    clean = set(rules.inspect(snippets, "library")[1])
    tried = 0
    for path in sorted(snippets.rglob("*.yml")):
        file = path.relative_to(snippets).as_posix()
        for match in re.finditer(r"^ *[a-z]+: .+\n", path.read_text("utf-8"), re.MULTILINE):
            findings = found(snippets, file, partial(again, match))
            assert {one.rule for one in findings if one not in clean} <= {DOUBLED}, (file, match.group())
            assert broken(findings)
            tried += 1
    assert tried > 20
