"""A folder that a builder makes, brought up to date: the builder works beside it, is spared the pages that would come out
as they are, and what has changed takes its place at the end."""

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
    """The folder is what would come out; the message is what was said when it was made."""


@dataclass(slots=True)
class Rebuild:
    """One build of a folder."""

    folder: Path
    """What is brought up to date."""
    record: Record
    """What is known of it as it stands."""
    common: str
    """The digest of what all pages are made from."""
    now: Record = field(default_factory=Record)
    """What will be known of it."""
    untouched: set[str] = field(default_factory=set)
    """Pages and other files that stay as they are."""
    changed: dict[str, str] = field(default_factory=dict)
    """The digests of pages in which nothing has changed but what varies with every edit."""

    differing: set[str] = field(default_factory=set)
    """Files that the folder has and that will say something else."""

    @property
    def workplace(self) -> Path:
        """Where the builder writes."""
        return made.workplace(self.folder)

    def still(self, page: str, *parts: str) -> str | None:
        """The text of a page that the folder has, made from the same: nothing where its file can stay as it is. None
        where it must be made. The parts are what it is made from, beside what is common to all and what varies with
        every edit."""
        inputs = self.now.inputs[page] = fingerprints.of(self.common, *parts)
        before = self.record
        if before.inputs.get(page) != inputs or not before.varying or not before.holds(self.folder, page):
            return None
        if before.varying == self.now.varying:
            self.untouched.add(page)
            return ""
        content = (self.folder / page).read_bytes()
        content = content.replace(before.varying.encode(), self.now.varying.encode())
        self.changed[page] = fingerprints.said((content,))
        return content.decode()

    def has(self, name: str, content: bytes) -> bool:
        """Whether the folder has a file that says just this, which then stays as it is. Where it has not, the builder will
        write it."""
        return self._stays(name, fingerprints.said((content,)))

    def lay(self, name: str, pieces: Iterable[bytes]) -> None:
        """Write a file, unless the folder has one that says just this, which then stays as it is. Raises OSError."""
        path = self.workplace / name
        if self._stays(name, fingerprints.said(made.pour(path, pieces))):
            path.unlink()

    def _stays(self, name: str, digest: str) -> bool:
        self.now.outputs[name] = digest
        before = self.record.outputs.get(name)
        if before == digest and self.record.holds(self.folder, name):
            self.untouched.add(name)
        elif before and before != digest:
            self.differing.add(name)
        return name in self.untouched

    def settle(self, others: Iterable[str] = ()) -> None:
        """Put what the builder wrote into the folder, which keeps the untouched pages, `others`, and what somebody has hidden
        at its top. Raises OSError."""
        made.forget(self.folder)
        made.settle(
            self.workplace,
            self.folder,
            self.untouched | set(others),
            self.differing | self.changed.keys(),
            self.record.outputs,
        )

    def finish(self) -> Record:
        """What the folder was made from, now that nothing more is written to it. Raises OSError."""
        known = {name: self.record.outputs.get(name, "") for name in self.untouched} | self.changed
        known |= self.now.outputs
        self.now.outputs = made.contents(self.folder, known, known.keys() | self.now.inputs)
        return self.now

    def finish_own(self) -> Record:
        """The same of a folder that is this process's own. Raises OSError."""
        self.now.stamps = {
            name: fingerprints.stamp(path) for name, path in made.files(self.folder, self.now.outputs).items()
        }
        return self.now

    def clear(self) -> None:
        """Remove what a build left that failed."""
        with suppress(OSError):
            shutil.rmtree(self.workplace)


def begin(folder: Path, program: str, reads: Iterable[Path]) -> Rebuild:
    """A build of a folder by a program, of the folders that it reads. Raises Unchanged where it was made from the same,
    and OSError where nothing can stand beside it."""
    record = made.read(folder)
    whole = fingerprints.of(program, fingerprints.month(), *map(fingerprints.tree, reads))
    if record.whole == whole and record.is_of(folder):
        raise Unchanged(record.said)
    rebuild = another(folder, program, record)
    rebuild.now.whole = whole
    return rebuild


def another(folder: Path, program: str, record: Record) -> Rebuild:
    """A build of a folder of which it is known that something has changed. Raises OSError where nothing can stand
    beside it."""
    made.workplace(folder).mkdir(parents=True, exist_ok=True)
    return Rebuild(folder, record, program)


class Template(jinja2.Template):
    """A template that gives a kept page's text without rendering it."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """The text among the values that is called `kept`; where there is none, what comes out of the others."""
        values = dict(*args, **kwargs)
        kept: str | None = values.pop("kept", None)
        return super().render(values) if kept is None else kept
