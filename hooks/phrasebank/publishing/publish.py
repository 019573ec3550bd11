"""A new site put in the place of the old one, without a moment in which a reader finds neither.

Beside the target stand, on the same file system, `TARGET.next` (being built), `TARGET.previous` (what was live before),
`TARGET.making` (says that TARGET.next is ours) and `TARGET.lock`. Somebody's own folders under these names are left alone.
What is in the target at any moment is one whole site:

1. build into TARGET.next; check it: it is the same library's, every link lands, nothing named is missing, and it has not
   shrunk suddenly, nor lost an id without a word;
2. copy into it the live site's hashed files and what the host has put there for its web server (see `carrying`); let
   everybody read it; have it written to the disk;
3. exchange it with TARGET.previous, then TARGET.previous with TARGET. Killed between the two, TARGET still holds the old
   site and TARGET.previous a good new one; the site of two publications ago is what is given up.

Only the last step touches the target, and `folders` says what one step means where. A page requested before the step may
ask for a script after it: under a hashed name it gets the one it means; the few scripts under plain names come from the new
site, as they do for whoever opened the page yesterday.
"""

from __future__ import annotations

import json
import os
import shutil
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from phrasebank import addresses
from phrasebank.files import folders, refusals, unfinished
from phrasebank.files.lock import Taken, lock
from phrasebank.publishing import hosting, site_check
from phrasebank.publishing.carrying import carry, left_behind
from phrasebank.publishing.losses import losses

SHOWN = 20
"""How many faults or losses are listed in a message."""


class PublishError(Exception):
    """The site was not published, and the target is as it was. The message says in Chinese why, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The result of a publication."""

    pages: int
    """How many pages the live site now has."""
    previous: Path | None
    """The folder with the site that was live before; None after the first publication."""
    at_once: bool
    """Whether there was a site at every moment."""
    left: tuple[str, ...] = ()
    """The names of files and folders at the top of the site before that the new one lacks."""
    told_anew: bool = False
    """Whether web servers need other settings than before, because the policy in them holds hashes of the program's
    scripts."""


@dataclass(frozen=True, slots=True)
class _Size:
    pages: int
    bytes: int


def publish(
    target: Path,
    build: Callable[[Path], None],
    *,
    reads: Path | None = None,
    smaller: bool = False,
    fewer: bool = False,
) -> Published:
    """Build a site with `build(folder)` and put it in the target's place.

    `reads` is the folder from which `build` takes the site, if it takes one. `smaller` accepts a site that has lost more
    than half, `fewer` one that has lost ids. A target that is a symbolic link stays one: the folder to which it leads is
    published. Raises PublishError, whatever fails, and then the target is as it was."""
    with _place(target) as place:
        live = place.live_size()
        if reads:
            place.spare(reads.resolve())
        place.clear()
        try:
            place.making.touch()
            build(place.next)
            size = _checked(place.next, place.target if live else None)
            if live and not smaller:
                _refuse_smaller(size, live)
            if live and not fewer and (lost := [*losses(place.target, place.next)]):
                raise PublishError(_named(lost))
            left: tuple[str, ...] = ()
            told_anew = False
            if live:
                told_anew = hosting.settings_changed(place.target, place.next)
                carry(place.target, place.next, time.time())
                left = left_behind(place.target, place.next)
            _let_read(place.next)
            _flush()
            with unfinished.noted(place.target):
                at_once = place.install()
        finally:
            # After the exchanges the site of two publications ago stands here. What cannot be removed now is removed at
            # the next run.
            shutil.rmtree(place.next, ignore_errors=True)
            if not place.next.exists():
                place.making.unlink(missing_ok=True)
        return Published(
            pages=size.pages,
            previous=place.previous if live else None,
            at_once=at_once,
            left=left,
            told_anew=told_anew,
        )


