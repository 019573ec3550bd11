"""Reports phrases that are nearly the same, and moves of one point that are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence

from phrasebank.model import Finding, Library, Phrase, pools
from phrasebank.rules import similarity, texts
from phrasebank.rules.registry import Rule

OUTSIDE = (1, 2)
"""Phrases of two points count as nearly the same above this Jaccard index, a numerator and a denominator."""

INSIDE = (7, 10)
"""Phrases of one point count as nearly the same above this index. It is higher, because they are about one thing and
differ in angle or length."""


def _same_moves(library: Library, passed: Container[str]) -> Iterator[Finding]:
    """Report moves whose exchange for a sibling's changes nothing, each once. Phrases in `passed` are reported as a whole
    and left out."""
    for point in library.points:
        for pool in pools(point.wordings):
            for move in pool[0].moves:
                for phrase, other, index in _alike_in(pool, move, passed):
                    text = texts.move(library, point, phrase, move)
                    message = f"{text.owner}和 {other.id} 的相似度 {index:.0%}，换一句等于没换"
                    remedy = "这一句另说一个方面，只换近义词的重写"
                    yield text.finding(NEAR_DUPLICATE, (0, 0), message, remedy)


def _alike_in(
    pool: Sequence[Phrase], move: str, passed: Container[str]
) -> Iterator[tuple[Phrase, Phrase, float]]:
    """Yield each phrase of a pool whose move is nearly the same as an earlier one's, the first such phrase, and the Jaccard
    index of the two."""
    part, whole = INSIDE
    written = [(phrase, similarity.pieces(phrase.moves[move])) for phrase in pool]
    for at, (phrase, mine) in enumerate(written):
        if phrase.id in passed:
            continue
        for other, theirs in written[:at]:
            shared, union = len(mine & theirs), len(mine | theirs)
            if shared * whole > part * union:
                yield phrase, other, shared / union
                break


def _near_duplicate(library: Library) -> Iterator[Finding]:
    """Report phrases that differ from another only in synonyms. Of two the later is reported, once, with the one that is
    most like it."""
    written = [(point, phrase) for point in library.points for phrase in point.wordings]
    alike: Counter[int] = Counter()
    nearest: dict[int, tuple[float, int]] = {}
    for first, second, shared, union in similarity.pairs([phrase.text for _, phrase in written], OUTSIDE):
        part, whole = INSIDE if written[first][0] is written[second][0] else OUTSIDE
        if shared * whole > part * union:
            alike[second] += 1
            # Of several that are equally alike the earliest is named, whatever order the pairs come in.
            nearest[second] = max(nearest.get(second, (0, 0)), (shared / union, -first))
    yield from _same_moves(library, {written[second][1].id for second in nearest})
    for second, (index, first) in sorted(nearest.items()):
        _, phrase = written[second]
        rest = f"，另有 {alike[second] - 1} 种也相近" if alike[second] > 1 else ""
        yield NEAR_DUPLICATE.finding(
            phrase.place,
            f"表述 {phrase.id} 和 {written[-first][1].id} 相似度 {index:.0%}{rest}",
            "换一个角度、场景或长短重写，只换近义词的删去一种",
            phrase.text[:30],
        )


NEAR_DUPLICATE = Rule("near-duplicate", "warning", "library", _near_duplicate)
