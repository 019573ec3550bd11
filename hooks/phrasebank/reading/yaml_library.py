"""PyYAML's loader and dumper: the fast ones in C, or those in Python where PyYAML was built without a C compiler."""

from __future__ import annotations

from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The class that reads YAML."""
DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""The class that writes YAML."""
