"""The registry of files for input methods and text expanders, one line for each program. Files, pages and tests follow
from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from phrasebank import addresses
from phrasebank.model import Asset, DownloadFile, Library
from phrasebank.shortcuts import columns, espanso, rime
from phrasebank.shortcuts.codes import Coded, coded


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A way to turn a library into a file for typing."""

    name: str
    """A short name, which is part of the file's address."""
    ending: str
    """The ending of the address."""
    file_name: str
    """The file's name on the reader's disk, as its program wants it."""
    label: str
    """How pages call it."""
    write: Callable[[Library, Coded], bytes]
    """Gives the bytes for a library; the same bytes for the same library."""


SHORTCUTS = (
    Shortcut("rime", ".txt", "custom_phrase.txt", "Rime 自定义短语", rime.write),
    Shortcut("espanso", ".zip", "espanso.zip", "espanso 词包", espanso.write),
    Shortcut("list", ".txt", "领句编码表.txt", "编码表（两列）", columns.write),
)
"""All of them, in the order in which pages offer them."""


def shortcuts(library: Library) -> tuple[tuple[DownloadFile, Asset], ...]:
    """Each one as pages offer it, with its file."""
    points = coded(library)
    return tuple(
        (
            DownloadFile(label=shortcut.label, path=path, name=shortcut.file_name),
            Asset.of(path, shortcut.write(library, points)),
        )
        for shortcut in SHORTCUTS
        for path in (addresses.shortcut(shortcut.name, shortcut.ending),)
    )
