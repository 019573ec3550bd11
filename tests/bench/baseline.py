"""What a capable team would build without us: the same phrases as Markdown sections on plain Material."""

from __future__ import annotations

from pathlib import Path

from phrasebank.model import Library

_CONFIG = """site_name: 测速
use_directory_urls: false
theme: {{name: material, language: zh, font: false, features: [navigation.prune]}}
plugins: {plugins}
"""
SEARCH = "[{search: {lang: zh}}]"


def write(target: Path, library: Library, plugins: str) -> Path:
    """Write a MkDocs project with a page a section and a Markdown section a phrase; returns its mkdocs.yml."""
    for (dimension, section), points in library.cells.items():
        lines = [f"# {dimension} {library.section[section].title}", ""]
        for point in points:
            lines += [f"## {point.title}", "", f"标签：{'、'.join(point.tags)}", ""]
            for phrase in point.wordings:
                lines += [f"### {phrase.id}", "", phrase.text, ""]
        page = target / "docs" / dimension / f"{section}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("\n".join(lines), encoding="utf-8")
    (target / "docs/index.md").write_text("# 首页\n", encoding="utf-8")
    config = target / "mkdocs.yml"
    config.write_text(_CONFIG.format(plugins=plugins), encoding="utf-8")
    return config