def rollback(target: Path) -> Published:
    """Put the previous site back; a second call undoes the first. Raises PublishError, and then the target is as it was."""
    with _place(target) as place:
        if place.live_size() is None or not place.previous.is_dir():
            raise PublishError(f"没有可以换回的上一版：{place.previous} 不在")
        size = _checked(place.previous, place.target)
        told_anew = hosting.settings_changed(place.target, place.previous)
        carry(place.target, place.previous, time.time())
        _let_read(place.previous)
        with unfinished.noted(place.target):
            at_once = folders.exchange(place.target, place.previous)
        return Published(pages=size.pages, previous=place.previous, at_once=at_once, told_anew=told_anew)


def _named(lost: list[str]) -> str:
    more = f"\n…共 {len(lost)} 个" if len(lost) > SHOWN else ""
    return (
        "线上有、新网站没有的编号：\n" + "\n".join(lost[:SHOWN]) + f"{more}\n"
        "别人存的链接和草稿靠它们。误删的从备份恢复，改了编号的写进 aliases，停用的写进 library.yml 的 retired；"
        "确实不要了，加上 --fewer 再发布"
    )


def mend() -> list[Path]:
    """Finish publications from this working directory that were killed between two renames. Returns the targets at which
    a site was missing. What cannot be mended now is tried again at the next start."""
    mended = []
    for target in unfinished.targets():
        missing = not target.exists()
        with suppress(PublishError), _place(target):
            unfinished.forget(target)
            if missing and target.exists():
                mended.append(target)
    return mended


@dataclass(frozen=True, slots=True)
class _Place:
    """A target and the folders beside it that a publication uses."""

    target: Path

    @property
    def next(self) -> Path:
        return self.target.with_name(self.target.name + ".next")

    @property
    def previous(self) -> Path:
        return self.target.with_name(self.target.name + ".previous")

    @property
    def making(self) -> Path:
        """A file that exists while `next` is ours to delete. It stands beside `next`, because builders empty their
        folder."""
        return self.target.with_name(self.target.name + ".making")

    def live_size(self) -> _Size | None:
        """The size of the live site; None where there is none. Raises PublishError where the target holds something that
        is not ours to replace."""
        if not self.target.exists():
            return None
        if not self.target.is_dir():
            raise PublishError(f"{self.target} 是一个文件，不是文件夹")
        if not any(self.target.iterdir()):
            return None
        if self.target.stat().st_dev != self.target.parent.stat().st_dev:
            raise PublishError(
                f"{self.target} 是单独的磁盘或挂载点，没法整个换掉。请发布到它里面的一个子文件夹，让服务器指向那里"
            )
        if _site_id(self.target) is None:
            raise PublishError(
                f"{self.target} 里有别的东西，不是本库生成的网站。请换一个文件夹，或者先把里面的东西移走"
            )
        return _size(self.target)

    def spare(self, built: Path) -> None:
        """Raise PublishError where the folder `built`, which is only to be read, is one of those that will be written."""
        for folder in (self.next, self.previous):
            if built.is_relative_to(folder) or folder.is_relative_to(built):
                raise PublishError(
                    f"--built 写的 {built} 和发布要用的 {folder} 是同一处，或者一个在另一个里面，发布时会被换掉。"
                    "请先把它移到别处或者改名；要换回上一版，用 --rollback"
                )

    def clear(self) -> None:
        """Remove what a killed run left. Raises PublishError where somebody else's files have the name of `next`, or that
        of `previous`, whose content is given up in the end."""
        if not self.making.is_file():
            _refuse_foreign(self.next, ours=False)
        _refuse_foreign(self.previous, ours=_site_id(self.previous) is not None)
        if self.next.exists():
            try:
                shutil.rmtree(self.next)
            except OSError as error:  # its own place is below, and may be anything
                raise PublishError(
                    f"上次留下的 {self.next} 删不掉：{refusals.why(error)}。也可以把它移到别处或者改名，再发布"
                ) from error

    def install(self) -> bool:
        """Put the next site into the target's place. Returns whether this was one step. Raises OSError, and then
        everything is as it was."""
        if not (self.target.is_dir() and any(self.target.iterdir())):
            return folders.install(self.next, self.target)
        fresh = not self.previous.exists()
        folders.install(self.next, self.previous)
        try:
            return folders.exchange(self.target, self.previous)
        except BaseException:
            if fresh:
                self.previous.rename(self.next)
            else:
                folders.exchange(self.previous, self.next)
            raise


