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

import pytest

import phrasebank

ROOT = Path(__file__).parents[2]
HOOKS = ROOT / "hooks"
CORE = HOOKS / "phrasebank"

MOST_ROOMS = 22
"""Entries right below the core that somebody can still keep in mind."""

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


@pytest.mark.parametrize("name", [name for name, _ in LAYERS if name != "addresses"])
def test_a_wings_docstring_is_its_map(name: str) -> None:
    docstring = ast.get_docstring(ast.parse((CORE / name / "__init__.py").read_text("utf-8"))) or ""
    files = {path.stem for path in (CORE / name).glob("*.py")} - {"__init__"}
    assert {file for file in files if not re.search(rf"\b{file}\b", docstring)} == set()


def test_the_guide_for_developers_holds_the_same_drawing() -> None:
    assert f"```text\n{drawing()}\n```" in (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def test_only_the_event_file_imports_mkdocs() -> None:
    for path in HOOKS.glob("*.py"):
        uses = any(name.split(".")[0] == "mkdocs" for name in imported(path))
        assert uses == (path.name == "mkdocs_events.py")


def test_importing_the_core_leaves_mkdocs_out() -> None:
    names = list(MODULES)
    code = f"import sys, importlib\nfor n in {names!r}: importlib.import_module(n)\nassert 'mkdocs' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=HOOKS)
