"""No id is lost in silence: not in the sources, not between two sites."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import cases
from phrasebank.commands import cli
from phrasebank.making import site
from phrasebank.model import Library, broken
from phrasebank.publishing.losses import losses
from phrasebank.reading import library as loader
from phrasebank.reading import remembered
from phrasebank.reading.tree import discover

SNIPPETS = Path(__file__).parents[2] / "snippets"
FILE = "points/conduct/criticisms.yml"


CRITICISMS = """- id: {0}
  title: 批评{0}
  phrases:
    a:
      fault: 【姓名】在支部里说得少，会上别人问到第{0}件工作，多半是等着书记先讲，自己的看法没有摆出来。
      case: 上个季度的会上，轮到谈第{0}件工作的困难，只说了一句都还好。
      wish: 希望今后先把自己分管的第{0}件工作说透，再听别人的。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library that remembers, with a file that nothing needs, a campaign and what goes with it."""
    folder = cases.BASE.lay(tmp_path / "snippets")
    words = folder / "library.yml"
    words.write_text(words.read_text("utf-8") + "  - {name: 姓名, hint: 写姓名}\n", "utf-8")
    (folder / FILE).parent.mkdir()
    (folder / FILE).write_text("".join(map(CRITICISMS.format, ("one", "two", "three"))), "utf-8")
    for kind, old, new in (
        ("campaigns", "2025-annual", "2022-annual"),
        ("templates", "personal", "personal-2022"),
        ("templates", "personal", "agenda"),
    ):
        text = (folder / kind / f"{old}.yml").read_text("utf-8")
        if new == "agenda":
            text = text.replace("campaign: 2025-annual\n", "").replace(", group: heading", "")
        (folder / kind / f"{new}.yml").write_text(text.replace("2025", "2022"), "utf-8")
    assert cli.main(["ids", "--snippets", str(folder)]) == 0
    assert not broken(site.inspect(folder, "library")[1])
    return folder


def test_the_list_is_current(library: Library) -> None:
    """`phrasebank ids` renews it."""
    assert (SNIPPETS / remembered.FILE).read_text("utf-8") == remembered.text(
        discover(SNIPPETS, "snippets"), library.vocabulary, library.points
    )


def test_of_two_points_made_one_every_phrase_is_known_by_its_own_old_id(folder: Path) -> None:
    """Keys that both had are those of others now."""
    path = folder / FILE
    one, two, three = path.read_text("utf-8").split("- id: ")[1:]
    moved = two.partition("    a:\n")[2]
    made = f"{one}    b:\n{moved}      aliases: [two.a]\n".replace("  title", "  aliases: [two]\n  title", 1)
    path.write_text(f"- id: {made}- id: {three}", "utf-8")
    library, findings = loader.load(folder)
    assert library is not None
    assert not broken(findings)
    assert [phrase.former for phrase in library.point["one"].wordings] == [(), ("two.a", "two.b")]


def _cut(path: Path) -> None:
    """At the border of the last entry."""
    data = path.read_bytes()
    path.write_bytes(data[: data.rindex(b"\n- id:") + 1])


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    "change",
    [Path.unlink, lambda path: path.write_bytes(b""), _cut, _folder],
    ids=["gone", "empty", "cut", "folder"],
)
def test_a_file_that_lost_points_is_an_error_and_the_only_one(
    change: Callable[[Path], None], folder: Path
) -> None:
    change(folder / FILE)
    _, findings = site.inspect(folder, "library")
    (found,) = [finding for finding in findings if finding.severity == "error"]
    assert (found.rule, str(found.place)) == ("lost-id", f"snippets/{FILE}:1:1")


def test_the_command_writes_and_never_forgets(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    file = folder / remembered.FILE
    whole = file.read_text("utf-8")
    file.unlink()
    assert cli.main(["ids", "--check", "--snippets", str(folder)]) == 1
    assert capsys.readouterr().out == f"{file.as_posix()} 不是最新的，请运行 phrasebank ids\n"
    assert cli.main(["ids", "--snippets", str(folder)]) == 0
    assert file.read_text("utf-8") == whole
    assert cli.main(["ids", "--check", "--snippets", str(folder)]) == 0
    (folder / FILE).unlink()
    assert cli.main(["ids", "--snippets", str(folder)]) == 1
    assert "编号没有记下" in capsys.readouterr().err
    assert file.read_text("utf-8") == whole


@pytest.mark.parametrize("file", ["campaigns/2022-annual.yml", "templates/agenda.yml", "wording/slips.yml"])
def test_a_file_that_is_gone_is_told_until_the_list_is_renewed(
    file: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for template in (folder / "templates").iterdir():
        if f"campaign: {Path(file).stem}\n" in template.read_text("utf-8"):
            template.unlink()  # a campaign goes with its papers
    assert cli.main(["ids", "--snippets", str(folder)]) == 0
    (folder / file).unlink()
    _, findings = loader.load(folder)
    (found,) = [finding for finding in findings if finding.rule == "lost-file"]
    assert (str(found.place), found.severity) == (f"snippets/{file}:1:1", "warning")
    assert cli.main(["ids", "--snippets", str(folder)]) == 0
    assert f"，不再记着 {file}\n" in capsys.readouterr().out
    assert not [finding for finding in loader.load(folder)[1] if finding.rule == "lost-file"]


def test_a_list_left_in_the_middle_of_a_merge_remembers_both_sides(tmp_path: Path) -> None:
    lines = [
        "<<<<<<< HEAD",
        "points/a/problems.yml x a b",
        "=======",
        "points/a/problems.yml y a",
        ">>>>>>> other",
    ]
    (tmp_path / remembered.FILE).write_text("\n".join(lines), "utf-8")
    assert [*remembered.read(tmp_path)] == ["x", "x.a", "x.b", "y", "y.a"]


def test_a_file_copied_over_another_is_told_once() -> None:
    """And what it took the place of."""
    copied = (SNIPPETS / "points/theory/problems.yml").read_bytes()
    _, findings = loader.load(SNIPPETS, drafts={SNIPPETS / "points/masses/problems.yml": copied})
    assert sorted(finding.rule for finding in findings) == ["duplicate-id", "lost-id"]


def _site(folder: Path, data: object) -> Path:
    folder.mkdir()
    (folder / "library.json").write_text(json.dumps(data), "utf-8")
    return folder


def test_what_a_new_site_lacks_is_named(tmp_path: Path) -> None:
    def point(id: str, *keys: str, **more: object) -> dict[str, object]:
        return {"id": id, "title": f"题{id}", "phrases": [{"id": f"{id}.{key}"} for key in keys], **more}

    old = {
        "points": [point("a", "a"), point("b", "a", "b"), point("c", "a"), point("d", "a")],
        "campaigns": [{"id": "2024", "title": "旧专题"}],
        "templates": [{"id": "one", "title": "材料"}],
    }
    renamed = point("x", "a", aliases=["d"])
    renamed["phrases"] = [{"id": "x.a", "aliases": ["d.a"]}]
    new = {"retired": ["c"], "points": [point("b", "b"), renamed], "templates": [{"id": "one"}]}
    before, after = _site(tmp_path / "old", old), _site(tmp_path / "new", new)
    assert [*losses(before, after)] == ["要点 a（题a）", "表述 b.a（题b）", "年度专题 2024（旧专题）"]
    assert [*losses(after, after)] == []
    (before / "library.json").write_text("{", "utf-8")
    assert [*losses(before, after)] == []
