"""Publishing: whatever fails, at whatever step, the old site stays whole."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from phrasebank import addresses, corpus
from phrasebank.commands import cli
from phrasebank.files import folders, unfinished
from phrasebank.files.lock import lock as take_lock
from phrasebank.model import Library
from phrasebank.publishing import PublishError, publish, rollback
from phrasebank.publishing.carrying import CARRIED, KEPT
from phrasebank.publishing.publish import _site_id

Change = Callable[[Path], None]


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.relative_to(folder).as_posix() != CARRIED
    }


def site(version: str, pages: int = 4, id: str = "test-bank") -> Change:
    """A builder of a small site whose pages and data say which version they are of."""

    def build(folder: Path) -> None:
        data = f"assets/data/search.{version * 10}.js"
        texts = {
            "404.html": "<h1>没有</h1>",
            "library.json": json.dumps({"site": {"id": id}}),
            data: f"// {version}",
            f"assets/data/site.{version * 10}.js": f'Phrasebank.receive("site",{{"files":{{"search":"{data}"}}}});\n',
            "assets/page.js": f"// {version}",
            "index.html": f'<h1 id="top">{version}</h1><script src="assets/page.js"></script>'
            + "".join(f'<a href="p/{number}.html#top">{number}</a>' for number in range(pages)),
        }
        for number in range(pages):
            texts[f"p/{number}.html"] = f'<h1 id="top">{version}</h1><a href="../index.html">回</a>'
        for name, text in texts.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")

    return build


def changed(change: Change) -> Change:
    """The builder of a site with something wrong in it."""

    def build(folder: Path) -> None:
        site("b")(folder)
        change(folder)

    return build


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Notes of publications stand in the working directory. In that of all tests a build of another test would find one that a
    failed publication left, and mend it while the next goes on."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where site a is live."""
    place = tmp_path / "www" / "bank"
    place.parent.mkdir()
    publish(place, site("a"))
    return place


def version(folder: Path) -> str:
    return (folder / "assets/page.js").read_text("utf-8")[-1]


def beside(target: Path) -> set[str]:
    return {path.name for path in target.parent.iterdir()}


def test_there_and_back(target: Path) -> None:
    assert beside(target) == {"bank", "bank.lock"}
    previous = target.with_name("bank.previous")
    for new, old in (("b", "a"), ("c", "b")):
        done = publish(target, site(new))
        assert (done.pages, done.previous) == (6, previous)
        assert (version(target), version(previous)) == (new, old)
        assert beside(target) == {"bank", "bank.lock", "bank.previous"}
    for new, old in (("b", "c"), ("c", "b")):
        rollback(target)
        assert (version(target), version(previous)) == (new, old)


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "bank").mkdir()
    assert publish(tmp_path / "bank", site("a")).previous is None
    assert version(tmp_path / "bank") == "a"


def test_a_site_copied_by_hand_is_replaced(tmp_path: Path) -> None:
    site("a")(tmp_path / "bank")
    publish(tmp_path / "bank", site("b"))
    assert version(tmp_path / "bank") == "b"


def test_a_link_stays_a_link(target: Path) -> None:
    link = target.with_name("link")
    link.symlink_to("bank")
    publish(link, site("b"))
    assert link.is_symlink()
    assert version(link) == version(target) == "b"


@pytest.mark.parametrize("umask", [0o077, 0o022, 0], ids=oct)
def test_a_web_server_can_read_it_and_strangers_cannot_write(tmp_path: Path, umask: int) -> None:
    old = os.umask(umask)
    try:
        publish(tmp_path / "bank", site("a"))
        publish(tmp_path / "bank", site("b"))
    finally:
        os.umask(old)
    for path in (tmp_path / "bank", *(tmp_path / "bank").rglob("*")):
        assert path.stat().st_mode & 0o757 == (0o755 if path.is_dir() else 0o644), path


