"""What a capable team would build without us: the same content as Markdown on plain Material.

A page of it holds what a reader reads on ours: of each point the lead, plain words, tags, other names, questions and
phrases, and the causes and measures that unfold below it. What ours has besides is left out in its favour: whom a phrase
suits and how long it is, filters, the lists of where a point leads, papers, downloads, and all that scripts need.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from phrasebank.model import Library, Point

_CONFIG = """site_name: 测速
use_directory_urls: false
theme: {{name: material, language: zh, font: false, features: [navigation.prune]}}
plugins: {plugins}
markdown_extensions: [attr_list, admonition, pymdownx.details]
"""
SEARCH = "[{search: {lang: zh}}]"


def write(target: Path, library: Library, plugins: str) -> Path:
    """Write a MkDocs project with a page a section and a Markdown section a phrase; returns its mkdocs.yml."""
    for (dimension, section), points in library.cells.items():
        lines = [f"# {dimension} {library.section[section].title}", ""]
        for point in points:
            lines += _point(library, point)
        page = target / "docs" / dimension / f"{section}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("\n".join(lines), encoding="utf-8")
    (target / "docs/index.md").write_text("# 首页\n", encoding="utf-8")
    config = target / "mkdocs.yml"
    config.write_text(_CONFIG.format(plugins=plugins), encoding="utf-8")
    return config


def _point(library: Library, point: Point) -> Iterator[str]:
    yield from (f"## {point.title} {{#{point.id}}}", "")
    if point.plain:
        yield from (point.plain, "")
    yield from (f"标签：{'、'.join(point.tags)}", "")
    if point.also:
        yield from (f"又称：{'、'.join(point.also)}", "")
    if point.ask:
        yield from ("先想一想：", "", *(f"- {question}" for question in point.ask), "")
    for phrase in point.wordings:
        yield from (f"### {phrase.id} {{#{phrase.id}}}", "", phrase.text, "")
    for label, targets in (("原因", point.causes), ("措施", point.measures)):
        for target in map(library.point.__getitem__, targets):
            yield from _answer(label, target)


def _answer(label: str, point: Point) -> Iterator[str]:
    """A cause or measure that unfolds, with the way to its own page."""
    yield from (f'??? note "{label} {point.title}"', "")
    for phrase in point.wordings:
        yield from (f"    {phrase.text}", "")
    yield from (f"    [到这一条所在的页面](../{point.dimension}/{point.section}.md#{point.id})", "")
