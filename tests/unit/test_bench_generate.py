"""The generated libraries are what the benchmarks claim: exact, deterministic, clean."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.generate import POINTS_PER_FILE, generate
from phrasebank.making import site


@pytest.mark.parametrize("phrases", [500, 1234])
def test_a_generated_library_is_exact_and_clean(tmp_path: Path, phrases: int) -> None:
    generate(tmp_path, phrases)
    library, findings = site.inspect(tmp_path, "entry")  # assembled from pieces, its phrases are much alike
    assert findings == ()
    assert library is not None
    assert sum(1 for _ in library.phrases) == phrases
    assert all(60 <= phrase.characters <= 160 for phrase in library.phrases)
    assert max(map(len, library.cells.values())) <= POINTS_PER_FILE
    texts = [phrase.text for phrase in library.phrases]
    assert len(set(texts)) > 0.98 * len(texts)
    assert library.wording.empty


def test_the_same_at_every_run(tmp_path: Path) -> None:
    for name in ("one", "two"):
        generate(tmp_path / name, 500)
    one, two = (
        {p.relative_to(tmp_path / name): p.read_bytes() for p in (tmp_path / name).rglob("*.yml")}
        for name in ("one", "two")
    )
    assert one == two
