"""Publishing for real: the command with the real build, and readers who look on meanwhile."""

from __future__ import annotations

import http.client
import http.server
import random
import re
import shutil
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

import small_library
from conftest import ROOT, build_site
from phrasebank import addresses, publishing
from phrasebank.commands import cli
from phrasebank.publishing import hosting

PUBLICATIONS = 20
READERS = 4
PAGES = 400
TITLES = ("测试素材库", "第二版素材库")


RECIPE = "headline: 材料\nparts: [{title: 问题, section: problems, points: 1}]"


@pytest.fixture
def snippets(tmp_path: Path) -> Path:
    small_library.build(tmp_path / "snippets", RECIPE)
    return tmp_path / "snippets"


def test_the_command_from_first_to_rollback(
    snippets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """In this process; MkDocs runs in its own, as always."""
    monkeypatch.chdir(ROOT)
    target = tmp_path / "www"

    def run(*options: str) -> tuple[int, str, str]:
        code = cli.main(["publish", str(target), "--snippets", str(snippets), *options])
        return code, *capfd.readouterr()

    code, out, err = run()
    assert code == 0, err
    assert re.fullmatch(rf"已发布到 {re.escape(str(target))}，共 \d+ 页。\n", out)
    vocabulary = snippets / "library.yml"
    vocabulary.write_text(
        vocabulary.read_text("utf-8").replace("title: 测试素材库", "title: 新的库"), "utf-8"
    )
    assert run()[0] == 0
    assert "新的库" in (target / "index.html").read_text("utf-8")
    vocabulary.write_text("site: {}\n", "utf-8")
    code, _, err = run()
    assert code == 1
    assert "改法：" in err
    assert "没有发布：网站没有生成" in err
    assert "新的库" in (target / "index.html").read_text("utf-8")
    assert run("--rollback")[0] == 0
    assert "测试素材库" in (target / "index.html").read_text("utf-8")


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two sites of the same 400 pages and more, which differ on every page by the title of the site. A small library has
    fewer: one of its pages stands there under many names."""
    folder = tmp_path_factory.mktemp("versions")
    small_library.build(folder / "snippets", RECIPE)
    done = build_site(folder / "0", snippets=folder / "snippets")
    assert done.returncode == 0, done.stderr
    page = folder / "0/dimensions/theory/problems.html"
    for number in range(PAGES):
        shutil.copy(page, page.with_name(f"problems-{number}.html"))
    shutil.copytree(folder / "0", folder / "1")
    for page in (folder / "1").rglob("*.html"):
        page.write_text(page.read_text("utf-8").replace(*TITLES), "utf-8")
    return folder / "0", folder / "1"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def address(tmp_path: Path) -> Iterator[int]:
    """The port of a server for `tmp_path`."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(tmp_path)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()
    thread.join()


class Reader(threading.Thread):
    """Reads pages at random, and the data each of them names; keeps what went wrong."""

    def __init__(self, port: int, pages: list[str], stop: threading.Event) -> None:
        super().__init__()
        self.port, self.pages, self.stop = port, pages, stop
        self.faults: list[str] = []
        self.seen = dict.fromkeys(TITLES, 0)

    def fetch(self, connection: http.client.HTTPConnection, path: str) -> str:
        """A file's text. http.client raises IncompleteRead when it is shorter than the server announced."""
        connection.request("GET", f"/www/{path}")
        answer = connection.getresponse()
        text = answer.read().decode()
        if answer.status != 200:
            self.faults.append(f"{path}: {answer.status}")
        return text

    def run(self) -> None:
        chance = random.Random(self.name)
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        while not self.stop.is_set():
            path = chance.choice(self.pages)
            try:
                page = self.fetch(connection, path)
                if not page.rstrip().endswith("</html>"):
                    self.faults.append(f"{path}: cut off")
                # Between the page and its data the site may have changed.
                data = re.search(r"assets/data/site\.\w+\.js", page)
                if data and not self.fetch(connection, data[0]).endswith(");\n"):
                    self.faults.append(f"{data[0]}: cut off")
                of = [title for title in TITLES if f"{title}</title>" in page]
                if len(of) != 1:
                    self.faults.append(f"{path}: of {of}")
                self.seen[of[0]] += 1
            except (OSError, http.client.HTTPException, IndexError) as error:
                self.faults.append(f"{path}: {error!r}")
        connection.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux exchanges folders in one step")
def test_no_reader_notices(
    versions: tuple[Path, Path], address: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twenty publications of prebuilt sites, each as soon as some pages of the one before were read, while others read without a
    pause."""
    monkeypatch.setattr(
        "phrasebank.publishing.site_check.faults", lambda _: ()
    )  # walking 400 pages is slow, and tested elsewhere
    monkeypatch.setattr(
        "os.sync", lambda: None
    )  # nor wait for the disk: the more often readers meet a change
    target = tmp_path / "www"
    publishing.publish(target, partial(_copy, versions[1]))
    pages = [
        path.relative_to(target).as_posix()
        for path in target.rglob("*.html")
        if path.relative_to(target).as_posix() != addresses.NOT_FOUND
    ]
    assert len(pages) >= PAGES
    stop = threading.Event()
    readers = [Reader(address, pages, stop) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    try:
        for number in range(PUBLICATIONS):
            assert publishing.publish(target, partial(_copy, versions[number % 2])).at_once
            _wait_for_pages(readers, TITLES[number % 2])
    finally:
        stop.set()
        for reader in readers:
            reader.join()
    assert [fault for reader in readers for fault in reader.faults] == []
    assert all(sum(reader.seen[title] for reader in readers) > PUBLICATIONS for title in TITLES)


def _wait_for_pages(readers: Sequence[Reader], title: str) -> None:
    """However busy the machine is, readers come to see each version, unless something is wrong."""

    def read(*titles: str) -> int:
        return sum(reader.seen[title] for reader in readers for title in titles)

    wanted, last = read(title) + READERS, read(*TITLES) + PAGES
    while read(title) < wanted and read(*TITLES) < last and not any(reader.faults for reader in readers):
        time.sleep(0.001)


def _copy(built: Path, folder: Path) -> None:
    shutil.copytree(built, folder)


def test_only_the_program_changes_the_policy(versions: tuple[Path, Path], built_site: Path) -> None:
    """A host who put it into a server's settings need not renew it after every edit of the library."""
    assert hosting.policy(versions[0]) == hosting.policy(versions[1]) == hosting.policy(built_site)
