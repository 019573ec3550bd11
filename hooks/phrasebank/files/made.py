"""A folder made of other files, brought up to date: what it was made from is kept beside it, and only what changed is
written. Whatever does not agree with that record, such as a file that somebody touched, is made anew."""

from __future__ import annotations

import json
import shutil
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import MappingProxyType

from phrasebank.files import fingerprints, replacing


@dataclass(slots=True)
class Record:
    """What a folder was made from. An empty one agrees with no folder."""

    whole: str = ""
    """The digest of all that it was made from; empty where that is not known, or where something was to be said of it."""
    said: str = ""
    """What was said when it was made, and is to be said again."""
    varying: str = ""
    """What stands in every page and changes with every edit."""
    inputs: dict[str, str] = field(default_factory=dict)
    """By page: the digest of what it was made from, but for `varying`."""
    outputs: dict[str, str] = field(default_factory=dict)
    """By file: the digest of its content."""

    def is_of(self, folder: Path) -> bool:
        """Whether the folder is as it was made: it has these files, with these contents, and no others."""
        return bool(self.outputs) and contents(folder) == self.outputs

    def still(self, folder: Path, name: str, inputs: str) -> bytes | None:
        """A file's content, if the folder has it as it was made, from the same; else None."""
        if self.inputs.get(name) != inputs:
            return None
        with suppress(OSError):
            content = (folder / name).read_bytes()
            if fingerprints.of(content) == self.outputs.get(name):
                return content
        return None


def beside(folder: Path) -> Path:
    """Where a folder's record stands."""
    return folder.with_name(f".{folder.name}.made.json")


def workplace(folder: Path) -> Path:
    """Where what is new of a folder is gathered: beside it, on the same disk."""
    return folder.with_name(f".{folder.name}.next")


def read(folder: Path) -> Record:
    """The record beside a folder; an empty one where there is none that can be read."""
    with suppress(OSError, ValueError, TypeError, AttributeError):
        record = Record(**json.loads(beside(folder).read_text("utf-8")))
        texts = (record.whole, record.said, record.varying, *record.inputs.values(), *record.outputs.values())
        if all(isinstance(text, str) for text in texts):
            return record
    return Record()


def write(folder: Path, record: Record) -> None:
    """Put a record beside its folder. Raises OSError."""
    replacing.replace({beside(folder): json.dumps(asdict(record)).encode()})


def forget(folder: Path) -> None:
    """Remove the record beside a folder, which from now on is of no known making. Raises OSError."""
    beside(folder).unlink(missing_ok=True)


def contents(folder: Path, known: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """The digest of every file below a folder, by its path there; `known` are those that need not be read. Raises
    OSError."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {
        name: known.get(name) or fingerprints.of(path.read_bytes()) for name, path in sorted(files.items())
    }


def settle(new: Path, folder: Path, kept: Collection[str], changed: Collection[str] = ()) -> None:
    """Bring a folder up to date: it then holds the files of `new` and, of its own, those named in `kept`. A file that says
    the same stays untouched; `changed` are known to differ. Raises OSError, and then the folder may hold files of both:
    its record must go before."""
    folder.mkdir(parents=True, exist_ok=True)
    fresh = {path.relative_to(new).as_posix(): path for path in new.rglob("*") if path.is_file()}
    wanted = fresh.keys() | set(kept)
    for path in sorted(folder.rglob("*"), reverse=True):  # what is in a folder comes before the folder
        if path.is_dir() and not path.is_symlink():
            with suppress(OSError):
                path.rmdir()  # unless there is something in it
        elif path.relative_to(folder).as_posix() not in wanted:
            path.unlink()
    for name, path in fresh.items():
        place = folder / name
        if name in changed or not says(place, path.read_bytes()):
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(path, place)  # a folder may be a disk of its own
    shutil.rmtree(new)


def put(path: Path, content: bytes) -> None:
    """Write a file, unless it says the same already. Raises OSError."""
    if not says(path, content):
        path.write_bytes(content)


def says(path: Path, content: bytes) -> bool:
    """Whether a file is there and says just this. Raises OSError when it cannot be read."""
    return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content
