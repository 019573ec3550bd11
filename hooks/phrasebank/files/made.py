"""Brings a folder of generated files up to date. A record beside the folder says what it was made from, so that only
files that have changed are written. A file that does not agree with the record, for example because somebody edited it,
is made anew."""

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
    """A record of what a folder was made from. An empty record agrees with no folder."""

    whole: str = ""
    """The digest of everything the folder was made from. It is empty where this is not known, and where the build gave a
    warning, which the next build must give again."""
    said: str = ""
    """The message of the build, which is repeated while nothing changes."""
    varying: str = ""
    """The text that stands in every page and changes with every edit of the library."""
    inputs: dict[str, str] = field(default_factory=dict)
    """By path of a page, the digest of what it was made from, without `varying`."""
    outputs: dict[str, str] = field(default_factory=dict)
    """By path of a file, the digest of its content."""
    stamps: dict[str, str] = field(default_factory=dict)
    """By path of a file, its stamp. They serve where only this process writes to the folder, so that no file need be read
    to see that it is unchanged. They are not saved."""

    def is_of(self, folder: Path) -> bool:
        """Whether the folder holds exactly the files of `outputs`, with these contents. The host's hidden files do not
        count."""
        with suppress(OSError):
            return bool(self.outputs) and contents(folder, own=self.outputs) == self.outputs
        return False  # a file that cannot be read is not known to be as it was made

    def is_as_made(self, folder: Path, name: str) -> bool:
        """Whether one file of the folder is as it was made."""
        with suppress(OSError):
            if name in self.stamps:
                return fingerprints.stamp(folder / name) == self.stamps[name]
            return fingerprints.content(folder / name) == self.outputs.get(name)
        return False


def record_path(folder: Path) -> Path:
    """The file in which a folder's record is saved."""
    return folder.with_name(f".{folder.name}.made.json")


def workplace(folder: Path) -> Path:
    """The folder beside a folder, on the same disk, in which its new files are collected."""
    return folder.with_name(f".{folder.name}.next")


def guard(folder: Path) -> Path:
    """The lock file of a folder. A program holds the lock while it makes the folder."""
    return folder.with_name(f".{folder.name}.lock")


def read(folder: Path) -> Record:
    """The record saved beside a folder; an empty one where none can be read."""
    with suppress(OSError, ValueError, TypeError, AttributeError):
        record = Record(**json.loads(record_path(folder).read_text("utf-8")))
        texts = (record.whole, record.said, record.varying, *record.inputs.values(), *record.outputs.values())
        if all(isinstance(text, str) for text in texts):
            return record
    return Record()


def write(folder: Path, record: Record) -> None:
    """Save the record of a folder. Raises OSError."""
    told = asdict(replace(record, stamps={}))
    del told["stamps"]
    replacing.replace({record_path(folder): json.dumps(told).encode()})


def forget(folder: Path) -> None:
    """Delete the record of a folder, so that the folder counts as unknown. Raises OSError."""
    record_path(folder).unlink(missing_ok=True)


def files(folder: Path, own: Collection[str] | None = None) -> dict[str, Path]:
    """Every file below a folder, by its path there.

    `own` names the files that a build made. With it, hidden files and folders at the top that are not among them are left
    out: they belong to somebody else, such as `.git` where the folder is pushed somewhere. MkDocs leaves them alone too."""
    found = (
        (f"{inside}{name}", Path(here, name))
        for here, inside, _, names in _walk(folder, own)
        for name in names
    )
    return {name: path for name, path in found if path.is_file()}


def _walk(folder: Path, own: Collection[str] | None) -> Iterator[tuple[str, str, list[str], list[str]]]:
    """Yield every folder below one, deepest first: its full path, the prefix of paths in it, the names of its folders and
    of its files. Links are not followed; `own` is that of `files`."""
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
    """The digest of every file below a folder, by its path there. Digests in `known` are taken over without reading the
    file; `own` is that of `files`. Raises OSError."""
    return {
        name: known.get(name) or fingerprints.content(path)
        for name, path in sorted(files(folder, own).items())
    }


def update(
    new: Path,
    folder: Path,
    kept: Collection[str],
    changed: Collection[str] = (),
    before: Collection[str] = (),
) -> None:
    """Bring `folder` up to date: afterwards it holds the files of `new`, and of its own files those named in `kept`.

    Hidden files at its top stay as well, unless `before` names them as made by an earlier build. Files with equal content
    are not written; those in `changed` are known to differ and need not be compared. Raises OSError, and then the folder
    may hold a mixture: delete its record before."""
    folder.mkdir(parents=True, exist_ok=True)
    fresh = files(new)
    wanted = fresh.keys() | set(kept)
    _remove_others(folder, wanted, wanted | set(before))
    for name, path in fresh.items():
        place = folder / name
        if name in changed or not same_content(place, path):
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(path, place)  # a folder may be a disk of its own
    shutil.rmtree(new)


def _remove_others(folder: Path, wanted: Collection[str], own: Collection[str]) -> None:
    """Remove all files but those that are wanted, and folders that are then empty. `own` is that of `files`."""
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


def write_pieces(path: Path, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Write a file piece by piece and yield each piece after writing it. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        for piece in pieces:
            file.write(piece)
            yield piece


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. A file that has this content already is not touched. Raises OSError."""
    if not has_content(path, content):
        replacing.replace({path: content})


def has_content(path: Path, content: bytes) -> bool:
    """Whether a file exists and has exactly this content. Raises OSError where it cannot be read."""
    return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content


def same_content(path: Path, other: Path) -> bool:
    """Whether a file exists and has the content of another. Raises OSError where one cannot be read."""
    return (
        path.is_file()
        and path.stat().st_size == other.stat().st_size
        and fingerprints.content(path) == fingerprints.content(other)
    )
