"""A build over the last site, and the next build of `serve`, give what a build from nothing gives, to the byte, after every
kind of edit."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import small_library
from bench.generate import generate
from conftest import ROOT
from phrasebank.files import made
from phrasebank.files.lock import lock
from phrasebank.files.made import contents as tree

PROBLEMS = "snippets/points/d1/problems.yml"
MEASURES = "snippets/points/d2/measures.yml"

Edit = Callable[[Path], object]


def replacing(name: str, old: str, new: str) -> Edit:
    def edit(project: Path) -> None:
        text = (project / name).read_text("utf-8")
        assert old in text
        (project / name).write_text(text.replace(old, new, 1), "utf-8")

    return edit


def appending(name: str, more: str) -> Edit:
    def edit(project: Path) -> None:
        with (project / name).open("a", encoding="utf-8") as file:
            file.write(more)

    return edit


def without_a_point(project: Path) -> None:
    """Leave out the last point of a file: other points lead nowhere near it."""
    path = project / "snippets/points/common/closings.yml"
    points = path.read_text("utf-8").split("\n- id: ")
    assert len(points) > 1
    path.write_text("\n- id: ".join(points[:-1]) + "\n", "utf-8")


def rename_a_heading(project: Path) -> None:
    path = project / "snippets/campaigns/2025-annual.yml"
    value = json.loads(path.read_text("utf-8"))
    value["papers"][0]["headings"][0]["title"] += "等"
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")


def tell_when_it_is_held(project: Path) -> None:
    path = project / "snippets/campaigns/2025-annual.yml"
    value = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**value, "held": "春天"}, ensure_ascii=False), "utf-8")


def rename_a_tag(project: Path) -> None:
    for path in sorted((project / "snippets").rglob("*.yml")):
        path.write_text(path.read_text("utf-8").replace("调查研究", "调研"), "utf-8")


def another_template(project: Path) -> None:
    text = (project / "snippets/templates/personal-leader.yml").read_text("utf-8")
    (project / "snippets/templates/other.yml").write_text(text.replace("材料", "另一份材料"), "utf-8")


def another_dimension(project: Path) -> None:
    """With points of its own, which lead to measures of the dimension that they were written for."""
    path = project / "snippets/library.yml"
    value = json.loads(path.read_text("utf-8"))
    value["dimensions"].append({"id": "late", "title": "后来的维度", "summary": "后来加的"})
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    _points_of_late(project, "problems")


def another_section(project: Path) -> None:
    """In a dimension that had none of it."""
    _points_of_late(project, "measures")


def _points_of_late(project: Path, section: str) -> None:
    text = (project / f"snippets/points/d1/{section}.yml").read_text("utf-8")
    path = project / f"snippets/points/late/{section}.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text.replace(f"- id: d1-{section}", f"- id: late-{section}"), "utf-8")


def another_campaign(project: Path) -> None:
    value = json.loads((project / "snippets/campaigns/2025-annual.yml").read_text("utf-8"))
    value |= {"title": "2024 年度", "year": 2024, "status": "closed"}
    (project / "snippets/campaigns/2024-annual.yml").write_text(
        json.dumps(value, ensure_ascii=False), "utf-8"
    )


def our_own_icon(project: Path) -> None:
    """Draw what the theme draws otherwise: templates find it in a hidden folder before they look into the theme's."""
    icon = project / "overrides/.icons/material/magnify.svg"
    icon.parent.mkdir(parents=True, exist_ok=True)
    drawn = "1" if icon.exists() else ""
    icon.write_text(f'<svg viewBox="0 0 24 24"><path d="M3{drawn} 3h18v18H3z"/></svg>', "utf-8")


PHRASE = """    n:
      shows: 上半年在镇里办事，我碍着情面没有开口。
      fact: 来办事的老人【时间】又跑了一趟，我没有再问。
      effect: 群众等了很久，心里有看法。
"""

