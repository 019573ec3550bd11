"""MkDocs events in, the phrase bank's files out: the only file that knows mkdocs.

What a builder is told stands in `phrasebank.making.builder`; `phrasebank generate` writes the same as plain files. All work
that can fail is done in on_config. MkDocs then builds beside the last site, and what has changed takes its place
(`phrasebank.files.rebuild`): a build that fails leaves that site as it was. Where nothing has changed at all, the
build ends before it has imported what makes a site.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
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
from watchdog.observers.polling import PollingObserver

from phrasebank.files import fingerprints, layouts, made, rebuild, refusals, unfinished
from phrasebank.files.rebuild import Rebuild
from phrasebank.making.sayings import Sayings

if TYPE_CHECKING:
    from phrasebank.making.spared import Spared
    from phrasebank.model import Finding, Page, Site
    from phrasebank.reading.kept import Kept

log = get_plugin_logger("phrasebank")

_LOOK = 0.1
"""Seconds between two looks for what somebody has edited."""
_STILL = 0.05
"""Seconds without another edit after which the site is built."""


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
    script: str = ""
    """Where `serve` has the script that every page carries, so that an edit does not change every page: no server of a live
    site sees these pages, and ours has everything asked for anew."""
    spared: Spared
    """What it need not do again for the pages."""
    made: made.Record
    """What `serve` knows of the site as it stands. A process that builds once reads it from beside the site."""
    rebuild: Rebuild | None = None
    """The build that is under way; None where the last site is of no use to it."""
    sayings = Sayings()
    """What MkDocs has said in this build."""


_process = _Process()


def on_startup(*, command: str, dirty: bool) -> None:
    """Mend what a publication left that was killed; let `serve` keep what it reads. A process that builds once and ends
    does not look for what it could throw away: it is a twentieth of the time, for a few megabytes."""
    if command == "build":
        gc.disable()
    if unfinished.targets():
        from phrasebank import publishing

        for target in publishing.mend():
            print(f"上次发布到 {target} 时被打断，已经接好。", file=sys.stderr)
    _process.serves = command == "serve"
    _process.kept = None
    _process.made = made.Record()


def on_shutdown() -> None:
    """Leave Python and the disk as they were."""
    gc.enable()
    gc.unfreeze()
    _process.sayings.end()
    if _process.rebuild:
        _process.rebuild.clear()


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Say in Chinese why pages cannot be shown, such as on a port that another program has. Look for edits more often than
    MkDocs would."""
    for path in (config.docs_dir, config.config_file_path):
        server.unwatch(path)
    server.observer = PollingObserver(timeout=_LOOK)
    for path in (config.docs_dir, config.config_file_path):
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


def _faults(config: MkDocsConfig) -> bytes:
    """The page that stands for all others while the library has errors; empty while it has none."""
    content: bytes = config.extra.get("phrasebank_faults", b"")
    return content


def _snippets(config: MkDocsConfig) -> tuple[Path, str]:
    """The snippets folder and its name in findings; PHRASEBANK_SNIPPETS builds another library."""
    root = Path(config.config_file_path).parent
    other = os.environ.get("PHRASEBANK_SNIPPETS")
    return (Path(other).resolve(), Path(other).name) if other else (root / "snippets", "snippets")


def _begin(config: MkDocsConfig) -> None:
    """Have MkDocs build beside the last site, or not at all where that was made from the same. Raises SystemExit."""
    _process.sayings.begin()
    _process.rebuild = None
    folder, program = Path(config.site_dir).resolve(), fingerprints.builder(config, _process.serves)
    if not program:
        return
    try:
        if _process.serves:
            _process.rebuild = rebuild.another(folder, program, _process.made)
        else:
            _process.rebuild = rebuild.begin(folder, program, (_snippets(config)[0], Path(config.docs_dir)))
    except rebuild.Unchanged as unchanged:
        if said := str(unchanged):
            log.info(said)
        log.info("没有什么变过，网站还是上一次的。")
        raise SystemExit(0) from None
    except OSError:
        return  # what is wrong is said where it is read, and a folder that cannot have others beside it is built in place
    config.site_dir = str(_process.rebuild.workplace)
    _process.sayings.folder = folder


