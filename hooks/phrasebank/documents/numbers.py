"""Numbers of headings and points, derived while walking a Document and never stored.

Word counts by itself (a series is one `w:num`), text formats print the label; both walk the blocks here. How they are counted
and written stands in `words/numbers.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from phrasebank.documents.model import Block, HeadingBlock
from phrasebank.words import numbers

Numbers = Literal["automatic", "text"]
"""How a Word file has its numbers: by Word's own counting, for papers to be filled in, where an added point renumbers the
rest; or as characters, for finished ones, which programs that lay nothing out read as well."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A block with its number."""

    block: Block
    """The block."""
    label: str = ""
    """The block's number as it is printed. It is empty for blocks without a number, such as a point that stands alone, and for
    lists, whose rows count from 1."""
    series: int = 0
    """Which series of numbers the block counts in; series are numbered from 1 in the order in which they begin. 0 when the block
    does not count."""


def count(blocks: Iterable[Block]) -> Iterator[Counted]:
    """Yield every block with its number."""
    blocks = tuple(blocks)
    kinds = [(block.kind, block.level if isinstance(block, HeadingBlock) else 0) for block in blocks]
    for block, (label, series) in zip(blocks, numbers.count(kinds), strict=True):
        yield Counted(block, label, series)
