"""MkDocs events in, the phrase bank's files out: the only file that knows mkdocs.

What a builder is told stands in `phrasebank.making.builder`; `phrasebank generate` writes the same as plain files. All work
that can fail is done in on_config, before MkDocs empties the folder of the last site: a faulty library leaves that
site as it was.
"""

from __future__ import annotations

import gc
import logging
import os
import re
import sys
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from phrasebank import addresses, publishing
from phrasebank.commands import report
from phrasebank.files import layouts, refusals
from phrasebank.making import articles, builder
from phrasebank.making import site as maker
from phrasebank.model import Finding, Page, Site
from phrasebank.pages import faults
from phrasebank.publishing import finishing
from phrasebank.reading.point_files import Kept

log = get_plugin_logger("phrasebank")


class _StoppedError(Abort):
    """No site, for a reason in Chinese that stands where errors stand."""

    def show(self, *args: Any, **kwargs: Any) -> None:
        """Say why."""
        print(self.format_message(), file=sys.stderr)


class _Process:
    """What outlives one build. MkDocs loads this file once a process, however often it builds."""

    serves: bool = False
    """Whether the site is shown while the library is edited."""
    kept: Kept | None = None
    """What `serve` has read of each file of points, so that its next build reads only what has changed; None for a
    process that builds once."""


_process = _Process()


def _unsaid(record: logging.LogRecord) -> bool:
    """Say in Chinese what MkDocs says of a page that failed, without the exception's words: why is said beside it."""
    if found := re.match(r"Error (?:building|reading) \w+ '([^']*)':", record.getMessage()):
        record.msg, record.args = f"{found.group(1)} 没有写成", ()
    elif record.getMessage().startswith("An error happened during the rebuild"):
        record.msg, record.args = "网站没有更新，改好以后保存一次，它会再试", ()
    return True


for name in ("mkdocs.commands.build", "mkdocs.livereload"):
    logging.getLogger(name).addFilter(_unsaid)


def on_startup(*, command: str, dirty: bool) -> None:
    """Mend what a publication left that was killed; let `serve` keep what it reads. A process that builds once and ends
    does not look for what it could throw away: it is a twentieth of the time, for a few megabytes."""
    if command == "build":
        gc.disable()
    for target in publishing.mend():
        print(f"上次发布到 {target} 时被打断，已经接好。", file=sys.stderr)
    _process.serves = command == "serve"
    _process.kept = {} if command == "serve" else None


def on_shutdown() -> None:
    """Leave Python as it was."""
    gc.enable()


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Say in Chinese why pages cannot be shown, such as on a port that another program has."""
    bind = server.server_bind

    def told() -> None:
        try:
            bind()
        except OSError as error:
            raise _StoppedError(f"{config.dev_addr} 用不了：{refusals.why(error)}") from None

    server.server_bind = told  # type: ignore[method-assign]
    return server


def _site(config: MkDocsConfig) -> Site:
    """The site of this build. It lives on the configuration, which MkDocs makes anew for every build."""
    site: Site = config.extra["phrasebank_site"]
    return site


def _faults(config: MkDocsConfig) -> bytes:
    """The page that stands for all others while the library has errors; empty while it has none."""
    content: bytes = config.extra.get("phrasebank_faults", b"")
    return content


def _snippets(config: MkDocsConfig) -> tuple[Path, str]:
    """The snippets folder and its name in findings; PHRASEBANK_SNIPPETS builds another library."""
    root = Path(config.config_file_path).parent
    other = os.environ.get("PHRASEBANK_SNIPPETS")
    return (Path(other).resolve(), Path(other).name) if other else (root / "snippets", "snippets")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build everything in memory, or stop with every finding at once. While somebody edits, nothing stops: every page says
    what is wrong until it is mended."""
    snippets, shown = _snippets(config)
    if str(snippets) not in config.watch:
        config.watch.append(str(snippets))
    site, findings = maker.build(snippets, shown, Path(config.docs_dir), _process.kept)
    if site is None:
        print(f"\n{report.text(findings)}{report.summary(findings)}", file=sys.stderr)
        if not _process.serves:
            raise _StoppedError("素材有错，网站没有更新。")
        print("素材有错，改好保存以后网页自动更新。", file=sys.stderr, flush=True)
        return _stand_in(config, findings)
    if findings:
        log.info(f"{report.summary(findings)}运行 phrasebank check 查看。")
    for name, value in builder.settings(site).items():
        config[name] = value
    config.extra["phrasebank"] = builder.extra(site)
    config.extra["phrasebank_site"] = site
    config.extra_javascript[:] = builder.javascript(config.extra_javascript, site)
    return config


def _stand_in(config: MkDocsConfig, findings: tuple[Finding, ...]) -> MkDocsConfig:
    """Have MkDocs build nothing but the page that says what is wrong."""
    config.extra["phrasebank_faults"] = faults.page(findings)
    config.nav = []
    config.theme.static_templates = set()
    config.extra_css[:] = []
    config.extra_javascript[:] = []
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every generated file. Pages are empty Markdown: their HTML comes from values, not through a parser."""
    if _faults(config):
        return Files([])
    site = _site(config)
    added = [
        *(File.generated(config, builder.markdown_path(page.path), content="") for page in site.pages),
        *(File.generated(config, asset.path, content=asset.content) for asset in site.assets),
        # Pages may link to them; what they say is known when all pages are written.
        *(File.generated(config, path, content=b"") for path in addresses.SERVERS),
    ]
    for file in added:
        if files.get_file_from_path(file.src_uri) is not None:
            raise _StoppedError(f"docs/{file.src_uri} 和生成的文件同名，请改名")
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
    """Finish the site, now that its pages are written."""
    target = Path(config.site_dir)
    if content := _faults(config):
        for name in (addresses.HOME, addresses.NOT_FOUND):
            (target / name).write_bytes(content)
        return
    finishing.finish(target)


def on_build_error(error: Exception) -> None:
    """Say in Chinese why there is no site: what a system refuses, such as room on a full disk, what MkDocs itself has
    told above, and last that nothing more is known. No exception's own words help whoever writes papers."""
    if isinstance(error, _StoppedError) or os.environ.get("PHRASEBANK_TRACEBACK"):
        return
    if isinstance(error, OSError):
        where = f"{error.filename}：" if error.filename else ""
        raise _StoppedError(f"网站没有生成：{where}{refusals.why(error)}") from None
    if isinstance(error, MkDocsException):
        raise _StoppedError("网站没有生成，原因见上面：docs 里的页面或者 mkdocs.yml 有错。") from None
    raise _StoppedError(f"网站没有生成：{report.FAULT}") from None
