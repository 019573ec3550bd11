"""Remembers from one build to the next what need not be done again. It knows no builder: it takes the builder's settings,
pages and files as `Any`.

A build is made beside the last site, and then replaces it file by file (`phrasebank.files.rebuild`). The modules that
make a site are imported when a build needs them; where nothing has changed, none does."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phrasebank.files import fingerprints, layouts, made, rebuild, refusals
from phrasebank.files.lock import lock
from phrasebank.files.rebuild import Rebuild
from phrasebank.making.collector import Collector

if TYPE_CHECKING:
    from phrasebank.making.spared import Spared
    from phrasebank.model import Asset, Page, Site
    from phrasebank.reading.kept import Kept


class Builds:
    """The builds of one process."""

    def __init__(self, *, serves: bool = False) -> None:
        self.serves = serves
        """Whether this process shows the site while the library is edited, and therefore builds again and again."""
        self.now: Rebuild | None = None
        """The build under way. None where nothing can be reused and the builder writes into the site's own folder."""
        self.kept: Kept | None = None
        """With `serves`, what was read of each library file, so that the next build reads only files that have changed."""
        self.spared: Spared
        """The pages' HTML of the last build, so that unchanged pages are not rendered."""
        self.inline: dict[str, Any] | None = None
        """With `serves`, the scripts and styles found in each page of the site, which `phrasebank.publishing` need not
        look for again."""
        self._guard = ExitStack()
        """Holds the lock of the site that is being made."""
        self._made = made.Record()
        """With `serves`, the record of the site as it stands. A process that builds once reads the record beside the
        site."""
        self._program = ""
        """The digest of program and settings with which `spared` and the templates were made."""
        self._script = ""
        """With `serves`, the one address at which every build puts the script of all pages, so that an edit does not
        change every page. The server tells browsers to ask for it again each time."""
        self._theme: Any = None
        """The Jinja environment of the theme."""
        self._collector = Collector(once=not serves)
        self._ends = ExitStack()
        """What `end` has to undo. A builder's events cannot stand in one `with`."""

    def start(self) -> None:
        """Set Python up for the builds. `end` undoes it."""
        self._ends.enter_context(self._collector)

    def begin(self, config: Any, snippets: Path) -> str:
        """Make the builder write into a folder beside the last site.

        Returns a message in Chinese where no folder can be made there, so that the site is built in place; else an empty
        text. Raises Unchanged where the site was made from the same files, and Taken where another program is making it,
        because two at once would delete each other's files."""
        self.now = None
        folder = Path(config.site_dir).resolve()
        if not self.serves:  # what is served stands in a folder of its own
            self._hold(folder)
        program = fingerprints.builder(config, serves=self.serves)
        if not program:
            return ""
        try:
            if self.serves:
                self.now = rebuild.begin_again(folder, program, self._made)
            else:
                self.now = rebuild.begin(folder, program, (snippets, Path(config.docs_dir)))
        except OSError as error:
            return (
                f"{made.workplace(folder)} 建不了：{refusals.why(error)}。这一次直接在 {folder} 里生成，"
                "中途打断的话网站会不完整，要再生成一次"
            )
        config.site_dir = str(self.now.workplace)
        return ""

    def _hold(self, folder: Path) -> None:
        """Hold the lock of a site until the next build or the end. Raises Taken."""
        self._guard.close()
        with suppress(
            OSError
        ):  # a disk that knows no locks, or has no room beside the site, is built on all the same
            folder.parent.mkdir(parents=True, exist_ok=True)
            self._guard.enter_context(lock(made.guard(folder)))

    def keep_values(self) -> None:
        """Make the values that are kept from build to build. They are made anew where the program or a layout has
        changed."""
        from phrasebank.making.spared import Spared
        from phrasebank.reading.kept import Kept

        program = self.now.common if self.now else ""
        if hasattr(self, "spared") and program == self._program:
            return
        self._program = program
        self.spared, self._theme = Spared(), None
        if self.serves:
            self.kept, self.inline = Kept(), {}

    def speed_up_theme(self, theme: Any) -> None:
        """Make the builder's theme faster: none of its twelve thousand icons is listed, because none is used, and no
        template is compiled or loaded twice."""
        whole = theme.get_env

        def get_env() -> Any:
            if self._theme is None or not self._program:
                self._theme = whole()
                self._theme.loader = layouts.Loader(theme.dirs)
                self._theme.bytecode_cache = layouts.cache()
            return self._theme

        theme.get_env = get_env

    def shown(self, site: Site) -> Site:
        """The site as this process builds it: with `serves`, the script of every page is at a constant address."""
        from phrasebank.making import builder

        if not self.serves:
            return site
        self._script = self._script or site.scripts[0]
        return builder.with_script_address(site, self._script)

    def record_message(self, said: str) -> None:
        """Record the message of this build, which is repeated while nothing changes."""
        if self.now:
            self.now.now.said = said

    def share(self, scripts: Collection[str], *parts: str) -> None:
        """Record what all pages are made from. `scripts` are the addresses of the generated scripts, which change with
        every edit."""
        if self.now:
            self.now.now.varying = "".join(scripts)
            self.now.common = fingerprints.of(self.now.common, *parts)

    def has(self, name: str, content: bytes) -> bool:
        """Whether the last site has a file with this content, so that it need not be written."""
        return self.now is not None and self.now.has(name, content)

    def write_assets(self, folder: Path, assets: Iterable[Asset]) -> None:
        """Write the generated files that are no pages into the folder in which the site is built, except those that the
        last site has unchanged. Raises OSError."""
        for asset in assets:
            if self.now is not None:
                self.now.write(asset.path, asset.pieces)
            else:
                for _ in made.write_pieces(folder / asset.path, asset.pieces):
                    pass

    def text(self, page: Any, generated: Page | None, head: Iterable[str]) -> str | None:
        """The text of a page from the last site: empty where its file can stay as it is, None where the builder has to
        make the page. `head` is what the page is made from besides its body."""
        if self.now is None:
            return None
        said = self.spared.body_digest(page, generated, again=self.serves)
        return self.now.unchanged_text(page.file.dest_uri, *head, said)

    def staying(self) -> dict[str, Path]:
        """By path on the site, the pages of the last site that stay as they are, which the builder has not written."""
        if self.now is None:
            return {}
        return {name: self.now.folder / name for name in self.now.untouched if name.endswith(".html")}

    def move_into_place(self, config: Any) -> None:
        """Move what the builder wrote into its place. Raises OSError."""
        if self.now:
            self.now.move_into_place()
            config.site_dir = str(self.now.folder)
            self._made = made.Record()

    def note(self, *, warned: bool) -> None:
        """Record what the site was made from. Where the builder has `warned` of something, the next build is made even if
        nothing has changed, because the warning has to be repeated."""
        if not self.now:
            return
        if warned:
            self.now.now.whole = ""
        if not self.serves:
            with suppress(OSError):
                made.write(self.now.folder, self.now.finish())
            return
        self._made = self.now.finish_own()
        self._collector.leave_out()

    def end(self) -> None:
        """Give back locks and Python's settings, and remove the folder of a build that was not finished."""
        self._ends.close()
        if self.now:
            self.now.discard()
        self._guard.close()
