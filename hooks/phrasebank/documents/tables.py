"""What every export knows of tables beyond their rows."""

from __future__ import annotations

from phrasebank.documents.model import Input, TableBlock


def centred(column: Input) -> bool:
    """Whether the cells of a column stand in its middle, as offices set numbers, dates and marks."""
    return column.centred or column.kind in ("number", "date", "choice")


def record_spans(block: TableBlock, row: int) -> tuple[int, ...]:
    """How many columns each cell of a row of a record takes: the second of two all that is left. Raises ValueError for a row
    that is neither whole nor one label and one value."""
    cells, columns = len(block.rows[row]), len(block.widths)
    if cells == columns:
        return (1,) * cells
    if cells != 2 or columns < 2:
        raise ValueError(f"table {block.key}: {cells} cells in a row of {columns}")
    return (1, columns - 1)
