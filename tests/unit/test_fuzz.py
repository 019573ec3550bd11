"""Whatever stands in a file, the reader answers with findings or a library, never with a traceback."""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import cases
from phrasebank import rules
from phrasebank.commands import report

ROOT = Path(__file__).parents[2]
REAL = {
    path.relative_to(ROOT / "snippets").as_posix(): path.read_bytes()
    for path in sorted((ROOT / "snippets").rglob("*.yml"))
}
# Around the file in question stands enough for every rule to have something to read; all of it would take minutes.
AROUND = [
    "library.yml",
    "points/theory/problems.yml",
    "points/theory/measures.yml",
    "points/common/causes.yml",
    "campaigns/2025-annual.yml",
    "templates/personal-2025-member.yml",
    *(name for name in REAL if name.startswith("wording/")),
]
SOME = 4
"""So many entries of a list around: all of them would be read, and each pair of points compared, at every example."""
NOWHERE = ROOT / "tests" / "golden" / "nowhere"
# What goes wrong in real files: structure, references, characters, encodings.
SPLINTERS = [
    b"\t", b"\x00", b"\x07", b"\xef\xbb\xbf", b"\xff", b"\xce\xc4", "：".encode(), "，".encode(), "【".encode(), "】".encode(),
    "\u200b\u202e\ue000".encode(), b"&a ", b"*a", b"!!python/object:os.system ", b"---\n", b"...\n", b"%YAML 9\n", b"? ", b": ", b" #",
    b"- ", b"\n", b"\r", b"\r\n", b"  ", b"{", b"}", b"[", b"]", b"'", b'"', b"|", b">", b"\\u200b", b"\\ud800", b"<<: ", b"~", b"null",
    b"id: x\n", b"phrases:\n", b"[" * 40, b"9" * 400, b"x" * 3000,
]  # fmt: skip


@cache
def around(name: str) -> bytes:
    """A file of those around; of a list the first few entries."""
    data = REAL[name]
    begins = [match.start() for match in re.finditer(rb"^- ", data, re.M)]
    listed = name.startswith(("points/", "wording/")) and len(begins) > SOME
    return data[: begins[SOME]] if listed else data


def mutate(data: bytes, seed: int, splinters: list[bytes]) -> bytes:
    """Cut, double, move or insert at a few places."""
    dice = random.Random(seed)
    for splinter in splinters:
        at, to = sorted((dice.randint(0, len(data)), dice.randint(0, len(data))))
        to = min(to, at + 60)
        data = dice.choice(
            (
                data[:at] + splinter + data[at:],
                data[:at] + splinter + data[to:],
                data[:to] + data[at:],
                data[:at] + data[to:],
            )
        )
    return data


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(sorted(REAL)),
    seed=st.integers(0, 2**32),
    splinters=st.lists(st.sampled_from(SPLINTERS), min_size=1, max_size=5),
)
def test_mutated_real_files(name: str, seed: int, splinters: list[bytes]) -> None:
    files = {**{file: around(file) for file in AROUND}, name: mutate(REAL[name], seed, splinters)}
    drafts = {NOWHERE / file: content for file, content in files.items()}
    library, findings = rules.inspect(NOWHERE, "library", drafts=drafts)
    assert library is not None or any(finding.severity == "error" for finding in findings)
    for finding in findings:
        assert finding.message
        assert finding.remedy
        assert finding.place.line >= 1
        assert finding.place.column >= 1
    for form in report.FORMATS.values():
        form(findings)


@settings(max_examples=200, deadline=None)
@given(name=st.sampled_from(sorted(cases.BASE.files)), data=st.binary(max_size=300))
def test_arbitrary_bytes(name: str, data: bytes) -> None:
    drafts = {NOWHERE / file: content for file, content in cases.BASE.files.items()} | {NOWHERE / name: data}
    library, findings = rules.inspect(NOWHERE, "library", drafts=drafts)
    assert library is not None or findings