def _wake() -> None:
    """Make what outlives one build, now that there is something to build."""
    from phrasebank.making.spared import Spared
    from phrasebank.reading.kept import Kept

    if not hasattr(_process, "spared"):
        _process.spared = Spared()
    if _process.serves and _process.kept is None:
        _process.kept = Kept()
    if _process.rebuild:
        _process.spared.begin(_process.rebuild.common)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build everything in memory, or stop with every finding at once. While somebody edits, nothing stops: every page says
    what is wrong until it is mended."""
    _begin(config)
    _wake()
    _without_icons(config)
    from phrasebank.commands import report
    from phrasebank.making import builder
    from phrasebank.making import site as maker

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
        said = f"{report.summary(findings)}运行 phrasebank check 查看。"
        log.info(said)
        if _process.rebuild:
            _process.rebuild.now.said = said
    if _process.serves:
        _process.script = _process.script or site.scripts[0]
        site = builder.under(site, _process.script)
    for name, value in builder.settings(site).items():
        config[name] = value
    config.extra["phrasebank"] = builder.extra(site)
    config.extra["phrasebank_site"] = site
    config.extra_javascript[:] = builder.javascript(config.extra_javascript, site)
    return config


def _without_icons(config: MkDocsConfig) -> None:
    """Have MkDocs look for the theme's files without its twelve thousand icons, none of which it would take."""
    whole = config.theme.get_env

    def get_env() -> Environment:
        env = whole()
        env.loader = layouts.Loader(config.theme.dirs)
        return env

    config.theme.get_env = get_env  # type: ignore[method-assign]


def _stand_in(config: MkDocsConfig, findings: tuple[Finding, ...]) -> MkDocsConfig:
    """Have MkDocs build nothing but the page that says what is wrong."""
    from phrasebank.pages import faults

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
    from phrasebank import addresses
    from phrasebank.making import builder

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
    """Compile no template of the theme twice; say what all pages are made from; copy no file that is there."""
    env.bytecode_cache = layouts.cache()
    if _process.rebuild and not _faults(config):
        env.template_class = rebuild.Template
        site = _site(config)
        _process.rebuild.now.varying = "".join(site.scripts)
        _process.rebuild.common = fingerprints.of(
            _process.rebuild.common,
            repr([config.site_name, config.site_description, config.nav, config.extra["phrasebank"]]),
            repr([str(script) for script in config.extra_javascript if script not in site.scripts]),
            repr([(f.src_uri, f.url, f.page and f.page.title) for f in files.documentation_pages()]),
        )
        for file in files:
            if not file.is_documentation_page() and _process.rebuild.has(file.dest_uri, file.content_bytes):
                file.inclusion = InclusionLevel.EXCLUDED
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
        if _process.serves:
            _process.spared.same(page, marked, files)
        return marked
    page.meta.update(builder.head(generated))
    _process.spared.nothing(page, TableOfContents([]))
    return markdown


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Render a generated page, now that it is about to be written; the theme need not, where it would come out the same."""
    from phrasebank.making import spared

    generated, build = _page(page, config), _process.rebuild
    if build:
        name = page.file.dest_uri
        head = (page.url, str(page.title), repr(page.meta), spared.lines(page.toc))
        said = _process.spared.body(page, generated, again=_process.serves)
        context["kept"] = build.still(name, *head, said)
        if context["kept"] is not None:
            return context
    if generated is not None and not page.content:
        page.content = generated.body()
    return context


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Let go of a page's HTML: all of them at once are more memory than the rest of the build."""
    if _page(page, config) is not None:
        page.content = None
        page.toc = TableOfContents([])
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Put the site in its place, with what web servers should be told of its pages, and note what it was made from."""
    from phrasebank import addresses
    from phrasebank.publishing import finishing

    target, build = Path(config.site_dir), _process.rebuild
    content = _faults(config)
    if content:
        for name in (addresses.HOME, addresses.NOT_FOUND):
            (target / name).write_bytes(content)
    if build:
        for name in () if content else addresses.SERVERS:
            (target / name).unlink()
        build.settle(() if content else addresses.SERVERS)
        config.site_dir = str(build.folder)
        _process.made = made.Record()
    if content:
        return
    finishing.finish(Path(config.site_dir))
    if build:
        _note(build)


def _note(build: Rebuild) -> None:
    """Keep what the site was made from. What MkDocs has warned of must be said again: then there is no second way."""
    if _process.sayings.warned:
        build.now.whole = ""
    if _process.serves:
        if not _process.made.outputs and not gc.get_freeze_count():
            gc.collect()
            gc.freeze()  # or Python would look through the whole library, time and again, for what nobody uses
        _process.made = build.finish()
    else:
        with suppress(OSError):
            made.write(build.folder, build.finish())


def on_build_error(error: Exception) -> None:
    """Say in Chinese why there is no site: what a system refuses, such as room on a full disk, what MkDocs itself has
    told above, and last that nothing more is known. No exception's own words help whoever writes papers."""
    from phrasebank.commands import report

    if isinstance(error, _StoppedError) or os.environ.get("PHRASEBANK_TRACEBACK"):
        return
    if isinstance(error, OSError):
        where = f"{error.filename}：" if error.filename else ""
        raise _StoppedError(f"网站没有生成：{where}{refusals.why(error)}") from None
    if isinstance(error, MkDocsException):
        raise _StoppedError("网站没有生成，原因见上面：docs 里的页面或者 mkdocs.yml 有错。") from None
    raise _StoppedError(f"网站没有生成：{report.FAULT}") from None