def test_hashed_files_of_the_last_site_stay_a_week(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An open page of the site before still finds its data, also after a rollback; later it goes."""
    clock = [1_000_000.0]
    monkeypatch.setattr("time.time", lambda: clock[0])

    def held(folder: Path) -> str:
        return "".join(sorted(p.name.split(".")[1][0] for p in (folder / "assets/data").glob("search.*.js")))

    publish(target, site("b"))
    assert held(target) == "ab"
    rollback(target)
    assert held(target) == "ab"
    rollback(target)
    clock[0] += KEPT
    publish(target, site("c"))
    assert held(target) == "abc"
    clock[0] += 1
    publish(target, site("d"))
    assert held(target) == "bcd", "a went more than a week ago, b yesterday"
    clock[0] += 3 * KEPT
    publish(target, site("e"))
    assert held(target) == "de"


def test_data_fetched_by_need_stay_a_week(target: Path, library: Library) -> None:
    """A large library's open page asks for them when somebody types, folder and all."""
    _, assets = corpus.searched_by_need(library, above=0, names=60_000, texts=4_000, places=3_000)

    def large(folder: Path) -> None:
        site("b")(folder)
        for asset in assets:
            (folder / asset.path).parent.mkdir(exist_ok=True)
            (folder / asset.path).write_bytes(asset.content)

    publish(target, large)
    publish(target, site("c"))
    assert {asset.path: asset.content for asset in assets}.items() <= tree(target).items()


def test_what_is_right_already_is_not_set_again(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site that comes back may be a colleague's: only its owner may set its rights."""
    publish(target, site("b"))

    def refuse(path: Path, *_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted", str(path))

    monkeypatch.setattr(Path, "chmod", refuse)
    rollback(target)
    assert version(target) == "a"


def test_what_the_host_put_there_stays(target: Path) -> None:
    """What protects a folder names a file beside it, and without that one the server refuses every page."""
    held = {
        "web.config": "<configuration/>",
        ".htaccess": "AuthUserFile .htpasswd",
        ".htpasswd": "a:b",
        ".nojekyll": "",
    }
    for name, text in held.items():
        (target / name).write_text(text)
    publish(target, site("b"))
    rollback(target)
    publish(target, site("c"))
    assert {name: (target / name).read_text() for name in held} == held


def test_what_the_new_site_has_no_more_is_named(target: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file of somebody's at the top of the folder goes with the site of two publications ago."""
    (target / "robots.txt").write_text("Disallow: /")
    (target / "assets/own.txt").touch()
    built = target.with_name("built")
    site("b")(built)
    assert cli.main(["publish", str(target), "--built", str(built)]) == 0
    assert "原来最外层的 robots.txt 新网站里没有，没有带过来。" in capsys.readouterr().out
    assert publish(target, site("c")).left == (
        "hosting",
    )  # the settings for servers, which this builder does not write
    assert publish(target, site("c")).left == ()


def test_another_policy_is_told_of(target: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A server that goes on sending the hashes of the last program would have the scripts of the new one stopped."""
    said = "给服务器的设置和原来的不一样"
    built = target.with_name("built")
    site("b")(built)

    def ran(*options: str) -> str:
        assert cli.main(["publish", str(target), *options]) == 0
        return capsys.readouterr().out

    assert said not in ran("--built", str(built)), "there were none before"
    assert said not in ran("--built", str(built))
    (built / "index.html").write_text((built / "index.html").read_text() + "<script>let newer;</script>")
    assert said in ran("--built", str(built))
    assert said in ran("--rollback")


def test_what_cannot_be_removed_is_named(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site of a colleague's, say. What the system names is one file far inside."""
    target.with_name("bank.next").mkdir()
    target.with_name("bank.making").touch()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "suggest.html")

    with monkeypatch.context() as patched:
        patched.setattr("shutil.rmtree", refuse)
        with pytest.raises(PublishError, match=r"上次留下的 .*bank\.next 删不掉：没有权限"):
            publish(target, site("b"))
    publish(target, site("b"))


def _write(name: str, text: str) -> Change:
    def change(folder: Path) -> None:
        (folder / name).write_text(text, "utf-8")

    return change


def _emptied(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


FAULTS: dict[str, tuple[Change, str]] = {
    "link": (_write("p/0.html", '<a href="gone.html">'), "p/0.html：链接 gone.html 没有对应的文件"),
    "anchor": (_write("p/0.html", '<a href="1.html#gone">'), "p/0.html：链接 1.html#gone 在那一页上没有对应的位置"),
    "picture": (_write("p/0.html", '<img src="x.png">'), "链接 x.png 没有对应的文件"),
    "root": (_write("p/0.html", '<a href="/index.html">'), "链接 /index.html 离开了网站的文件夹"),
    "above": (_write("p/0.html", '<a href="../../x.html">'), "链接 ../../x.html 离开了网站的文件夹"),
    "odd scheme": (_write("p/0.html", '<a href="file:///x">'), "链接 file:///x 离开了网站的文件夹"),
    "data": (lambda folder: (folder / f"assets/data/search.{'b' * 10}.js").unlink(), "脚本要用的 assets/data/search."),
    "home": (lambda folder: (folder / "index.html").unlink(), "缺少 index.html"),
    "missing page": (lambda folder: (folder / "404.html").unlink(), "缺少 404.html"),
    "empty": (_write("p/0.html", ""), "p/0.html 是空的"),
    "nothing": (_emptied, "缺少 index.html"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "says"), FAULTS.values(), ids=FAULTS.keys())
def test_a_site_with_a_fault_does_not_go_live(target: Path, change: Change, says: str) -> None:
    before = tree(target)
    with pytest.raises(PublishError) as error:
        publish(target, changed(change))
    assert says in str(error.value)
    assert tree(target) == before
    assert beside(target) == {"bank", "bank.lock"}


@pytest.mark.parametrize(
    ("link", "says"),
    [
        ("compose.html#top", ""),
        ("compose.html#gone", "在那一页上没有对应的位置"),
        ("compose.html#template=one", ""),
        ("compose.html#template=two", "要的内容没有页面"),
        ("compose.html#campaign=one", "要的内容没有页面"),
        ("compose.html#nothing=one", "要的内容没有页面"),
    ],
)
def test_a_link_into_the_composer_names_a_place_or_what_to_begin_with(
    target: Path, link: str, says: str
) -> None:
    def change(folder: Path) -> None:
        for name in ("compose.html", "gallery/one.html"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text('<h1 id="top">页</h1>', "utf-8")
        _write("p/0.html", f'<h1 id="top">页</h1><a href="../{link}">页</a>')(folder)

    if says:
        with pytest.raises(PublishError, match=f"p/0.html：链接 ../{link} {says}"):
            publish(target, changed(change))
    else:
        publish(target, changed(change))
    assert version(target) == ("a" if says else "b")


def test_a_sudden_loss_is_asked_about(target: Path) -> None:
    publish(target, site("b", pages=40))
    with pytest.raises(PublishError, match=r"少了一半以上.*--smaller"):
        publish(target, site("c", pages=10))
    assert version(target) == "b"
    publish(target, site("c", pages=10), smaller=True)
    assert version(target) == "c"


def _padded(size: int, pages: int = 4) -> Change:
    """A builder of a site whose pages have this many bytes in all."""

    def build(folder: Path) -> None:
        site("b", pages=pages)(folder)
        there = sum(path.stat().st_size for path in folder.rglob("*.html"))
        with (folder / "404.html").open("a") as page:
            page.write(" " * (size - there))

    return build


@pytest.mark.parametrize(
    ("live", "new", "lost"),
    [
        ((10_000, 4), (5_000, 4), False),
        ((10_000, 4), (4_999, 4), True),  # as many pages, but they have lost their words
        ((10_000, 4), (20_000, 1), False),  # pages: index.html and 404.html too
        ((10_000, 4), (20_000, 0), True),
    ],
)
def test_what_is_a_sudden_loss(
    tmp_path: Path, live: tuple[int, int], new: tuple[int, int], lost: bool
) -> None:
    """Of pages or of bytes: more than half."""
    target = tmp_path / "bank"
    publish(target, _padded(*live))
    before = tree(target)
    if lost:
        with pytest.raises(PublishError, match="少了一半以上"):
            publish(target, _padded(*new))
        assert tree(target) == before
    publish(target, _padded(*new), smaller=lost)
    assert tree(target) != before


def test_another_librarys_site_is_not_replaced(target: Path) -> None:
    with pytest.raises(PublishError, match="另一个库的网站（编号 test-bank，这次的是 other）"):
        publish(target, site("b", id="other"))
    assert version(target) == "a"


def test_a_foreign_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.docx").write_bytes(b"years of work")
    (tmp_path / "file").write_text("x")
    for name, says in (("home", "不是本库生成的网站"), ("file", "是一个文件"), ("no/where", "请先建好")):
        with pytest.raises(PublishError, match=says):
            publish(tmp_path / name, site("a"))
    assert tree(tmp_path / "home") == {"thesis.docx": b"years of work"}


@pytest.mark.parametrize("name", ["bank.next", "bank.previous"])
def test_what_somebody_keeps_beside_the_target_stays(target: Path, name: str) -> None:
    theirs = target.with_name(name)
    theirs.mkdir()
    publish(target, site("b"))
    assert version(target) == "b", "an empty folder holds nothing to lose"
    shutil.rmtree(theirs, ignore_errors=True)
    theirs.mkdir()
    (theirs / "thesis.docx").write_bytes(b"years of work")
    with pytest.raises(PublishError, match=rf"{name} 里有别的东西.*移到别处"):
        publish(target, site("c"))
    assert tree(theirs) == {"thesis.docx": b"years of work"}
    assert version(target) == "b"


@pytest.mark.parametrize("built", ["bank.next", "bank.previous", "bank.previous/site", "link", "."])
def test_the_command_does_not_remove_the_site_that_it_is_given(
    target: Path, built: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where it stands in the way it is named, and stays."""
    target.with_name("link").symlink_to("bank.next")
    folder = target.parent / built
    site("b")(folder.resolve())
    before = tree(folder)
    assert cli.main(["publish", str(target), "--built", str(folder)]) == 1
    assert "--built 写的" in capsys.readouterr().err
    assert tree(folder) == before
    assert version(target) == "a"


def _full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device", "somewhere")


def _at_call(number: int) -> Callable[[Path, Path], bool]:
    """An exchange that fails at its nth call and works before and after."""
    real, calls = folders.exchange, iter(range(1, 100))

    def exchange(one: Path, other: Path) -> bool:
        if next(calls) == number:
            _full()
        return real(one, other)

    return exchange


STEPS: dict[str, tuple[str, object]] = {
    "copying hashed files": ("shutil.copyfile", _full),
    "permissions": ("pathlib.Path.chmod", _full),
    "to the disk": ("os.sync", _full),
    "first exchange": ("phrasebank.files.folders.exchange", 1),
    "second exchange": ("phrasebank.files.folders.exchange", 2),
}


@pytest.fixture
def _private() -> Iterator[None]:
    """Every file that is written has rights to set."""
    old = os.umask(0o077)
    yield
    os.umask(old)


@pytest.mark.usefixtures("_private")
@pytest.mark.parametrize(("name", "failing"), STEPS.values(), ids=STEPS.keys())
def test_a_failing_step_leaves_the_old_site(
    target: Path, monkeypatch: pytest.MonkeyPatch, name: str, failing: object
) -> None:
    publish(target, site("b"))
    previous = target.with_name("bank.previous")
    before, older = tree(target), tree(previous)
    with monkeypatch.context() as broken:
        broken.setattr(name, _at_call(failing) if isinstance(failing, int) else failing)
        with pytest.raises(PublishError, match="磁盘满了"):
            publish(target, site("c"))
    assert (tree(target), tree(previous)) == (before, older)
    assert beside(target) == {"bank", "bank.lock", "bank.previous"}
    publish(target, site("c"))
    assert (version(target), version(previous)) == ("c", "b")


def test_a_failing_build_leaves_the_old_site(target: Path) -> None:
    def build(folder: Path) -> None:
        folder.mkdir()
        (folder / "index.html").write_text("half")
        _full()

    before = tree(target)
    with pytest.raises(PublishError, match="somewhere：磁盘满了，请先腾出空间"):
        publish(target, build)
    assert tree(target) == before
    assert beside(target) == {"bank", "bank.lock"}


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path[:0] = sys.argv[2:]
from phrasebank import publishing
from phrasebank.files import folders, unfinished
from unit.test_publishing import site
real, left = folders.exchange, [int(sys.argv[1])]
def exchange(one, other):
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left[0] -= 1
    return real(one, other)
def build(folder):
    site("c")(folder)
    if left[0] < 0:
        (folder / "404.html").unlink()
        os.kill(os.getpid(), signal.SIGKILL)
folders.exchange = exchange
publishing.publish(Path(os.environ["TARGET"]), build)
"""


@pytest.mark.parametrize("after", [-1, 0, 1], ids=["in the build", "before the exchanges", "between them"])
def test_killed_in_the_middle(target: Path, after: int) -> None:
    publish(target, site("b"))
    before = tree(target)
    tests = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(after), str(tests), str(tests.parent / "hooks")],
        env={**os.environ, "TARGET": str(target)},
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert tree(target) == before
    publish(target, site("d"))
    assert (version(target), version(target.with_name("bank.previous"))) == ("d", "b")
    assert beside(target) == {"bank", "bank.lock", "bank.previous"}


def test_two_publishers_at_once(target: Path) -> None:
    def build(folder: Path) -> None:
        site("b")(folder)
        with pytest.raises(PublishError, match="另一个发布正在进行"):
            publish(target, site("c"))
        with pytest.raises(PublishError, match="另一个发布正在进行"):
            rollback(target)

    publish(target, build)
    assert version(target) == "b"


def test_a_build_that_outlives_its_publisher_keeps_the_lock(target: Path) -> None:
    lock = target.with_name("bank.lock")
    with take_lock(lock):
        child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, close_fds=False)
    with pytest.raises(PublishError, match="另一个发布正在进行"):
        publish(target, site("b"))
    child.communicate(b"\n")
    publish(target, site("b"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_no_permission(target: Path) -> None:
    target.parent.chmod(0o555)
    try:
        with pytest.raises(PublishError, match="没有权限"):
            publish(target, site("b"))
    finally:
        target.parent.chmod(0o755)


def test_no_permission_is_said_in_chinese(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied", "bank.lock")

    monkeypatch.setattr("os.open", refuse)
    with pytest.raises(PublishError, match=r"bank\.lock：没有权限"):
        publish(target, site("b"))


def test_the_root_of_the_disk_is_no_folder_to_publish_to() -> None:
    with pytest.raises(PublishError, match="是磁盘的根"):
        publish(Path(Path.cwd().anchor), site("b"))


def test_nothing_to_go_back_to(target: Path) -> None:
    with pytest.raises(PublishError, match="没有可以换回的上一版"):
        rollback(target)
    assert version(target) == "a"


def test_a_damaged_previous_site_does_not_come_back(target: Path) -> None:
    publish(target, site("b"))
    (target.with_name("bank.previous") / "p/1.html").unlink()
    with pytest.raises(PublishError, match="没有对应的文件"):
        rollback(target)
    assert version(target) == "b"


class TestWithoutExchange:
    """A file system or a kernel that cannot exchange."""

    @pytest.fixture(autouse=True)
    def unknown(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("phrasebank.files.folders._exchange_at_once", lambda *_: False)

    def test_it_works_and_is_said(self, target: Path) -> None:
        assert not publish(target, site("b")).at_once
        assert not rollback(target).at_once
        assert version(target) == "a"

    @pytest.mark.parametrize("number", [1, 2, 3])
    def test_a_failing_rename_puts_all_back(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
    ) -> None:
        for name in "ab":
            (tmp_path / name).mkdir()
            (tmp_path / name / name).touch()
        real, calls = Path.rename, iter(range(1, 9))

        def rename(self: Path, new: Path) -> Path:
            if next(calls) == number:
                raise PermissionError(errno.EACCES, "in use", str(self))
            return real(self, new)

        monkeypatch.setattr(Path, "rename", rename)
        with pytest.raises(PermissionError):
            folders.exchange(tmp_path / "a", tmp_path / "b")
        assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*")) == [
            "a",
            "a/a",
            "b",
            "b/b",
        ]

    @pytest.mark.parametrize("renames", [1, 2])
    def test_killed_between_renames(self, target: Path, renames: int) -> None:
        publish(target, site("b"))
        previous, aside = target.with_name("bank.previous"), target.with_name("bank.aside")
        target.rename(aside)
        if renames == 2:
            previous.rename(target)
        publish(target, site("c"))
        assert version(target) == "c"
        assert beside(target) == {"bank", "bank.lock", "bank.previous"}

    def test_a_live_site_that_waits_aside_comes_back_alone(self, target: Path) -> None:
        """Also where the site before it is gone, which a host may have removed to make room."""
        target.rename(target.with_name("bank.aside"))
        with pytest.raises(PublishError, match="没有可以换回的上一版"):
            rollback(target)
        assert version(target) == "a"
        assert beside(target) == {"bank", "bank.lock"}


def test_this_file_system_exchanges_at_once(target: Path) -> None:
    """Where the tests run on Linux, else the test under load would prove nothing."""
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux exchanges")
    assert publish(target, site("b")).at_once


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_command_outside_a_project(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["publish", "bank"]) == 1
    assert capsys.readouterr().err == (
        "没有发布：这里没有 mkdocs.yml，请在项目的文件夹里运行。\nbank 没有改动。\n"
    )
    assert not (project / "bank").exists()


def test_the_command_says_why_a_build_failed(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "mkdocs.yml").write_text("site_name: x\nno_such_key: 1\n")
    (project / "docs").mkdir()
    (project / "docs/index.md").write_text("[x](gone.md)")
    assert cli.main(["publish", "bank"]) == 1
    said = capfd.readouterr().err
    assert "no_such_key" in said
    assert "没有发布：网站没有生成，原因见上面。" in said


def test_the_command_takes_what_another_builder_wrote(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built = tmp_path / "built"
    assert cli.main(["publish", "bank", "--built", str(built)]) == 1
    assert "里没有生成好的网站" in capsys.readouterr().err
    site("1")(built)
    (built / "sitemap.xml").touch()  # empty: a fault, but for what finishing takes away
    before = tree(built)
    assert cli.main(["publish", "bank", "--built", str(built)]) == 0
    assert version(Path("bank")) == "1"
    assert "Content-Security-Policy" in Path("bank", addresses.SERVERS[0]).read_text("utf-8")
    assert tree(built) == before


def test_of_a_built_site_nothing_is_taken_but_what_its_files_say(project: Path) -> None:
    """Its rights would forbid to finish it, and what SELinux notes on a file keeps a web server from it."""
    built = project / "built"
    site("1")(built)
    for path in (*built.rglob("*"), built):
        path.chmod(0o555 if path.is_dir() else 0o444)
    os.utime(built / "index.html", (0, 0))
    try:
        assert cli.main(["publish", "bank", "--built", "built"]) == 0
    finally:
        for path in (built, *built.rglob("*")):
            path.chmod(0o755)
    for path in (Path("bank"), *Path("bank").rglob("*")):
        assert path.stat().st_mode & 0o200, "whoever publishes may remove it"
        assert path.stat().st_mtime > 0


def test_the_command_rolls_back(target: Path, capsys: pytest.CaptureFixture[str]) -> None:
    publish(target, site("b"))
    assert cli.main(["publish", str(target), "--rollback"]) == 0
    assert capsys.readouterr().out == (f"已换回上一版：{target}，共 6 页。换下来的留在 {target}.previous。\n")
    assert _site_id(target) == "test-bank"


def test_a_lost_id_is_named_before_it_goes_live(target: Path) -> None:
    def build(folder: Path, points: list[str]) -> None:
        site("b")(folder)
        data = {"site": {"id": "test-bank"}, "points": [{"id": id, "title": "题"} for id in points]}
        (folder / "library.json").write_text(json.dumps(data), "utf-8")

    publish(target, lambda folder: build(folder, ["kept", "gone"]))
    with pytest.raises(PublishError) as stopped:
        publish(target, lambda folder: build(folder, ["kept"]))
    assert str(stopped.value) == (
        "线上有、新网站没有的编号：\n要点 gone（题）\n"
        "别人存的链接和草稿靠它们。误删的从备份恢复，改了编号的写进 aliases，停用的写进 library.yml 的 retired；"
        "确实不要了，加上 --fewer 再发布"
    )
    publish(target, lambda folder: build(folder, ["kept"]), fewer=True)


def test_a_kill_between_two_renames_is_mended_by_the_next_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    target = tmp_path / "bank"
    publish(target, site("a"))
    publish(target, site("b"))
    assert [*tmp_path.glob(".publishing-*")] == []
    cut = unfinished.noted(target)
    cut.__enter__()
    target.rename(target.with_name("bank.aside"))  # the first of the three, and then the power goes
    assert not target.exists()
    assert cli.main(["stats", "--snippets", str(Path(__file__).parents[2] / "snippets")]) == 0
    assert capsys.readouterr().err == f"上次发布到 {target} 时被打断，已经接好。\n"
    assert version(target) == "b"
    assert [*tmp_path.glob(".publishing-*")] == []


@pytest.mark.parametrize(
    "damaged", [b"", b"\xff\xfe", b"{", b"[1]", b"1" * 5000, b'{"assets/page.js": "x"}'], ids=range(6)
)
def test_a_damaged_list_of_what_is_carried_hinders_nobody(target: Path, damaged: bytes) -> None:
    publish(target, site("b"))
    (target / CARRIED).write_bytes(damaged)
    publish(target, site("c"))
    assert version(target) == "c"


@pytest.mark.parametrize("damaged", ["", "\0" * 300])
def test_a_damaged_note_hinders_no_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damaged: str
) -> None:
    """A power cut leaves such: the next publication mends what there is to mend."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".publishing-12345678").write_text(damaged, "utf-8")
    assert unfinished.targets() == []
