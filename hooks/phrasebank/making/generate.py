"""The site as plain files, for whatever site builder comes after this one.

Everything that our hook tells MkDocs while it builds stands in files here: each generated page as Markdown that is one
run of raw HTML below its metadata, every other generated file under its address, the pages written by hand, the
theme's overrides, and an `mkdocs.yml` without hooks.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from phrasebank import __version__, addresses
from phrasebank.files import folders
from phrasebank.making import articles, builder
from phrasebank.model import Page, Site
from phrasebank.reading.yaml_library import DUMPER, LOADER

MARKER = ".phrasebank-generated"
"""A file with this name marks a folder as ours. Only a marked folder is ever replaced."""

_README = f"""# 对照检查素材库：生成好的原始文件

由 phrasebank {__version__} 的 `phrasebank generate` 写出。这个文件夹不再需要生成它的程序，装好一个网站生成器就能变成网站：

    python -m pip install properdocs mkdocs-material
    properdocs build -f mkdocs.yml

用 MkDocs 1.6 时把 properdocs 都换成 mkdocs。用 Zensical 时是这两条：

    python -m pip install zensical
    zensical build -f mkdocs.yml

生成好的网站在 site/ 里，双击 site/index.html 就能打开。写出它的程序还在手边的，再运行一次
`phrasebank finish site`：写好服务器设置，去掉生成器多写的文件，查一遍链接。没有它，网站照常能用。

改这里的文件，下一次 generate 会盖掉；素材请在 snippets/ 里改。
"""

_SERVERS = """# 服务器设置里的内容安全策略要按生成好的网页来算，所以这里没有。
# 网站生成以后运行 phrasebank finish site，这里就是完整的设置。没有这个程序的，别的设置见网站上的“服务器怎么设”；
# 不设内容安全策略，网站照常能用。
"""
"""Stands in place of the settings for web servers, which need hashes of the finished pages."""

_KEPT = re.compile(r"(<(pre|textarea)\b.*?</\2>)", re.DOTALL)
_BLANK_LINES = re.compile(r"\n\s*\n")


class GenerateError(Exception):
    """The files cannot be written. The message says in Chinese why, and what to do."""


def files(site: Site, project: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file as its path and its bytes. `project` is the folder with `mkdocs.yml`, `docs/` and `overrides/`.

    Raises GenerateError where a file written by hand has the path of a generated one."""
    yield MARKER, f"phrasebank {__version__}\n".encode()
    yield "README.md", _README.encode()
    yield "mkdocs.yml", _settings(site, project / "mkdocs.yml")
    for path in _below(project / "overrides"):
        yield path.relative_to(project).as_posix(), path.read_bytes()
    taken: set[str] = set()
    for path in _below(project / "docs"):
        name = path.relative_to(project).as_posix()
        taken.add(name)
        content = path.read_bytes()
        yield name, articles.mark_slots(content.decode()).encode() if path.suffix == ".md" else content
    for name, content in _generated(site):
        if name in taken:
            raise GenerateError(f"{name} 和生成的文件同名，请改名")
        yield name, content


def _generated(site: Site) -> Iterator[tuple[str, bytes]]:
    for page in site.pages:
        yield f"docs/{builder.markdown_path(page.path)}", markdown(page).encode()
    for asset in site.assets:
        yield f"docs/{asset.path}", asset.content
    for path in addresses.SERVERS:
        yield f"docs/{path}", _SERVERS.encode()


def _below(folder: Path) -> list[Path]:
    """The files below a folder, ordered by name, without those that begin with a full stop."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def _settings(site: Site, path: Path) -> bytes:
    given: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=LOADER)
    for name in ("hooks", "watch"):
        given.pop(name, None)
    made = builder.settings(site)
    # A builder that brings a search of its own, as Zensical does, is told that it has none to do: it would write a second
    # index of everything, and its pages would ask for it.
    given["plugins"] = [{"search": {"enabled": False}}]
    # Zensical would colour code, in colours too faint on our paper; MkDocs colours none.
    given["markdown_extensions"] = [
        *given.get("markdown_extensions", []),
        {"pymdownx.highlight": {"use_pygments": False}},
    ]
    given |= made | {
        "extra": {**given.get("extra", {}), "phrasebank": builder.extra(site, path.parent / "docs")},
        "extra_javascript": builder.javascript(given.get("extra_javascript", []), site),
    }
    return _yaml(given).encode()


def _yaml(values: dict[str, Any]) -> str:
    # Each value stands on one line, because another builder may fold lines otherwise.
    return str(yaml.dump(values, Dumper=DUMPER, allow_unicode=True, sort_keys=False, width=10**6))


def markdown(page: Page) -> str:
    """A page as a Markdown file. A blank line would end raw HTML (CommonMark, HTML blocks of types 6 and 7), so it has
    none: those between tags go, those inside `pre` and `textarea` are spelt out."""
    pieces = _KEPT.split(page.body())
    html = "".join(
        piece.replace("\n\n", "\n&#10;") if number % 3 == 1 else _BLANK_LINES.sub("\n", piece)
        for number, piece in enumerate(pieces)
        if number % 3 != 2  # the name of the tag
    )
    return f"---\n{_yaml(builder.head(page))}---\n\n{html.strip()}\n"


def write(entries: Iterable[tuple[str, bytes]], target: Path) -> int:
    """Put files into a folder and return their number. Afterwards the folder has all of them, or is as it was.

    The folder must be missing, empty, or one that this function wrote. Raises GenerateError for any other folder, and
    OSError where a file cannot be written."""
    target = target.resolve()
    if target.exists() and not (target / MARKER).is_file() and (not target.is_dir() or any(target.iterdir())):
        raise GenerateError(f"{target} 里有别的东西，请换一个空文件夹，或者一个还没有的名字")
    target.parent.mkdir(parents=True, exist_ok=True)
    # It is hidden and stands beside the target, on the same disk, so that renaming is enough to put it in place.
    work = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        fresh = work / "new"
        number = 0
        for name, content in entries:
            number += 1
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        folders.install(fresh, target)
    finally:
        shutil.rmtree(work)
    return number
