"""The offline kit's structure, from a small site and empty wheels; `make test-kit` runs a real one."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import kit
import wheels
from offline import start
from phrasebank.parts.listed import PARTS

ROOT = Path(__file__).parents[2]
WHEELS = [
    f"{part.name.replace('-', '_')}-{part.version}-py3-none-any.whl"
    for part in PARTS
    if part.registry == "pypi"
]
SOURCES = ["snippets/library.yml", "scripts/offline/start.py", "requirements/run.txt"]


@pytest.fixture
def made(tmp_path: Path) -> Path:
    site, wheelhouse = tmp_path / "site", tmp_path / "wheels"
    (site / "assets").mkdir(parents=True)
    (site / "index.html").write_text("<h1>首页</h1>", "utf-8")
    (site / "assets/x.js").write_text("1")
    wheelhouse.mkdir()
    for name in WHEELS:
        (wheelhouse / name).write_bytes(b"wheel")
    (wheelhouse / "made-for").write_text("x")
    return kit.write(kit.entries(site, wheelhouse, SOURCES), tmp_path / "dist")


def test_names_and_folders(made: Path) -> None:
    with zipfile.ZipFile(made) as package:
        infos = package.infolist()
    assert [info.filename for info in infos] == [
        "打开素材库.html",
        "使用说明.txt",
        "启动.bat",
        "start.sh",
        "sbom.cdx.json",
        "site/assets/x.js",
        "site/index.html",
        *(f"source/{name}" for name in SOURCES),
        *(f"wheelhouse/{name}" for name in sorted(WHEELS)),
    ]
    for info in infos:
        assert info.filename.isascii() or info.flag_bits & 0x800, "the UTF-8 flag"
        assert info.date_time == (1980, 1, 1, 0, 0, 0)
        assert info.external_attr >> 16 == (0o100755 if info.filename.endswith(".sh") else 0o100644)


def test_the_same_bytes_twice_and_a_checksum_that_holds(made: Path, tmp_path: Path) -> None:
    first = made.read_bytes()
    again = kit.write(kit.entries(tmp_path / "site", tmp_path / "wheels", SOURCES), tmp_path / "again")
    assert again.read_bytes() == first
    assert made.name == kit.NAME
    beside = made.with_name(f"{kit.NAME}.sha256").read_text("utf-8")
    assert beside == f"{hashlib.sha256(first).hexdigest()}  {kit.NAME}\n"
    assert sorted(path.name for path in made.parent.iterdir()) == [
        kit.NAME,
        f"{kit.NAME}.cdx.json",
        f"{kit.NAME}.sha256",
    ]
    with zipfile.ZipFile(made) as package:
        assert package.read("sbom.cdx.json") == made.with_name(f"{kit.NAME}.cdx.json").read_bytes()


def test_each_file_at_the_top_is_as_its_system_wants_it() -> None:
    files = dict(kit.top())
    script = files[kit.WINDOWS]
    assert script.isascii()
    assert script.count(b"\r\n") == script.count(b"\n") == script.count(b"\r") > 10
    assert b"NOT been run on Windows" in script
    notes = files[kit.NOTES]
    assert notes.startswith(b"\xef\xbb\xbf")
    assert notes.count(b"\r\n") == notes.count(b"\n")
    assert "还没有在 Windows 上试过" in notes.decode("utf-8-sig")
    assert "VERSION" not in notes.decode("utf-8-sig")
    for name in (kit.OPENING, kit.WINDOWS, kit.LINUX, "wheelhouse", "source", "site"):
        assert name in notes.decode("utf-8-sig"), name
    assert 'url=site/index.html"' in files[kit.OPENING].decode()
    assert b"\r" not in files[kit.LINUX]
    subprocess.run(["sh", "-n", "-c", files[kit.LINUX].decode()], check=True)
    for text in (script, files[kit.LINUX]):
        inside = text.decode().replace("\\", "/")
        assert "source/scripts/offline/start.py" in inside
    assert (ROOT / "scripts/offline/start.py").is_file()


def test_everything_that_git_knows_goes_in() -> None:
    assert {"Makefile", "mkdocs.yml", "requirements/run.txt", "snippets/library.yml", "LICENSE"} <= set(
        kit.tracked()
    )
    assert not [name for name in kit.tracked() if name.startswith((".venv/", "site/", "dist/", ".wheels/"))]


def test_every_package_is_asked_for_on_every_machine() -> None:
    lists = wheels.everywhere(wheels.REQUIREMENTS.read_text("utf-8"))
    assert ";" not in "".join(lists)
    named = [[line.partition("==")[0] for line in text.splitlines() if "==" in line] for text in lists]
    assert all(len(names) == len(set(names)) for names in named), "pip refuses two versions at once"
    pinned = [
        line
        for line in wheels.REQUIREMENTS.read_text("utf-8").splitlines()
        if "==" in line and line[0] != " "
    ]
    assert sum(map(len, named)) == len(pinned)
    assert all(text.count("--hash=") >= len(names) for text, names in zip(lists, named, strict=True))
    split = wheels.everywhere(
        "a==1 ; x < '3' \\\n    --hash=sha256:0\na==2 ; x >= '3' \\\n    --hash=sha256:1\nb==1\n"
    )
    assert split == ["a==1 \\\n    --hash=sha256:0\nb==1\n", "a==2 \\\n    --hash=sha256:1\n"]


def test_a_stamp_changes_with_what_is_asked_for() -> None:
    assert wheels.stamp("a==1") != wheels.stamp("a==2")


@pytest.mark.parametrize(
    ("what", "value", "said"),
    [
        ("version_info", (3, 10, 1), "3.11、3.12、3.13"),
        ("version_info", (3, 14, 0), "3.11、3.12、3.13"),
        ("maxsize", 2**31 - 1, "64 位的 Windows"),
    ],
)
def test_a_python_that_the_kit_cannot_serve_is_said(
    what: str, value: object, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, what, value)
    with pytest.raises(SystemExit, match=said):
        start._judge()


def test_a_python_without_venv_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        start._judge()


def test_a_system_that_refuses_is_said_in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: list[str]) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "venv")

    monkeypatch.setattr(start, "main", full)
    with pytest.raises(SystemExit) as stopped:
        start.run([])
    assert str(stopped.value).startswith(f"venv 读写不了（错误号 {errno.ENOSPC}）。")


BAT = (ROOT / "scripts/offline/start.bat").read_text("ascii").splitlines()


def test_the_windows_starter_works_from_a_share() -> None:
    """cmd cannot stand in \\\\server\\share: pushd lends it a letter, and gives it back at the end."""
    assert 'pushd "%~dp0"' in BAT
    assert "popd" in BAT
    assert not [line for line in BAT if re.match(r"\s*(cd|chdir)\b", line)]


def test_the_windows_starter_hands_on_the_exit_code() -> None:
    """`pause` sets one of its own: the code is kept before it, and given after it."""
    run = next(n for n, line in enumerate(BAT) if line.startswith("%PYTHON%"))
    assert BAT[run + 1] == "set CODE=%ERRORLEVEL%"
    assert BAT.index("pause", run) < BAT.index("exit /b %CODE%")
    labels = {line[1:] for line in BAT if line.startswith(":")}
    assert {match for line in BAT for match in re.findall(r"(?:goto|call) :?([a-z]+)", line)} <= labels


@pytest.mark.parametrize(
    ("version", "size", "code"),
    [((3, 11), 2**63 - 1, 0), ((3, 13), 2**63 - 1, 0), ((3, 12), 2**31 - 1, 1), ((3, 10), 2**63 - 1, 1), ((3, 14), 2**63 - 1, 1)],
)  # fmt: skip
def test_the_windows_starter_passes_over_a_python_that_will_not_do(
    version: tuple[int, int], size: int, code: int
) -> None:
    """As one of 32 bits, which may well come first."""
    asked = next(match.group(1) for line in BAT if (match := re.search(r'-c "(.*)"', line)))
    program = asked.replace("import sys;", f"import sys; sys.version_info, sys.maxsize = {version}, {size};")
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == code
