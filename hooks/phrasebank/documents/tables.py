"""Two facts about tables that every export needs: which columns are centred, and how the cells of a record span columns."""

from __future__ import annotations

from phrasebank.documents.model import Input, TableBlock


def centred(column: Input) -> bool:
    """Whether the cells of a column are centred, as numbers, dates and marks usually are."""
    return column.centred or column.kind in ("number", "date", "choice")


def record_spans(block: TableBlock, row: int) -> tuple[int, ...]:
    """How many columns each cell in a row of a record spans: in a row of two cells, the second takes all columns that are
    left. Raises ValueError for a row that neither fills all columns nor consists of one label and one value."""
    cells, columns = len(block.rows[row]), len(block.widths)
    if cells == columns:
        return (1,) * cells
    if cells != 2 or columns < 2:
        raise ValueError(f"table {block.key}: {cells} cells in a row of {columns}")
    return (1, columns - 1)
