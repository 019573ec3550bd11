"""The design guards itself: imports run one way, and the core never meets mkdocs."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

HOOKS = Path(__file__).parents[2] / "hooks"
CORE = HOOKS / "phrasebank"

LAYERS = (
    {"characters", "compiled", "folders", "model", "package", "refusals", "replacing"},
    {"source", "decoding", "syntax", "sources", "notation", "schema", "addresses"},
    {"messages", "names", "entries", "papers", "recipes", "tree", "reader", "point_files", "library"},
    {"rules", "report", "counts", "coverage", "articles", "pinyin", "signing", "versions"},
    {"walk", "hosting", "carrying"},
    {"pages", "corpus", "documents", "new", "editing", "spreadsheet", "shortcuts"},
    {"site", "builder", "publishing"},
    {"generate"},
    {"commands"},
    {"cli"},
)
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
MODULES = sorted(CORE.rglob("*.py"))


def room(path: Path) -> str:
    """The module or package right below the core that a file belongs to."""
    return path.relative_to(CORE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Full names of what a file imports from the core, and the top names of everything else."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports fail in a hook"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(CORE).as_posix())
def test_imports_run_one_way(path: Path) -> None:
    here = room(path)
    for name in imported(path):
        top, _, rest = name.partition(".")
        assert top != "mkdocs", f"{path} imports mkdocs"
        there = rest.split(".")[0]
        if top != "phrasebank" or here == "__init__" or there == "__version__" or there == here:
            continue
        assert there in RANK, f"{path}: {there} has no place in the layers"
        assert RANK[there] <= RANK[here], f"{path}: {here} may not import {there}"
        # Pages, open data and documents stand side by side: what they share belongs below them.
        assert (
            here == "site"
            or {here, there}.isdisjoint({"pages", "corpus", "documents"})
            or (there not in {"pages", "corpus", "documents"})
        ), f"{path}: {here} may not import {there}"


def test_every_module_has_a_place() -> None:
    assert {room(path) for path in MODULES} - {"__init__"} <= set(RANK)


def test_only_the_event_file_imports_mkdocs() -> None:
    for path in HOOKS.glob("*.py"):
        uses = any(name.split(".")[0] == "mkdocs" for name in imported(path))
        assert uses == (path.name == "mkdocs_events.py")


def test_importing_the_core_leaves_mkdocs_out() -> None:
    names = [
        ".".join(path.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__") for path in MODULES
    ]
    code = f"import sys, importlib\nfor n in {names!r}: importlib.import_module(n)\nassert 'mkdocs' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=HOOKS)
