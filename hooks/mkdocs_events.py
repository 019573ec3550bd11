"""MkDocs events in, the phrase bank's files out: the only file that knows mkdocs.

What a builder is told stands in `phrasebank.making.builder`; `phrasebank generate` writes the same as plain files. All work
that can fail is done in on_config. What the next build need not do again stands in `phrasebank.making.rebuilding`: a build that
fails leaves the last site as it was, and where nothing has changed at all, the build ends before it has imported what
makes a site.
"""

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
from phrasebank.making.rebuilding import Builds
from phrasebank.making.sayings import Sayings

if TYPE_CHECKING:
    from phrasebank.model import Page, Site

log = get_plugin_logger("phrasebank")

_STILL = 0.05
"""Seconds without another edit after which the site is built."""

_builds = Builds()
"""MkDocs loads this file once a process, however often it builds."""
_sayings = Sayings()
"""What MkDocs has said in this build."""
_watcher = Watcher(FileModifiedEvent)
"""Looks for edits while `serve` runs."""


class _StoppedError(Abort):
    """No site, for a reason in Chinese that stands where errors stand."""

    def show(self, *args: Any, **kwargs: Any) -> None:
        """Say why."""
        print(self.format_message(), file=sys.stderr)


def on_startup(*, command: str, dirty: bool) -> None:
    """Mend what a publication left that was killed; let `serve` keep what it reads."""
    global _builds, _watcher
    if unfinished.targets():
        from phrasebank import publishing

        for target in publishing.mend():
            print(f"上次发布到 {target} 时被打断，已经接好。", file=sys.stderr)
    _builds, _watcher = Builds(serves=command == "serve"), Watcher(FileModifiedEvent)
    _builds.start()


def on_shutdown() -> None:
    """Leave Python and the disk as they were."""
    _sayings.end()
    _builds.end()


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Say in Chinese why pages cannot be shown, such as on a port that another program has. Look for edits more often than
    MkDocs would."""
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
    """The site of this build. It lives on the configuration, which MkDocs makes anew for every build."""
    site: Site = config.extra["phrasebank_site"]
    return site


def _snippets(config: MkDocsConfig) -> tuple[Path, str]:
    """The snippets folder and its name in findings; PHRASEBANK_SNIPPETS builds another library."""
    root = Path(config.config_file_path).parent
    other = os.environ.get("PHRASEBANK_SNIPPETS")
    return (Path(other).resolve(), Path(other).name) if other else (root / "snippets", "snippets")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build everything in memory, or stop with every finding at once. While somebody edits, nothing stops: every page says
    what is wrong until it is mended."""
    folder = Path(config.site_dir).resolve()
    snippets, shown = _snippets(config)
    _sayings.begin()
    if _builds.serves:  # the first build takes a while, and what is saved meanwhile must not be missed
        for path in (config.docs_dir, config.config_file_path, str(snippets), *config.watch):
            _watcher.expect(os.path.abspath(path))  # noqa: PTH100 - as MkDocs names what it watches
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
    _sayings.folder = folder if _builds.now else None
    _builds.wake()
    _builds.dress(config.theme)
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
        faulty.stand_in(config, findings)
        return config
    if findings:
        said = f"{report.summary(findings)}运行 phrasebank check 查看。"
        log.info(said)
        _builds.say(said)
    site = _builds.shown(site)
    for name, value in builder.settings(site).items():
        config[name] = value
    config.extra["phrasebank"] = builder.extra(site, Path(config.docs_dir))
    config.extra["phrasebank_site"] = site
    config.extra_javascript[:] = builder.javascript(config.extra_javascript, site)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every generated file; take no script of the theme's, and its style sheets as part of ours. Pages are empty Markdown:
    their HTML comes from values, not through a parser."""
    from phrasebank import addresses
    from phrasebank.making import builder, faulty
    from phrasebank.publishing import sheets

    if faulty.stands_in(config):
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
    """Write what is made and no page; say what all pages are made from; copy no file that is there, nor what web servers are told,
    which is made of the pages as they will stand."""
    from phrasebank import addresses
    from phrasebank.making import faulty

    if faulty.stands_in(config):
        return env
    site = _site(config)
    _builds.lay(Path(config.site_dir), site.assets)
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
    """Give a generated page its metadata; show the slots on a page written by hand as generated pages show theirs."""
    from phrasebank.making import articles, builder

    generated = _page(page, config)
    if generated is None:
        marked = articles.mark_slots(markdown)
        if _builds.serves:
            _builds.spared.same(page, marked, files)
        return marked
    page.meta.update(builder.head(generated))
    _builds.spared.nothing(page, TableOfContents([]))
    return markdown


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Render a generated page, now that it is about to be written; the theme need not, where it would come out the same."""
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
    """Have a page ask for our style sheet alone, which holds its theme's. Let go of its HTML: all of them at once are more memory
    than the rest of the build."""
    from phrasebank.publishing import sheets

    if _page(page, config) is not None:
        page.content = None
        page.toc = TableOfContents([])
    return sheets.unlinked(output)


def on_post_build(config: MkDocsConfig) -> None:
    """Put the site in its place, with what web servers should be told of its pages, and note what it was made from. Where MkDocs
    is about to say that a strict build has failed, the last site stays; who edits is shown the pages all the same."""
    from phrasebank import addresses
    from phrasebank.making import faulty
    from phrasebank.publishing import finishing

    if faulty.stands_in(config):
        faulty.write(config)
        _builds.settle(config)
        return
    if config.strict and _sayings.warned and not _builds.serves:
        return
    _builds.settle(config, addresses.SERVERS)
    finishing.finish(Path(config.site_dir), _builds.inline)
    _builds.note(warned=_sayings.warned)


def on_build_error(error: Exception) -> None:
    """Say in Chinese why there is no site: what a system refuses, such as room on a full disk, what MkDocs itself has
    told above, and last that nothing more is known. No exception's own words help whoever writes papers."""
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