EDITS: dict[str, tuple[Edit, ...]] = {
    "the text of a phrase, a guide": (
        replacing(PROBLEMS, "      shows: ", "      shows: 年初改过一次，"),
        appending("docs/guide/own-words.md", "\n后来补的一段，讲【这个词】怎么用。\n"),
    ),
    "the title of a measure that others show, a template, a style sheet": (
        replacing(MEASURES, "  title: ", "  title: 再"),
        replacing("snippets/templates/personal-member.yml", "材料", "材料稿"),
        appending("docs/assets/stylesheets/site.css", "\n.pb-late { color: red; }\n"),
    ),
    "a new phrase": (replacing(PROBLEMS, "  phrases:\n", "  phrases:\n" + PHRASE),),
    "a removed file, a removed point": (
        lambda project: (project / "snippets/points/common/followups.yml").unlink(),
        without_a_point,
    ),
    "a campaign": (rename_a_heading,),
    "a dimension that was not there": (another_dimension,),
    "a section of it": (another_section,),
    "a campaign of another year": (another_campaign,),
    "when a campaign is held": (tell_when_it_is_held,),
    "a new template": (another_template,),
    "a tag": (rename_a_tag,),
    "an override of the theme": (replacing("overrides/main.html", "环境自检", "自检"),),
    "an icon of our own": (our_own_icon,),
    "the same icon drawn otherwise": (our_own_icon,),
    "layouts of a page, of cards, of papers": (
        replacing("hooks/phrasebank/layouts/pages/state.html.j2", "数量</h2>", "有多少</h2>"),
        replacing("hooks/phrasebank/layouts/pages/card.html.j2", "<", "<!-- 新 --><"),
        replacing("hooks/phrasebank/layouts/docx/settings.xml", 'w:percent="100"', 'w:percent="110"'),
    ),
    "a title that others show, who may use a phrase": (
        replacing("snippets/points/d2/problems.yml", "  title: ", "  title: 又"),
        replacing(PROBLEMS, "    b:\n", "    b:\n      audiences: [普通党员]\n"),
    ),
    "the words of a list": (replacing("snippets/wording/slips.yml", "布署", "步署"),),
    "a setting": (replacing("mkdocs.yml", "name: 配色跟随系统，点击改为浅色", "name: 改为浅色"),),
    "files that somebody spoilt and put there": (
        lambda project: (project / "site/index.html").write_text("乱了", "utf-8"),
        lambda project: (project / "site/none-of-ours.html").write_text("", "utf-8"),
    ),
    "nothing": (),
}


DRIVER = """
import json, shutil, sys
from pathlib import Path
from mkdocs.commands.build import build
from mkdocs.config import load_config

def make(site, command):
    config = load_config(config_file="mkdocs.yml", site_dir=site, strict=True)
    if command:
        config.plugins.on_startup(command=command, dirty=False)
    try:
        build(config)
    except SystemExit as end:
        assert end.code == 0, end
        print("ended early", flush=True)
    finally:
        if command != "serve":
            config.plugins.on_shutdown()

for line in sys.stdin:
    site, command = json.loads(line)
    make(site, command)
    print("made", flush=True)
"""


