"""Rebuilding by need: what outlives one build of a process, so that the next makes and writes only what has changed. It knows no
builder: its settings, pages and files are taken as they come.

A build stands beside the last site until it is whole, and then takes its place file by file (`phrasebank.files.rebuild`).
What makes a site is imported by those who build one: where nothing has changed, nobody does.
"""

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
        """Whether the site is shown while the library is edited: then there will be another build."""
        self.now: Rebuild | None = None
        """The build that is under way; None where the last site is of no use to it."""
        self.kept: Kept | None = None
        """What `serve` has read of each file, so that its next build reads only what has changed."""
        self.spared: Spared
        """What need not be done again for the pages."""
        self.inline: dict[Path, Any] | None = None
        """What `phrasebank.publishing` has read of the pages of the site that `serve` shows."""
        self._guard = ExitStack()
        """Lets go of the lock of the site that is being made."""
        self._made = made.Record()
        """What `serve` knows of the site as it stands. A process that builds once reads it from beside the site."""
        self._program = ""
        """The digest of the program and the settings by which `spared` and the templates were made."""
        self._script = ""
        """Where `serve` has the script that every page carries, so that an edit does not change every page: no server of a
        live site sees these pages, and ours has everything asked for anew."""
        self._theme: Any = None
        """The environment of the theme's templates."""
        self._collector = Collector(once=not serves)
        self._ends = ExitStack()
        """What `end` gives back: a builder's events are no block of a `with`."""

    def start(self) -> None:
        """Set Python up for the builds; `end` gives it back."""
        self._ends.enter_context(self._collector)

    def begin(self, config: Any, snippets: Path) -> str:
        """Have the builder build beside the last site. Raises Unchanged where that was made from the same, and Taken where
        another program is making it: two at once would take each other's files away. Returns what is to be said where
        nothing can stand beside the site, so that it is built in place."""
        self.now = None
        folder = Path(config.site_dir).resolve()
        if not self.serves:  # what is served stands in a folder of its own
            self._hold(folder)
        program = fingerprints.builder(config, self.serves)
        if not program:
            return ""
        try:
            if self.serves:
                self.now = rebuild.another(folder, program, self._made)
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

    def wake(self) -> None:
        """Make what outlives one build, now that there is something to build; anew where what makes the site, such as a
        layout, is not what it was."""
        from phrasebank.making.spared import Spared
        from phrasebank.reading.kept import Kept

        program = self.now.common if self.now else ""
        if hasattr(self, "spared") and program == self._program:
            return
        self._program = program
        self.spared, self._theme = Spared(), None
        if self.serves:
            self.kept, self.inline = Kept(), {}

    def dress(self, theme: Any) -> None:
        """Have the builder look for the theme's files without its twelve thousand icons, none of which it would take, and
        neither compile nor load a template of the theme twice."""
        whole = theme.get_env

        def get_env() -> Any:
            if self._theme is None or not self._program:
                self._theme = whole()
                self._theme.loader = layouts.Loader(theme.dirs)
                self._theme.bytecode_cache = layouts.cache()
            return self._theme

        theme.get_env = get_env

    def shown(self, site: Site) -> Site:
        """The site with the one script of every page where `serve` has it."""
        from phrasebank.making import builder

        if not self.serves:
            return site
        self._script = self._script or site.scripts[0]
        return builder.under(site, self._script)

    def say(self, said: str) -> None:
        """Note what is said of this build, and is to be said again while nothing changes."""
        if self.now:
            self.now.now.said = said

    def share(self, scripts: Collection[str], *parts: str) -> None:
        """Tell what every page is made from; the addresses of the scripts vary with every edit."""
        if self.now:
            self.now.now.varying = "".join(scripts)
            self.now.common = fingerprints.of(self.now.common, *parts)

    def has(self, name: str, content: bytes) -> bool:
        """Whether the site has a file that says just this, which need not be written."""
        return self.now is not None and self.now.has(name, content)

    def lay(self, folder: Path, assets: Iterable[Asset]) -> None:
        """Write the files of a site that are no pages into the folder in which it is built, but for those that the site as it
        stands has. Raises OSError."""
        for asset in assets:
            if self.now is not None:
                self.now.lay(asset.path, asset.pieces)
            else:
                for _ in made.pour(folder / asset.path, asset.pieces):
                    pass

    def text(self, page: Any, generated: Page | None, head: Iterable[str]) -> str | None:
        """The text of a page as it stands, nothing where its file can stay; None where the builder has to make it. `head` is
        what it is made from beside its body."""
        if self.now is None:
            return None
        said = self.spared.body(page, generated, again=self.serves)
        return self.now.still(page.file.dest_uri, *head, said)

    def settle(self, config: Any, others: Collection[str] = ()) -> None:
        """Put what the builder wrote into its place, beside the files called `others`. Raises OSError."""
        if self.now:
            self.now.settle(others)
            config.site_dir = str(self.now.folder)
            self._made = made.Record()

    def note(self, *, warned: bool) -> None:
        """Keep what the site was made from. Where the builder has `warned` of something, the next build is made even if nothing has
        changed, because the warning has to be given again."""
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
        """Leave Python and the disk as they were."""
        self._ends.close()
        if self.now:
            self.now.clear()
        self._guard.close()