@contextmanager
def _place(target: Path) -> Iterator[_Place]:
    """The place of a target, which is locked meanwhile. An OSError in the body of the `with` becomes a PublishError."""
    place = _Place(target.resolve())
    if not place.target.name:
        raise PublishError(f"{place.target} 是磁盘的根，没法整个换掉。请写一个文件夹")
    if not place.target.parent.is_dir():
        raise PublishError(f"没有 {place.target.parent} 这个文件夹，请先建好")
    try:
        with lock(place.target.with_name(place.target.name + ".lock")):
            folders.mend(place.target, place.previous)
            folders.mend(place.previous, place.next)
            yield place
    except Taken:
        raise PublishError("另一个发布正在进行，等它结束再试") from None
    except OSError as error:
        raise PublishError(f"{error.filename or place.target}：{refusals.why(error)}") from error


def _refuse_foreign(folder: Path, *, ours: bool) -> None:
    """Raise PublishError where a folder that is to be removed is neither ours nor empty, or is a link, since we make no
    links."""
    plain = folder.is_dir() and not folder.is_symlink()
    if (folder.exists() or folder.is_symlink()) and not (plain and (ours or not any(folder.iterdir()))):
        raise PublishError(f"{folder} 里有别的东西，发布要用这个名字，会把它删掉。请先把它移到别处或者改名")


def _checked(site: Path, live: Path | None) -> _Size:
    """The size of a site, if it may go live. Raises PublishError with all reasons why it may not."""
    found = list(islice(site_check.faults(site), SHOWN + 1))
    if found:
        more = "\n…" if len(found) > SHOWN else ""
        raise PublishError("新网站不完整：\n" + "\n".join(found[:SHOWN]) + more)
    if live and _site_id(site) != _site_id(live):
        raise PublishError(
            f"{live} 里是另一个库的网站（编号 {_site_id(live)}，这次的是 {_site_id(site)}）。请换一个文件夹"
        )
    return _size(site)


def _refuse_smaller(size: _Size, live: _Size) -> None:
    """Raise PublishError where a site has less than half the pages or bytes of the live one."""
    if size.pages * 2 < live.pages or size.bytes * 2 < live.bytes:
        raise PublishError(
            f"新网站只有 {size.pages} 页、{size.bytes // 1024} KB，线上的有 {live.pages} 页、{live.bytes // 1024} KB，"
            "少了一半以上。确实删了这么多时，加上 --smaller 再发布"
        )


def _site_id(site: Path) -> str | None:
    """The id of the library from which a site was made; None for a folder that holds no site of ours."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        data: Any = json.loads((site / addresses.OPEN_DATA).read_text("utf-8"))
        return str(data["site"]["id"])
    return None


def _size(site: Path) -> _Size:
    pages = [path.stat().st_size for path in site.rglob("*.html")]
    return _Size(len(pages), sum(pages))


def _let_read(site: Path) -> None:
    """Let the web server read every file, whatever the umask of the person who publishes. Others than the owner's group
    may not write. Files with the right permissions are not touched, because they may belong to a colleague whose site is
    put back."""
    for path in (site, *site.rglob("*")):
        mode = stat.S_IMODE(path.stat().st_mode)
        wanted = (mode | (0o755 if path.is_dir() else 0o644)) & 0o7775
        if mode != wanted:
            path.chmod(wanted)


def _flush() -> None:
    """Write everything to the disk before the site goes live. Otherwise a power cut could leave empty pages under good
    names."""
    if hasattr(os, "sync"):
        os.sync()
