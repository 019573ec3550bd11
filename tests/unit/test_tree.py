"""Which files a snippets folder holds: no folder is passed over in silence."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

import cases
from phrasebank.commands import cli
from phrasebank.model import Finding
from phrasebank.reading import library


@pytest.fixture
def snippets(tmp_path: Path) -> Path:
    """A library that remembers its ids."""
    folder = cases.BASE.lay(tmp_path / "snippets")
    assert cli.main(["ids", "--snippets", str(folder)]) == 0
    return folder


def errors(snippets: Path) -> list[Finding]:
    return [finding for finding in library.load(snippets)[1] if finding.severity == "error"]


@pytest.mark.parametrize("name", ["points/theory", "campaigns", "templates", "wording", "."])
def test_a_folder_that_cannot_be_read_is_the_one_error(
    name: str, snippets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its files do not count as deleted. Who runs tests may be root, whom no permission stops."""
    opened = os.scandir

    def refuses(folder: Any) -> Any:
        if Path(folder) == snippets / name:
            raise PermissionError(errno.EACCES, "denied", str(folder))
        return opened(folder)

    monkeypatch.setattr(os, "scandir", refuses)
    (found,) = errors(snippets)
    assert found.rule == "unreadable-folder"
    assert found.place.file == (f"snippets/{name}" if name != "." else "snippets")
    assert found.message == "文件夹打不开：没有权限，请用能读写它和上级文件夹的账号"
    assert found.remedy == "检查文件夹权限，或从备份恢复这个文件夹"


@pytest.mark.parametrize("name", ["points/theory", "templates"])
def test_a_linked_folder_is_followed(name: str, snippets: Path, tmp_path: Path) -> None:
    """As fingerprints and watchers follow it."""
    (snippets / name).rename(tmp_path / "elsewhere")
    (snippets / name).symlink_to(tmp_path / "elsewhere")
    assert library.load(snippets)[1] == (), "no id is gone, and no file"


@pytest.mark.parametrize("target", [".", "..", "../.."])
def test_a_link_that_leads_in_a_circle_is_an_error(target: str, snippets: Path) -> None:
    (snippets / "points/again").symlink_to(target)
    (found,) = errors(snippets)
    assert (found.rule, found.place.file) == ("circular-link", "snippets/points/again")


def test_a_link_that_leads_nowhere_is_an_error(snippets: Path) -> None:
    (snippets / "templates/gone.yml").symlink_to("nowhere.yml")
    (snippets / "templates/round.yml").symlink_to("round.yml")
    assert [(found.rule, found.place.file) for found in errors(snippets)] == [
        ("unreadable", "snippets/templates/gone.yml"),
        ("unreadable", "snippets/templates/round.yml"),
    ]


@pytest.mark.parametrize("name", ["points/theory/问题.yml", "points/理论/problems.yml"])
def test_a_name_in_gbk_is_told_of_as_that(name: str, snippets: Path) -> None:
    """Archives that were packed on Windows have such."""
    path = snippets / os.fsdecode(name.encode("gbk"))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"")
    (found,) = errors(snippets)
    assert (found.rule, found.message) == ("bad-file-name", "文件名或文件夹名里有不成字的字节")
