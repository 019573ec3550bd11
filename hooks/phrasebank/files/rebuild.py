"""Brings a folder up to date that a site builder makes. The builder writes into a folder beside it and need not make
pages that would come out unchanged; at the end the files that have changed are moved into place."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2

from phrasebank.files import fingerprints, made
from phrasebank.files.made import Record


class Unchanged(Exception):  # noqa: N818 - that nothing is to be done is no error
    """Raised where a build would change nothing. Its text is the message of the build that made the folder."""


@dataclass(slots=True)
class Rebuild:
    """One build of a folder."""

    folder: Path
    """The folder that is brought up to date."""
    record: Record
    """The record of the folder as it is before the build."""
    common: str
    """The digest of what all pages are made from."""
    now: Record = field(default_factory=Record)
    """The record of the folder as it will be after the build."""
    untouched: set[str] = field(default_factory=set)
    """Paths of pages and other files that need not be written."""
    changed: dict[str, str] = field(default_factory=dict)
    """The new digests of pages in which only `varying` has been replaced."""

    differing: set[str] = field(default_factory=set)
    """Paths of files that the folder has with another content."""

    @property
    def workplace(self) -> Path:
        """The folder into which the builder writes."""
        return made.workplace(self.folder)

    def unchanged_text(self, page: str, *parts: str) -> str | None:
        """The text of a page, taken from the folder if the page there was made from the same. An empty text means that
        its file can stay as it is, None that the page must be made. `parts` are what the page is made from, apart from
        `common` and what varies with every edit."""
        inputs = self.now.inputs[page] = fingerprints.of(self.common, *parts)
        before = self.record
        if (
            before.inputs.get(page) != inputs
            or not before.varying
            or not before.is_as_made(self.folder, page)
        ):
            return None
        if before.varying == self.now.varying:
            self.untouched.add(page)
            return ""
        content = (self.folder / page).read_bytes()
        content = content.replace(before.varying.encode(), self.now.varying.encode())
        self.changed[page] = fingerprints.of_pieces((content,))
        return content.decode()

    def has(self, name: str, content: bytes) -> bool:
        """Note a file that the builder would write. Returns whether the folder has it already with this content; it then
        stays as it is."""
        return self._stays(name, fingerprints.of_pieces((content,)))

    def write(self, name: str, pieces: Iterable[bytes]) -> None:
        """Write a file, unless the folder has one with this content, which then stays as it is. Raises OSError."""
        path = self.workplace / name
        if self._stays(name, fingerprints.of_pieces(made.write_pieces(path, pieces))):
            path.unlink()

    def _stays(self, name: str, digest: str) -> bool:
        self.now.outputs[name] = digest
        before = self.record.outputs.get(name)
        if before == digest and self.record.is_as_made(self.folder, name):
            self.untouched.add(name)
        elif before and before != digest:
            self.differing.add(name)
        return name in self.untouched

    def move_into_place(self) -> None:
        """Move what the builder wrote into the folder. Untouched files and hidden files of the host stay there. Raises
        OSError."""
        made.forget(self.folder)
        made.update(
            self.workplace,
            self.folder,
            self.untouched,
            self.differing | self.changed.keys(),
            self.record.outputs,
        )

    def finish(self) -> Record:
        """The record of the folder, to be asked for when nothing more is written to it. Raises OSError."""
        known = {name: self.record.outputs.get(name, "") for name in self.untouched} | self.changed
        known |= self.now.outputs
        self.now.outputs = made.contents(self.folder, known, known.keys() | self.now.inputs)
        return self.now

    def finish_own(self) -> Record:
        """The same for a folder to which only this process writes: with stamps in place of digests. Raises OSError."""
        self.now.stamps = {
            name: fingerprints.stamp(path) for name, path in made.files(self.folder, self.now.outputs).items()
        }
        return self.now

    def discard(self) -> None:
        """Remove the builder's folder after a build that failed."""
        with suppress(OSError):
            shutil.rmtree(self.workplace)


def begin(folder: Path, program: str, reads: Iterable[Path]) -> Rebuild:
    """Begin a build of a folder by a program that reads the folders `reads`. Raises Unchanged where the folder was made
    from the same files, and OSError where no folder can be made beside it."""
    record = made.read(folder)
    whole = fingerprints.of(program, fingerprints.month(), *map(fingerprints.tree, reads))
    if record.whole == whole and record.is_of(folder):
        raise Unchanged(record.said)
    rebuild = begin_again(folder, program, record)
    rebuild.now.whole = whole
    return rebuild


def begin_again(folder: Path, program: str, record: Record) -> Rebuild:
    """Begin a build of a folder without asking whether anything has changed. Raises OSError where no folder can be made
    beside it."""
    made.workplace(folder).mkdir(parents=True, exist_ok=True)
    return Rebuild(folder, record, program)


class Template(jinja2.Template):
    """A Jinja template that can hand out the text of an unchanged page in place of rendering it."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """The value `kept`, where it is given and is not None; else the rendered template."""
        values = dict(*args, **kwargs)
        kept: str | None = values.pop("kept", None)
        return super().render(values) if kept is None else kept
