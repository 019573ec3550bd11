"""What texts say of the tests is so: how many there are, and what stands in the folder of the benches."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"


def test_as_many_tests_as_the_readme_says() -> None:
    """It says how many hundreds, so that not every new test changes it."""
    number = sum(
        isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        for path in TESTS.rglob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
    )
    readme = (ROOT / "README.md").read_text("utf-8")
    for pattern in ("有 ([0-9,]+) 多个测试函数", "more than ([0-9,]+) test functions"):
        assert re.findall(pattern, readme) == [f"{number // 100 * 100:,}"]


def test_the_benches_are_listed() -> None:
    table = re.findall(r"^\| `.*", (TESTS / "bench/README.md").read_text("utf-8"), re.MULTILINE)
    named = [name for line in table for name in re.findall(r"`([\w-]+\.(?:py|js))`", line)]
    there = {path.name for path in (TESTS / "bench").iterdir() if path.suffix in (".py", ".js")} - {
        "__init__.py"
    }
    assert sorted(named) == sorted(there)
