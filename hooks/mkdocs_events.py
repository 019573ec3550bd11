"""MkDocs events in, the phrase bank's files out: the only file that knows mkdocs.

What a builder is told stands in `phrasebank.making.builder`; `phrasebank generate` writes the same as plain files. All work
that can fail is done in on_config, before MkDocs empties the folder of the last site: a faulty library leaves that
site as it was.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from phrasebank import addresses
from phrasebank.commands import report
from phrasebank.files import layouts
from phrasebank.making import articles, builder
from phrasebank.making import site as maker
from phrasebank.model import Page, Site
from phrasebank.publishing import hosting
from phrasebank.reading.point_files import Kept

log = get_plugin_logger("phrasebank")


class _Process:
    """What outlives one build. MkDocs loads this file once a process, however often it builds."""

    kept: Kept | None = None
    """What `serve` has read of each file of points, so that its next build reads only what has changed; None for a
    process that builds once."""


_process = _Process()


def on_startup(*, command: str, dirty: bool) -> None:
    """Let `serve` keep what it reads."""
    _process.kept = {} if command == "serve" else None


def _site(config: MkDocsConfig) -> Site:
    """The site of this build. It lives on the configuration, which MkDocs makes anew for every build."""
    site: Site = config.extra["phrasebank_site"]
    return site


def _snippets(config: MkDocsConfig) -> tuple[Path, str]:
    """The snippets folder and its name in findings; PHRASEBANK_SNIPPETS builds another library."""
    root = Path(config.config_file_path).parent
    other = os.environ.get("PHRASEBANK_SNIPPETS")
    return (Path(other).resolve(), Path(other).name) if other else (root / "snippets", "snippets")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build everything in memory, or stop with every finding at once."""
    snippets, shown = _snippets(config)
    site, findings = maker.build(snippets, shown, Path(config.docs_dir), _process.kept)
    if site is None:
        raise PluginError(f"\n{report.text(findings)}{report.summary(findings)}素材有错，网站没有更新。")
    if findings:
        log.info(f"{report.summary(findings)}运行 phrasebank check 查看。")
    for name, value in builder.settings(site).items():
        config[name] = value
    config.extra["phrasebank"] = builder.extra(site)
    config.extra["phrasebank_site"] = site
    config.extra_javascript[:] = builder.javascript(config.extra_javascript, site)
    if str(snippets) not in config.watch:
        config.watch.append(str(snippets))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every generated file. Pages are empty Markdown: their HTML comes from values, not through a parser."""
    site = _site(config)
    added = [
        *(File.generated(config, builder.markdown_path(page.path), content="") for page in site.pages),
        *(File.generated(config, asset.path, content=asset.content) for asset in site.assets),
        # Pages may link to them; what they say is known when all pages are written.
        *(File.generated(config, path, content=b"") for path in addresses.SERVERS),
    ]
    for file in added:
        if files.get_file_from_path(file.src_uri) is not None:
            raise PluginError(f"docs/{file.src_uri} 和生成的文件同名，请改名")
        files.append(file)
    config.extra["phrasebank_pages"] = {builder.markdown_path(page.path): page for page in site.pages}
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Compile no template of the theme twice."""
    env.bytecode_cache = layouts.cache()
    return env


def _page(page: MkDocsPage, config: MkDocsConfig) -> Page | None:
    generated: Page | None = config.extra["phrasebank_pages"].get(page.file.src_uri)
    return generated


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Give a generated page its metadata; show the slots on a page written by hand as generated pages show theirs."""
    generated = _page(page, config)
    if generated is None:
        return articles.mark_slots(markdown)
    page.meta.update(builder.head(generated))
    return markdown


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Render a generated page, now that it is about to be written."""
    generated = _page(page, config)
    if generated is not None:
        page.content = generated.body()
    return context


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Let go of a page's HTML: all of them at once are more memory than the rest of the build."""
    if _page(page, config) is not None:
        page.content = None
        page.toc = TableOfContents([])
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Write what web servers should be told of these pages."""
    target = Path(config.site_dir)
    for asset in hosting.settings(target):
        (target / asset.path).write_bytes(asset.content)
