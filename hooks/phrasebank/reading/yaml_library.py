"""PyYAML's loader and dumper: those in C where this PyYAML has them, else those in Python, which are slower. A PyYAML that
was built without a compiler has no others."""

from __future__ import annotations

from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Reads a text."""
DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""Writes values."""
