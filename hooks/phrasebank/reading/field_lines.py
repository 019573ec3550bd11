"""Reads the description that stands under each field of a class in the model's source code.

This is done when a schema is made. Pydantic could do it when the class is defined, but would walk through all modules of
the process for every class, which takes a twentieth of a build."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Mapping
from functools import cache
from itertools import pairwise


def under(kind: type) -> Mapping[str, str]:
    """By name of a field, the description under it. Raises OSError where the source code is missing."""
    return _module(kind.__module__)[kind.__name__]


@cache
def _module(name: str) -> Mapping[str, Mapping[str, str]]:
    """By class and field, the descriptions in a module."""
    classes = ast.parse(inspect.getsource(sys.modules[name])).body
    return {made.name: _lines(made) for made in classes if isinstance(made, ast.ClassDef)}


def _lines(made: ast.ClassDef) -> Mapping[str, str]:
    return {
        field.target.id: inspect.cleandoc(line.value.value)
        for field, line in pairwise(made.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(line, ast.Expr)
        and isinstance(line.value, ast.Constant)
        and isinstance(line.value.value, str)
    }
