"""No id is lost in silence: not in the sources, not between two sites."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from phrasebank.commands import cli
from phrasebank.making import site
from phrasebank.publishing.losses import losses
from phrasebank.reading import library, remembered
from phrasebank.reading.tree import discover

SNIPPETS = Path(__file__).parents[2] / "snippets"
FILE = "points/conduct/criticisms.yml"


def test_the_list_is_current() -> None:
    """`phrasebank ids` renews it."""
    whole, _ = library.load(SNIPPETS)
    assert whole is not None
    assert (SNIPPETS / remembered.FILE).read_text("utf-8") == remembered.text(
        discover(SNIPPETS, "snippets"), whole.vocabulary, whole.points
    )


def _cut(path: Path) -> None:
    """At the border of the last entry that begins within 2,000 bytes."""
    data = path.read_bytes()
    path.write_bytes(data[: data.rindex(b"\n- id:", 0, 2_000) + 1])


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    "change",
    [Path.unlink, lambda path: path.write_bytes(b""), _cut, _folder],
    ids=["gone", "empty", "cut", "folder"],
)
def test_a_file_that_lost_points_is_an_error_and_the_only_one(
    change: Callable[[Path], None], tmp_path: Path
) -> None:
    folder = tmp_path / "snippets"
    shutil.copytree(SNIPPETS, folder)
    change(folder / FILE)
    _, findings = site.inspect(folder, "library")
    (found,) = [finding for finding in findings if finding.severity == "error"]
    assert (found.rule, str(found.place)) == ("lost-id", f"snippets/{FILE}:1:1")


def test_the_command_writes_and_never_forgets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "snippets"
    shutil.copytree(SNIPPETS, folder)
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
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "snippets"
    shutil.copytree(SNIPPETS, folder)
    for template in (folder / "templates").iterdir():
        if f"campaign: {Path(file).stem}\n" in template.read_text("utf-8"):
            template.unlink()  # a campaign goes with its papers
    assert cli.main(["ids", "--snippets", str(folder)]) == 0
    (folder / file).unlink()
    _, findings = library.load(folder)
    (found,) = [finding for finding in findings if finding.rule == "lost-file"]
    assert (str(found.place), found.severity) == (f"snippets/{file}:1:1", "warning")
    assert cli.main(["ids", "--snippets", str(folder)]) == 0
    assert f"，不再记着 {file}\n" in capsys.readouterr().out
    assert not [finding for finding in library.load(folder)[1] if finding.rule == "lost-file"]


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


def test_a_file_copied_over_another_is_told_once(tmp_path: Path) -> None:
    """And what it took the place of."""
    copied = (SNIPPETS / "points/theory/problems.yml").read_bytes()
    _, findings = library.load(SNIPPETS, drafts={SNIPPETS / "points/masses/problems.yml": copied})
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