class Builder:
    """A process that builds the project as often as it is told; `serve` keeps what it reads."""

    def __init__(self, project: Path) -> None:
        environment = {
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONUTF8": "1",
            "SOURCE_DATE_EPOCH": "1700000000",
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        self.said = (project.parent / "said").open("a+", encoding="utf-8")
        self.process = subprocess.Popen(
            [sys.executable, "-c", DRIVER],
            cwd=project,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.said,
            text=True,
            encoding="utf-8",
        )

    def build(self, site: str, command: str = "") -> bool:
        """Build into a folder; returns whether there was nothing to do."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps([site, command]) + "\n")
        self.process.stdin.flush()
        lines = [self.process.stdout.readline()]
        while lines[-1] not in ("made\n", ""):
            lines.append(self.process.stdout.readline())
        self.said.seek(0)
        assert lines[-1], self.said.read()
        return "ended early\n" in lines

    def end(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()
        self.said.close()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project that a test may spoil, with a library of 500 phrases."""
    copy = tmp_path / "project"
    for name in ("docs", "overrides", "hooks"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "mkdocs.yml", copy / "mkdocs.yml")
    generate(copy / "snippets", 500)
    return copy


@pytest.fixture
def once(project: Path) -> Iterator[Builder]:
    builder = Builder(project)
    yield builder
    builder.end()


@pytest.fixture
def serving(project: Path) -> Iterator[Builder]:
    builder = Builder(project)
    yield builder
    builder.end()


def served(folder: Path, fresh: Path) -> dict[str, str]:
    """The site that `serve` shows, but for the address of the script that every page carries, which stays with it."""
    (own,), (other,) = (list(site.glob("assets/data/site.*.js")) for site in (folder, fresh))
    copy = folder.with_name("renamed")
    shutil.copytree(folder, copy)
    (copy / own.relative_to(folder)).rename(copy / other.relative_to(fresh))
    for page in copy.rglob("*"):
        if page.suffix in (".html", ".conf", ".config", ".txt"):
            page.write_bytes(page.read_bytes().replace(own.name.encode(), other.name.encode()))
    found = tree(copy)
    shutil.rmtree(copy)
    return found


def test_a_rebuild_gives_what_a_build_from_nothing_gives(
    project: Path, once: Builder, serving: Builder
) -> None:
    once.build("site", "build")
    serving.build("served", "serve")
    for kind, edits in EDITS.items():
        before = {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*") if path.is_file()}
        same = tree(project / "site")
        for edit in edits:
            edit(project)
        nothing = once.build("site", "build")
        serving.build("served")
        once.build("fresh", "build")
        wanted = tree(project / "fresh")
        assert tree(project / "site") == wanted, kind
        assert served(project / "served", project / "fresh") == wanted, kind
        assert nothing == (kind == "nothing"), kind
        for path, moment in before.items():
            name = path.relative_to(project / "site").as_posix()
            if same[name] == wanted.get(name) and "somebody" not in kind:
                assert path.stat().st_mtime_ns == moment, f"{kind}: {name} was written again"
        shutil.rmtree(project / "fresh")
        (project / ".fresh.made.json").unlink()
    assert {path.name for path in project.glob(".*")} == {".site.made.json", ".site.lock", ".fresh.lock"}


def test_settings_for_servers_that_cannot_be_made_leave_the_last_site(project: Path, once: Builder) -> None:
    """They once were made when the new pages stood in their place already: a page whose script had changed stood beside
    settings that forbid it."""
    once.build("site", "build")
    before = tree(project / "site")
    replacing("overrides/main.html", "{{ super() }}\n  <link", "{{ super() }}<style>i{}</style>\n  <link")(
        project
    )
    failing = (
        "from phrasebank.publishing import hosting; hosting.settings = lambda *_: {}['unexpected']; "
        "from mkdocs.__main__ import cli; cli(['build', '--strict', '--site-dir', 'site'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", failing],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": "1700000000"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "网站没有生成" in done.stderr
    assert tree(project / "site") == before
    assert {path.name for path in project.glob(".*")} == {".site.made.json", ".site.lock"}
    once.build("site", "build")
    assert tree(project / "site") != before
    once.build("fresh", "build")
    assert tree(project / "site") == tree(project / "fresh")


def test_another_program_makes_every_page_anew(project: Path) -> None:
    """What stands in the code counts, and the names of what it is built with."""
    builder = Builder(project)
    builder.build("site", "build")
    builder.end()
    replacing("hooks/phrasebank/__init__.py", '__version__ = "', '__version__ = "9.')(project)
    builder = Builder(project)
    assert not builder.build("site", "build")
    builder.build("fresh", "build")
    builder.end()
    assert tree(project / "site") == tree(project / "fresh")
    assert "9.0" in (project / "site/index.html").read_text("utf-8")


def test_two_builds_at_once_do_not_meet(project: Path, once: Builder) -> None:
    """The second stops and changes nothing; one that was killed does not keep others out."""
    once.build("site", "build")
    before = tree(project / "site")
    replacing(PROBLEMS, "      shows: ", "      shows: 年初改过一次，")(project)
    work = project / ".site.next"
    work.mkdir()
    (work / "index.html").write_text("half", "utf-8")
    with lock(made.guard(project / "site")):
        first = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, close_fds=False)
    second = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"], cwd=project, capture_output=True, text=True, check=False
    )
    assert second.returncode != 0
    assert "另一次生成正在进行" in second.stderr
    assert "Traceback" not in second.stderr
    assert tree(project / "site") == before
    assert tree(work).keys() == {"index.html"}
    first.kill()
    first.communicate()
    assert not once.build("site", "build")
    assert tree(project / "site") != before
    assert not work.exists()


SERVES = """
import logging
from mkdocs.commands.serve import serve
from phrasebank.making import site

logging.basicConfig(level=logging.INFO)
make = site.build

def saving(snippets, *given):
    made = make(snippets, *given)
    site.build = make
    with (snippets / "library.yml").open("a", encoding="utf-8") as file:
        file.write("# saved meanwhile\\n")
    return made

site.build = saving
serve("mkdocs.yml", dev_addr="127.0.0.1:0")
"""


def test_what_is_saved_during_the_first_build_of_serve_is_built(tmp_path: Path) -> None:
    small_library.build(
        tmp_path / "snippets", "headline: 材料\nparts: [{title: 问题, section: problems, points: 1}]"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", SERVES],
        cwd=ROOT,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONUTF8": "1",
            "PHRASEBANK_SNIPPETS": str(tmp_path / "snippets"),
            "TMPDIR": str(tmp_path),  # where its site stays when it is ended
        },
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stderr is not None
    late = threading.Timer(300, process.kill)
    late.start()
    try:
        said = []
        for line in process.stderr:
            said.append(line)
            if "Detected file changes" in line:
                break
        else:
            pytest.fail("".join(said))
    finally:
        late.cancel()
        process.kill()
        process.communicate()
