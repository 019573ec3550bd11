"""The design guards itself: imports run one way, and the core never meets mkdocs."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from types import FrameType

import pytest

import phrasebank
import small_library
from phrasebank import rules
from phrasebank.pages import points
from phrasebank.pages.cards import Forms
from phrasebank.pages.fits import fits

ROOT = Path(__file__).parents[2]
HOOKS = ROOT / "hooks"
CORE = HOOKS / "phrasebank"

MOST_ROOMS = 22
"""Entries right below the core that somebody can still keep in mind."""

MOST_ON_THE_WAY = 6
"""Wings that a file of points may pass on its way to its page."""

RECIPE = (
    "headline: 材料\nfields: [姓名]\nparts: [{title: 问题, section: problems, group: heading, points: 1}]"
)

LOOSE = {"__init__.py", "addresses.py"}
"""The only files that stand there beside the wings."""


def drawing() -> str:
    """The one drawing of the house, in the docstring of the core."""
    blocks = re.findall(r"::\n\n((?: {4}.*\n)+)", inspect.cleandoc(phrasebank.__doc__ or "") + "\n")
    assert len(blocks) == 1
    return inspect.cleandoc("\n" + blocks[0])


def _floors() -> Iterator[tuple[str, bool]]:
    for line in drawing().splitlines():
        match = re.match(r"(\w+) +(=?) *\S", line)
        assert match, f"not a wing and what it is: {line}"
        yield match[1], bool(match[2])


LAYERS = tuple(_floors())
"""The wings from the ground up, one a line of the drawing, each with whether it stands side by side with its like."""

RANK = {name: rank for rank, (name, _) in enumerate(LAYERS)}
BESIDE = {name for name, beside in LAYERS if beside}
MODULES = {
    ".".join(path.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(CORE.rglob("*.py"))
}


def wing(module: str) -> str:
    """The wing that a module stands in; empty for the core itself."""
    return f"{module}.".split(".")[1]


def imported(path: Path) -> set[str]:
    """What a file imports: modules of the core by their full names, and the names of everything else."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports fail in a hook"
            full = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= {name if name in MODULES else str(node.module) for name in full}
    return names


@pytest.mark.parametrize("module", MODULES)
def test_imports_run_one_way(module: str) -> None:
    here = wing(module)
    for name in imported(MODULES[module]):
        assert name.split(".")[0] != "mkdocs", f"{module} imports mkdocs"
        there = wing(name)
        if not name.startswith("phrasebank.") or not here or here == there:
            continue
        assert RANK[there] < RANK[here], f"{module}: {here} may not import {there}"
        assert not {here, there} <= BESIDE, f"{module}: {here} and {there} stand side by side"


def test_no_circles_of_files() -> None:
    """Neither inside a wing nor in the whole house does a file need itself."""
    graph = {module: imported(path) & MODULES.keys() - {module} for module, path in MODULES.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"a circle of files: {' -> '.join(error.args[1])}")


def test_every_wing_is_drawn() -> None:
    entries = {path.name for path in CORE.iterdir() if not path.name.startswith("__pycache__")}
    wings = {name for name in entries if (CORE / name / "__init__.py").is_file()}
    loose = {name for name in entries if (CORE / name).is_file()}
    assert loose == LOOSE
    assert wings | {"addresses"} == set(RANK)
    assert len(entries) <= MOST_ROOMS


ROOMS = sorted(path.parent for path in CORE.rglob("__init__.py") if path.parent != CORE)
"""Every wing, and the rooms inside wings."""


def mapped(docstring: str) -> set[str]:
    """The names that a map explains. A line of it begins with one and two blanks, or with several between commas; others
    follow on it behind a semicolon and two blanks, each with a colon."""
    (drawn,) = re.findall(r"::\n\n((?: {4}.*\n)+)", docstring + "\n")
    names: set[str] = set()
    for line in re.split(r"\n {4}(?! )", f"\n{drawn.rstrip()}")[1:]:
        first, *others = re.split(r";(?:  |\n +)", line)
        for entry, end in ((first, "  "), *((other, ": ") for other in others)):
            named = entry.split(end)[0]
            if re.fullmatch(r"\w+(?:, \w+)*", named):
                names |= set(named.split(", "))
    return names


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_rooms_docstring_is_its_map(room: Path) -> None:
    docstring = ast.get_docstring(ast.parse((room / "__init__.py").read_text("utf-8"))) or ""
    files = {path.stem for path in room.glob("*.py")} - {"__init__"}
    assert mapped(docstring) == files | {inner.name for inner in ROOMS if inner.parent == room}


def test_the_guide_for_developers_holds_the_same_drawing() -> None:
    assert f"```text\n{drawing()}\n```" in (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def _page(snippets: Path) -> None:
    """Make the first page of points of a library."""
    library, _ = rules.inspect(snippets, "entry")
    assert library is not None
    page = next(points.sections(library, fits(library), Forms(library)))
    assert page.body()


def _walk(snippets: Path) -> list[str]:
    """The wings whose code runs, one after another, while a file of points becomes its page."""
    walk: list[str] = []

    def note(frame: FrameType, event: str, _: object) -> None:
        path = Path(frame.f_code.co_filename)
        if event == "call" and CORE in path.parents:
            here = path.relative_to(CORE).parts[0].removesuffix(".py")
            if here in RANK and here not in walk[-1:]:
                walk.append(here)

    sys.setprofile(note)
    try:
        _page(snippets)
    finally:
        sys.setprofile(None)
    return walk


def test_a_snippet_walks_to_its_page_through_few_rooms(tmp_path: Path) -> None:
    """Counted are all wings, making included, which leads; without it and the ground floor the walk is straight."""
    small_library.build(tmp_path, RECIPE)
    _page(tmp_path)  # what is made once a process
    walk = _walk(tmp_path)
    rooms = {*walk, "making"} - {"addresses"}
    assert len(rooms) <= MOST_ON_THE_WAY, f"through {sorted(rooms)}"
    stages = [here for here in walk if RANK[here] >= RANK["reading"]]
    straight = [here for here, before in zip(stages, ["", *stages], strict=False) if here != before]
    assert straight == ["rules", "reading", "rules", "pages"]


def test_only_the_event_file_imports_mkdocs() -> None:
    for path in HOOKS.glob("*.py"):
        uses = any(name.split(".")[0] == "mkdocs" for name in imported(path))
        assert uses == (path.name == "mkdocs_events.py")


def test_importing_the_core_leaves_mkdocs_out() -> None:
    names = list(MODULES)
    code = f"import sys, importlib\nfor n in {names!r}: importlib.import_module(n)\nassert 'mkdocs' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=HOOKS)
