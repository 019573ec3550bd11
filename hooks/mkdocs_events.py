"""The hook of MkDocs: it receives MkDocs' events and hands over the files of the phrase bank. Only this file knows
MkDocs.

`phrasebank.making.builder` holds what a site builder is told of a site; `phrasebank generate` writes the same values as
plain files. All work that can fail is done in `on_config`, so that a build that fails leaves the last site as it was.
`phrasebank.making.rebuilding` remembers what the next build can leave out. Where nothing has changed at all, the build
ends before the modules that make a site are imported."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents
from watchdog.events import FileModifiedEvent

from phrasebank.files import rebuild, refusals, unfinished
from phrasebank.files.lock import Taken
from phrasebank.files.watching import Watcher
from phrasebank.making.log_handler import LogHandler
from phrasebank.making.rebuilding import Builds

if TYPE_CHECKING:
    from phrasebank.model import Page, Site

log = get_plugin_logger("phrasebank")

_STILL = 0.05
"""The site is built once this many seconds have passed without another edit."""

_builds = Builds()
"""The builds of this process. MkDocs loads this file once a process, however often it builds."""
_log = LogHandler()
"""What MkDocs has said in this build."""
_watcher = Watcher(FileModifiedEvent)
"""Looks for edits while `serve` runs."""


class _StoppedError(Abort):
    """Ends the build without a site. Its message says why in Chinese, and MkDocs prints it where it prints errors."""

    def show(self, *args: Any, **kwargs: Any) -> None:
        """Say why."""
        print(self.format_message(), file=sys.stderr)


def on_startup(*, command: str, dirty: bool) -> None:
    """Finish publications that were killed halfway, and set Python up for the builds of this process."""
    global _builds, _watcher
    if unfinished.targets():
        from phrasebank import publishing

        for target in publishing.mend():
            print(f"上次发布到 {target} 时被打断，已经接好。", file=sys.stderr)
    _builds, _watcher = Builds(serves=command == "serve"), Watcher(FileModifiedEvent)
    _builds.start()


def on_shutdown() -> None:
    """Give back everything that `on_startup` and the builds took: locks, folders, Python's settings."""
    _log.end()
    _builds.end()


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Make the server say in Chinese why it cannot show pages, for example because another program has the port. Replace
    its watcher by ours, which notices an edit sooner."""
    paths = (config.docs_dir, config.config_file_path)
    for path in paths:
        server.unwatch(path)
    server.observer = _watcher  # type: ignore[assignment]
    for path in paths:
        server.watch(path)
    server.build_delay = _STILL
    bind = server.server_bind

    def told() -> None:
        try:
            bind()
        except OSError as error:
            raise _StoppedError(f"{config.dev_addr} 用不了：{refusals.why(error)}") from None

    server.server_bind = told  # type: ignore[method-assign]
    return server


def _site(config: MkDocsConfig) -> Site:
    """The site of this build. It is kept in the configuration, because MkDocs makes a new configuration for every build."""
    site: Site = config.extra["phrasebank_site"]
    return site


def _snippets(config: MkDocsConfig) -> tuple[Path, str]:
    """The snippets folder and its name in findings; PHRASEBANK_SNIPPETS builds another library."""
    root = Path(config.config_file_path).parent
    other = os.environ.get("PHRASEBANK_SNIPPETS")
    return (Path(other).resolve(), Path(other).name) if other else (root / "snippets", "snippets")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build the whole site in memory. Where the library has errors, print all findings and end the build; while `serve`
    runs, show them in place of every page instead, until the curator has mended them."""
    folder = Path(config.site_dir).resolve()
    snippets, shown = _snippets(config)
    _log.begin()
    if _builds.serves:  # the first build takes a while, and what is saved meanwhile must not be missed
        for path in (config.docs_dir, config.config_file_path, str(snippets), *config.watch):
            _watcher.remember(os.path.abspath(path))  # noqa: PTH100 - as MkDocs names what it watches
    try:
        if in_place := _builds.begin(config, snippets):
            log.info(in_place)
    except rebuild.Unchanged as unchanged:
        if said := str(unchanged):
            log.info(said)
        log.info("没有什么变过，网站还是上一次的。")
        raise SystemExit(0) from None
    except Taken:
        raise _StoppedError(
            f"另一次生成正在进行，{folder} 正由它写，这一次什么也没有改。等它结束再试。"
        ) from None
    _log.folder = folder if _builds.now else None
    _builds.keep_values()
    _builds.speed_up_theme(config.theme)
    from phrasebank.commands import report
    from phrasebank.making import builder, faulty
    from phrasebank.making import site as maker

    if str(snippets) not in config.watch:
        config.watch.append(str(snippets))
    site, findings = maker.build(snippets, shown, Path(config.docs_dir), _builds.kept)
    if site is None:
        print(f"\n{report.text(findings)}{report.summary(findings)}", file=sys.stderr)
        if not _builds.serves:
            raise _StoppedError("素材有错，网站没有更新。")
        print("素材有错，改好保存以后网页自动更新。", file=sys.stderr, flush=True)
        faulty.build_findings_page(config, findings)
        return config
    if findings:
        said = f"{report.summary(findings)}运行 phrasebank check 查看。"
        log.info(said)
        _builds.record_message(said)
    site = _builds.shown(site)
    for name, value in builder.settings(site).items():
        config[name] = value
    config.extra["phrasebank"] = builder.extra(site, Path(config.docs_dir))
    config.extra["phrasebank_site"] = site
    config.extra_javascript[:] = builder.javascript(config.extra_javascript, site)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated files, leave out the theme's scripts, and merge the theme's style sheets into ours. A generated
    page is added as an empty Markdown file: its HTML is made from values and must not pass through a Markdown parser."""
    from phrasebank import addresses
    from phrasebank.making import builder, faulty
    from phrasebank.publishing import sheets

    if faulty.shows_findings_only(config):
        return Files([])
    themes, own = [], []
    for file in list(files):
        name = file.src_uri
        if addresses.THEMES_SHEETS.fullmatch(name):
            themes.append(file)
        elif name.startswith(f"{addresses.SHEETS}/"):
            own.append(file)
        elif not addresses.THEMES_SCRIPTS.fullmatch(name):
            continue
        files.remove(file)
    laid = [file.content_bytes for file in themes if file.src_uri.endswith(".css")]
    site = _site(config)
    added = [
        *(File.generated(config, f.src_uri, content=sheets.joined(laid, f.content_bytes)) for f in own),
        *(File.generated(config, builder.markdown_path(page.path), content="") for page in site.pages),
        # Pages may link to them. They are written when all files are known, and what servers are told when all pages are written.
        *(File.generated(config, asset.path, content=b"") for asset in site.assets),
        *(File.generated(config, path, content=b"") for path in addresses.SERVERS),
    ]
    for file in added:
        if files.get_file_from_path(file.src_uri) is not None:
            raise _StoppedError(f"docs/{file.src_uri} 和生成的文件同名，请改名")
        files.append(file)
    config.extra["phrasebank_pages"] = {builder.markdown_path(page.path): page for page in site.pages}
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Write the generated files that are no pages, and record what all pages are made from. MkDocs is told to copy
    neither these files nor any that the last site has unchanged. The settings for web servers are left for the end: they
    are made from the finished pages."""
    from phrasebank import addresses
    from phrasebank.making import faulty

    if faulty.shows_findings_only(config):
        return env
    site = _site(config)
    _builds.write_assets(Path(config.site_dir), site.assets)
    ours = {*addresses.SERVERS, *(asset.path for asset in site.assets)}
    for file in files:
        if file.src_uri in ours or (
            not file.is_documentation_page() and _builds.has(file.dest_uri, file.content_bytes)
        ):
            file.inclusion = InclusionLevel.EXCLUDED
    if not _builds.now:
        return env

    env.template_class = rebuild.Template
    _builds.share(
        site.scripts,
        repr([config.site_name, config.site_description, config.nav, config.extra["phrasebank"]]),
        repr([str(script) for script in config.extra_javascript if script not in site.scripts]),
        repr([(f.src_uri, f.url, f.page and f.page.title) for f in files.documentation_pages()]),
    )
    return env


