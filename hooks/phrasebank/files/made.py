"""A folder made of other files, brought up to date: what it was made from is kept beside it, and only what changed is
written. Whatever does not agree with that record, such as a file that somebody touched, is made anew."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
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
    stamps: dict[str, str] = field(default_factory=dict)
    """By file: its stamp, where the folder is this process's own, which then need not read a file to know it again. They
    are not written down."""

    def is_of(self, folder: Path) -> bool:
        """Whether the folder is as it was made: it has these files, with these contents, and no others."""
        with suppress(OSError):
            return bool(self.outputs) and contents(folder, own=self.outputs) == self.outputs
        return False  # a file that cannot be read is not known to be as it was made

    def holds(self, folder: Path, name: str) -> bool:
        """Whether the folder has a file as it was made."""
        with suppress(OSError):
            if name in self.stamps:
                return fingerprints.stamp(folder / name) == self.stamps[name]
            return fingerprints.content(folder / name) == self.outputs.get(name)
        return False


def beside(folder: Path) -> Path:
    """Where a folder's record stands."""
    return folder.with_name(f".{folder.name}.made.json")


def workplace(folder: Path) -> Path:
    """Where what is new of a folder is gathered: beside it, on the same disk."""
    return folder.with_name(f".{folder.name}.next")


def guard(folder: Path) -> Path:
    """Where the lock stands that whoever makes a folder holds meanwhile."""
    return folder.with_name(f".{folder.name}.lock")


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
    told = asdict(replace(record, stamps={}))
    del told["stamps"]
    replacing.replace({beside(folder): json.dumps(told).encode()})


def forget(folder: Path) -> None:
    """Remove the record beside a folder, which from now on is of no known making. Raises OSError."""
    beside(folder).unlink(missing_ok=True)


def files(folder: Path, own: Collection[str] | None = None) -> dict[str, Path]:
    """Every file below a folder, by its path there. Where `own` names files that a build made, what else is hidden at the
    top of the folder is passed over: it is somebody else's, such as `.git` where the folder is pushed somewhere, and MkDocs
    leaves it, too."""
    found = (
        (f"{inside}{name}", Path(here, name))
        for here, inside, _, names in _walk(folder, own)
        for name in names
    )
    return {name: path for name, path in found if path.is_file()}


def _walk(folder: Path, own: Collection[str] | None) -> Iterator[tuple[str, str, list[str], list[str]]]:
    """Every folder below one, what it holds before itself: where it is, how paths in it begin, its folders and its files.
    Links are not followed; `own` is that of `files`."""
    found = []
    for here, folders, names in os.walk(folder):
        inside = os.path.relpath(here, folder).replace(os.sep, "/")
        if inside == "." and own is not None:
            tops = {name.partition("/")[0] for name in own}
            folders[:] = [name for name in folders if name in tops or not name.startswith(".")]
            names = [name for name in names if name in tops or not name.startswith(".")]
        found.append((here, "" if inside == "." else f"{inside}/", folders, names))
    return reversed(found)


def contents(
    folder: Path, known: Mapping[str, str] = MappingProxyType({}), own: Collection[str] | None = None
) -> dict[str, str]:
    """The digest of every file below a folder, by its path there; `known` are those that need not be read, `own` is that of
    `files`. Raises OSError."""
    return {
        name: known.get(name) or fingerprints.content(path)
        for name, path in sorted(files(folder, own).items())
    }


def settle(
    new: Path,
    folder: Path,
    kept: Collection[str],
    changed: Collection[str] = (),
    before: Collection[str] = (),
) -> None:
    """Bring a folder up to date: it then holds the files of `new` and, of its own, those named in `kept`; what is hidden at
    its top stays as well, unless an earlier build made it, which is what `before` names. A file that says the same stays
    untouched; `changed` are known to differ. Raises OSError, and then the folder may hold files of both: its record must
    go before."""
    folder.mkdir(parents=True, exist_ok=True)
    fresh = files(new)
    wanted = fresh.keys() | set(kept)
    _clear(folder, wanted, wanted | set(before))
    for name, path in fresh.items():
        place = folder / name
        if name in changed or not same(place, path):
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(path, place)  # a folder may be a disk of its own
    shutil.rmtree(new)


def _clear(folder: Path, wanted: Collection[str], own: Collection[str]) -> None:
    """Remove all of a folder but the wanted files, and the folders that hold them; `own` is that of `files`."""
    needed = {""}
    for name in wanted:
        while (end := name.rfind("/", 0, -1)) > 0 and (name := name[: end + 1]) not in needed:
            needed.add(name)
    for here, inside, folders, names in _walk(folder, own):
        linked = [name for name in folders if Path(here, name).is_symlink()]
        for name in (*names, *linked):
            if f"{inside}{name}" not in wanted:
                Path(here, name).unlink()
        if inside not in needed:
            Path(here).rmdir()


def pour(path: Path, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Write a file piece by piece, and hand each on. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        for piece in pieces:
            file.write(piece)
            yield piece


def put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, unless it says the same already. Raises OSError."""
    if not says(path, content):
        replacing.replace({path: content})


def says(path: Path, content: bytes) -> bool:
    """Whether a file is there and says just this. Raises OSError when it cannot be read."""
    return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content


def same(path: Path, other: Path) -> bool:
    """Whether a file is there and says what another says. Raises OSError when one cannot be read."""
    return (
        path.is_file()
        and path.stat().st_size == other.stat().st_size
        and fingerprints.content(path) == fingerprints.content(other)
    )
