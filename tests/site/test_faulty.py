"""A library with errors, and a system that refuses: what a curator sees of MkDocs, and in the browser."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

import small_library
from conftest import ROOT

FAULT = "site: {}\n"
LONG = 300
"""Seconds that a busy machine is given to start MkDocs, or to build."""


@pytest.fixture
def snippets(tmp_path: Path) -> Path:
    small_library.build(
        tmp_path / "snippets", "headline: 材料\nparts: [{title: 问题, section: problems, points: 1}]"
    )
    return tmp_path / "snippets"


def environment(snippets: Path) -> dict[str, str]:
    return os.environ | {"PHRASEBANK_SNIPPETS": str(snippets), "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}


@pytest.fixture
def address(snippets: Path, tmp_path: Path) -> Iterator[str]:
    """Of `mkdocs serve` on a library that is faulty from the start."""
    (snippets / "kept.txt").write_bytes((snippets / "library.yml").read_bytes())
    (snippets / "kept.txt").rename(tmp_path / "kept.yml")
    (snippets / "library.yml").write_text(FAULT, "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (tmp_path / "said.txt").open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=ROOT,
            env=environment(snippets) | {"TMPDIR": str(tmp_path)},  # where its site stays when it is ended
            stdout=said,
            stderr=said,
        )
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            # Not SIGINT: whoever runs tests in the background of a shell has it ignored, and so has every child.
            process.terminate()
            process.wait()


def read(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=LONG) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as error:
        return error.read().decode()


def until(address: str, text: str) -> str:
    end = time.monotonic() + LONG
    while time.monotonic() < end:
        try:
            if text in (page := read(address)):
                return page
        except OSError:
            pass
        time.sleep(0.1)
    raise AssertionError(f"{address} never said {text}")


def test_serve_waits_for_a_faulty_library(address: str, snippets: Path, tmp_path: Path) -> None:
    for page in ("", "theory/problems.html"):
        said = until(address + page, "素材有错，网页暂时没有")
        assert "缺少字段 sections" in said
        assert "改法：加上 sections" in said
    (snippets / "library.yml").write_bytes((tmp_path / "kept.yml").read_bytes())
    until(address + "index.html", "测试素材库")
    (snippets / "library.yml").write_text(FAULT, "utf-8")
    until(address + "index.html", "缺少字段 sections")
    said = (tmp_path / "said.txt").read_text("utf-8")
    assert "素材有错，改好保存以后网页自动更新。" in said
    assert "Traceback" not in said
    assert "Aborted" not in said


@pytest.mark.skipif(sys.platform == "win32", reason="only Unix limits the size of files")
@pytest.mark.parametrize(
    ("first", "says"),
    [
        ("", "缺少字段 sections"),
        ("import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)); ", "文件太大"),
        ("import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (3_000, 3_000)); ", "文件太大"),
        ("from phrasebank.making import site; site.build = lambda *_: {}['unexpected']; ", "程序出错了"),
        ("import os; os.environ['SOURCE_DATE_EPOCH'] = 'abc'; ", "环境变量 SOURCE_DATE_EPOCH 是“abc”"),
        (
            "from phrasebank.publishing import hosting; hosting.settings = lambda _: {}['unexpected']; ",
            "程序出错了",
        ),
        (
            "from phrasebank.making import articles; articles.mark_slots = lambda _: {}['unexpected']; ",
            "程序出错了",
        ),
        (
            "from phrasebank.making import articles; articles.mark_slots = lambda _: '[x](nowhere.md)'; ",
            "docs 里的页面或者 mkdocs.yml 有错",
        ),
    ],
    ids=[
        "faults",
        "full",
        "full-at-once",
        "on-config",
        "a-setting",
        "at-the-end",
        "on-a-page",
        "a-broken-link",
    ],
)
def test_a_build_that_fails_says_why_in_chinese(
    snippets: Path, tmp_path: Path, first: str, says: str
) -> None:
    """A limit on the size of files stands for a full disk: the system refuses in the middle of a build. The last site stays
    as it is, with nothing beside it but the lock by which one build at a time makes a site."""
    if not first:
        (snippets / "library.yml").write_text(FAULT, "utf-8")
    last = tmp_path / "site/index.html"
    last.parent.mkdir()
    last.write_text("the last site", "utf-8")
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{first}import sys, runpy; sys.argv[1:] = ['build', '--strict', '--site-dir', {str(tmp_path / 'site')!r}]; "
            "runpy.run_module('mkdocs', run_name='__main__')",
        ],
        cwd=ROOT,
        env=environment(snippets) | {"PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    assert says in said
    for words in ("Traceback", "Aborted", "Errno", "unexpected", "Error"):
        assert words not in said, said
    if "hosting" not in first:  # what servers are told is made of the pages in their places
        assert {path.name for path in last.parent.iterdir()} == {last.name}
        assert last.read_text("utf-8") == "the last site"
    assert {path.name for path in tmp_path.iterdir()} == {"site", ".site.lock", "snippets"}


def test_a_port_that_is_taken_is_said_in_chinese(snippets: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
            cwd=ROOT,
            env=environment(snippets),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert "这个端口有别的程序在用" in said
    for words in ("Traceback", "Aborted", "Errno", "Error"):
        assert words not in said, said
