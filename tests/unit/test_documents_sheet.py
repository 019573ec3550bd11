"""How a paper looks, as values: what the exports print, in the same order with the same numbers."""

from __future__ import annotations

from pathlib import Path

import documents as goldens
from phrasebank.documents import txt
from phrasebank.documents.plain import plain
from phrasebank.documents.sheet import sheet
from phrasebank.model import Ink, Sheet


def said(inks: tuple[Ink, ...]) -> str:
    return "".join(ink.text for ink in inks)


def lines(made: Sheet) -> list[str]:
    found: list[str] = []
    for strip in made.strips:
        if strip.kind == "title":
            continue
        if strip.kind == "list":
            found += [said(number) + said(text) for number, text in strip.rows]
        elif strip.kind == "table":
            found += ["\t".join(said(cell).replace("\n", " ") for cell in row) for row in strip.rows]
        else:
            found += (strip.label + said(strip.lead) + said(strip.inks)).split("\n")
    return found


@goldens.every_golden
def test_it_says_what_the_text_file_says(path: Path) -> None:
    document = goldens.read(path)
    printed = txt.write(document).decode("utf-8-sig").split("\r\n")
    titles = [block.runs for block in document.blocks if block.kind == "title"]
    drawn = [said(strip.inks) for strip in sheet(document).strips if strip.kind == "title"]
    # A title's lines end where the sheet's do; in a text file it is as long as it is.
    assert [text.replace("\n", "") for text in drawn] == [plain(runs).replace("\n", "") for runs in titles]
    for line in (line for runs in titles for line in plain(runs).split("\n")):
        printed.remove(line)
    assert [line.strip() for line in lines(sheet(document)) if line.strip()] == [
        line.strip() for line in printed if line.strip()
    ]


def test_slots_keep_their_keys_and_widths_their_columns() -> None:
    made = sheet(goldens.read(goldens.FOLDER / "landscape-ledger.json"))
    assert made.landscape
    (table,) = [strip for strip in made.strips if strip.kind == "table"]
    assert sum(table.widths) == 100
    assert all(len(row) == len(table.widths) for row in table.rows)
    assert len(set(made.blanks)) == len(made.blanks) > 0