def _page(page: MkDocsPage, config: MkDocsConfig) -> Page | None:
    generated: Page | None = config.extra["phrasebank_pages"].get(page.file.src_uri)
    return generated


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Give a generated page its metadata. Mark the slots in a page written by hand as they are marked in generated pages."""
    from phrasebank.making import articles, builder

    generated = _page(page, config)
    if generated is None:
        marked = articles.mark_slots(markdown)
        if _builds.serves:
            _builds.spared.convert_if_changed(page, marked, files)
        return marked
    page.meta.update(builder.head(generated))
    _builds.spared.skip_conversion(page, TableOfContents([]))
    return markdown


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Render a generated page just before it is written. Where the result would equal the page of the last site, that
    page is taken, and the theme's template is not rendered."""
    from phrasebank.making import spared

    generated = _page(page, config)
    head = (page.url, str(page.title), repr(page.meta), spared.lines(page.toc))
    if _builds.now:
        context["kept"] = _builds.text(page, generated, head)
        if context["kept"] is not None:
            return context
    if generated is not None and not page.content:
        page.content = generated.body()
    return context


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Remove the links to the theme's style sheets, whose rules are part of ours. Drop the page's HTML: all of them
    together take more memory than the rest of the build."""
    from phrasebank.publishing import sheets

    if _page(page, config) is not None:
        page.content = None
        page.toc = TableOfContents([])
    return sheets.unlinked(output)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the settings for web servers, move the new site into its place and record what it was made from. Settings that
    cannot be written leave the last site as it was. Where MkDocs is about to fail a strict build for its warnings, the last
    site stays; `serve` shows the new pages all the same."""
    from phrasebank.making import faulty
    from phrasebank.publishing import finishing

    if faulty.shows_findings_only(config):
        faulty.write(config)
        _builds.move_into_place(config)
        return
    if config.strict and _log.warned and not _builds.serves:
        return
    finishing.finish(Path(config.site_dir), _builds.inline, _builds.staying())
    _builds.move_into_place(config)
    _builds.note(warned=_log.warned)


def on_build_error(error: Exception) -> None:
    """Say in Chinese why there is no site: the system's reason for an OSError, such as a full disk; a pointer to MkDocs'
    own message where it has printed one; else that the program has a fault. The text of an exception would help nobody
    who writes papers."""
    from phrasebank.commands import report
    from phrasebank.files import zips

    if isinstance(error, _StoppedError) or os.environ.get("PHRASEBANK_TRACEBACK"):
        return
    if isinstance(error, OSError):
        where = f"{error.filename}：" if error.filename else ""
        raise _StoppedError(f"网站没有生成：{where}{refusals.why(error)}") from None
    if isinstance(error, zips.SettingError):
        raise _StoppedError(f"网站没有生成：{error}。") from None
    if isinstance(error, MkDocsException):
        raise _StoppedError("网站没有生成，原因见上面：docs 里的页面或者 mkdocs.yml 有错。") from None
    raise _StoppedError(f"网站没有生成：{report.FAULT}") from None
