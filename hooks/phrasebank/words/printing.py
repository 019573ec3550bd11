"""What both languages know of the words on paper: print.json, which the browser's bundles hold too.

`rooms`: characters that a slot is given while it is open, by its name; `whole`: slots whose value is never parted;
`words`: terms that a line of a title never parts; `ends`: characters that end the name of a place or an office;
`joins` never begin a line and `leads` never end one; `title`: how long a title's line is, in half characters, by the
sheet (one character is left free, because digits are wider in the faces that machines have instead).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

PRINT: dict[str, Any] = json.loads(Path(__file__).with_name("print.json").read_text(encoding="utf-8"))
"""The content of print.json."""
