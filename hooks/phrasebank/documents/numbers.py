"""Numbers of headings and points. They are derived from the order of the blocks and never stored.

Word counts by itself, one `w:num` for each series, while text formats print the label; both take the numbers from here.
How they are counted and written is in `words/numbers.py`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from phrasebank.documents.model import Block, HeadingBlock
from phrasebank.words import numbers

Numbers = Literal["automatic", "text"]
"""How a Word file has its numbers. `automatic`: Word counts, so that a point that is added to a blank paper renumbers the
others. `text`: the numbers are characters, so that programs that do not lay out a finished paper read them too."""


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
    """Yield every block with its number, in order."""
    blocks = tuple(blocks)
    kinds = [(block.kind, block.level if isinstance(block, HeadingBlock) else 0) for block in blocks]
    for block, (label, series) in zip(blocks, numbers.count(kinds), strict=True):
        yield Counted(block, label, series)
