"""The line that stands under each field of a class of the model: what the field means.

They are read when a schema is made. Pydantic could do it for every class as it is defined, but walks through all modules
of the process each time, which is a twentieth of a build.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Mapping
from functools import cache
from itertools import pairwise


def under(kind: type) -> Mapping[str, str]:
    """By the name of each field what stands under it. Raises OSError when there is no source to read."""
    return _module(kind.__module__)[kind.__name__]


@cache
def _module(name: str) -> Mapping[str, Mapping[str, str]]:
    """By class and field what stands under the fields of a module's classes."""
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
