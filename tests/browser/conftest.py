"""A real Chromium over http in a sub-path of a non-secure host, and over file://.

http://127.0.0.1 would be a secure context and hide what an intranet host lacks, so the browser maps a host name of
its own to loopback. Every page fails its test on a console error, an uncaught exception, or a request that leaves
the origin.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    ViewportSize,
    sync_playwright,
)

import hostile
import moving_library
from conftest import build_site, once
from phrasebank.publishing import hosting
from serving import serving

HOST = "intranet.example"
SUB_PATH = "/sub/path"

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--host-resolver-rules=MAP {HOST} 127.0.0.1, EXCLUDE localhost, MAP * ~NOTFOUND",
]


UNSEEN = "--force-gpu-mem-available-mb=1"
"""For pages whose pixels nobody looks at: Chromium lays them out whole and draws the tiles that fit into a megabyte, which spares a
seventh of what a page costs. Benches see what users do."""


def serve(folder: Path, **types: str) -> Iterator[str]:
    """Serve a folder on loopback while the caller waits; yields its address, ending in a slash. `types` are MIME types by
    ending that differ from what Python says."""
    # Every test over http runs under the policy that a strict host would set: a violation is a console error.
    with serving(folder, {"Content-Security-Policy": hosting.policy(folder)}, SUB_PATH, types) as port:
        yield f"http://{HOST}:{port}{SUB_PATH}/"


@pytest.fixture(scope="session")
def served(built_site: Path) -> Iterator[str]:
    """The address of the built site on the intranet host."""
    yield from serve(built_site)


def either(request: pytest.FixtureRequest, site: Path, served: str) -> str:
    """The address of a site, ending in a slash, as the parameter of a fixture has it: on the intranet host, which the fixture
    called `served` serves, or on a USB stick."""
    if request.param == "file":
        return f"{site.as_uri()}/"
    address: str = request.getfixturevalue(served)
    return address


@pytest.fixture(scope="session", params=["http", "file"])
def site_url(request: pytest.FixtureRequest, built_site: Path) -> str:
    """The address of the built site: on the intranet host, and on a USB stick."""
    return either(request, built_site, "served")


@pytest.fixture(scope="session")
def hostile_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site in whose library every text tries to become markup."""

    def make(folder: Path) -> None:
        hostile.write(folder / "snippets")
        done = build_site(folder / "site", snippets=folder / "snippets")
        assert done.returncode == 0, done.stderr

    yield from serve(once(tmp_path_factory, "hostile", make) / "site")


@pytest.fixture(scope="session")
def moving_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of `moving_library`, in which every sentence that can be exchanged is known."""

    def make(folder: Path) -> None:
        done = build_site(folder / "site", snippets=moving_library.write(folder / "snippets"))
        assert done.returncode == 0, done.stderr

    return once(tmp_path_factory, "moving", make) / "site"


@pytest.fixture(scope="session")
def moving_served(moving_site: Path) -> Iterator[str]:
    """The address of that site on the intranet host."""
    yield from serve(moving_site)


@pytest.fixture(scope="session", params=["http", "file"])
def moving_url(request: pytest.FixtureRequest, moving_site: Path) -> str:
    """The address of that site: on the intranet host, and on a USB stick."""
    return either(request, moving_site, "moving_served")


def chromium() -> str:
    """The path of a Chromium: $CHROMIUM, or the one on the path."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    assert path, "no Chromium; `make test` installs one"
    return path


def launch(*more: str) -> Iterator[Browser]:
    """A Chromium while the caller waits; `more` are arguments of its command line."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium(), args=[*ARGUMENTS, *more])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the session."""
    yield from launch(UNSEEN)


SEED = 65772469
"""With it the phrases that tests read begin with their own sentences: `study-when-needed.a`, `study-not-applied.a` and `.b`,
`opening-by-preparation.a`, `study-as-task.a`."""

_DRAW = f"""
(draw => {{
  crypto.getRandomValues = numbers =>
    numbers instanceof Uint32Array && numbers.length === 1 ? numbers.fill({SEED}) : draw.call(crypto, numbers);
}})(crypto.getRandomValues);
"""
"""What a new browser draws its order of moves by. It is not sown as the stored seed: a script that asks for the storage of a
local file as early as this one runs has Chromium forget what the page stores."""


def fresh(browser: Browser) -> BrowserContext:
    """A new profile, as every test has it: each draws the same seed."""
    made = browser.new_context(viewport={"width": 1280, "height": 800}, locale="zh-CN")
    made.add_init_script(_DRAW)
    return made


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile, for tests that change more of it than what a site may store, or that open their own pages."""
    made = fresh(browser)
    yield made
    made.close()


class Faults(list[str]):
    """What must not happen on a page, from now until `stop`."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.on("console", self._heard)
        page.on("pageerror", self._failed)
        page.on("request", self._asked)

    def stop(self) -> None:
        """Look no longer."""
        self.page.remove_listener("console", self._heard)
        self.page.remove_listener("pageerror", self._failed)
        self.page.remove_listener("request", self._asked)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.append(message.text)

    def _failed(self, error: Error) -> None:
        self.append(str(error))

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(
            (f"http://{HOST}:", "http://localhost:", "file:", "data:", "blob:", "about:")
        ):
            self.append(f"request to {request.url}")


def watch(page: Page) -> Faults:
    """Collect what must not happen on a page."""
    return Faults(page)


class Window:
    """One page for all of a worker's tests, which costs half of what new ones do: its process need not begin, what it has
    compiled it keeps. A test finds it empty: nothing is stored, nothing routed, nobody listening, the colours of the context, the
    pointer in the corner. What pages leave behind makes each next one slower: after some tests it is a new one."""

    SIZE: ViewportSize = {"width": 1280, "height": 800}  # noqa: RUF012  (a TypedDict)
    MEDIA: ClassVar[dict[str, Any]] = {
        "media": "null",
        "color_scheme": "light",
        "reduced_motion": "no-preference",
        "forced_colors": "none",
        "contrast": "no-preference",
    }
    """What Playwright shows pages in."""
    TESTS = 60
    """How many it serves: after some two hundred pages what is gained by keeping it is lost."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.page: Page | None = None
        self.served = 0
        self.changes = ExitStack()
        """What takes back what a test changes of the page."""

    def open(self) -> Page:
        """The page, empty."""
        if self.page is None or self.page.is_closed():
            self.page = self.context.new_page()
            self.session = self.context.new_cdp_session(self.page)
            self._note_changes(self.page)
            self.served = 0
        self.served += 1
        # For whatever address. No other page may be open: it might save again.
        self.session.send("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"})
        return self.page

    def leave(self) -> None:
        """Give the page back."""
        assert self.page is not None
        for one in self.context.pages:
            if one is not self.page or self.served == self.TESTS:
                one.close()
        if self.page.is_closed():
            self.changes.pop_all()  # gone with it
            return
        self.page.unroute_all()
        self.page.goto("about:blank")
        self.page.set_viewport_size(self.SIZE)
        self.page.mouse.move(0, 0)
        self.changes.close()
        assert "native" in self.page.evaluate("String(Date)"), "a clock is a whole profile's: take `context`"

    def _note_changes(self, page: Page) -> None:
        on, once, script, media = page.on, page.once, page.add_init_script, page.emulate_media

        def heard(method: Callable[..., None], event: Any, listener: Any) -> None:
            method(event, listener)
            self.changes.callback(self._deafen, event, listener)

        def scripted(*given: Any, **named: Any) -> None:
            self.changes.callback(script(*given, **named).close)

        def emulated(**named: Any) -> None:
            media(**named)
            self.changes.callback(media, **self.MEDIA)

        page.on = partial(heard, on)  # type: ignore[method-assign]
        page.once = partial(heard, once)  # type: ignore[method-assign]
        page.add_init_script = scripted  # type: ignore[method-assign,assignment]
        page.emulate_media = emulated  # type: ignore[method-assign]

    def _deafen(self, event: Any, listener: Any) -> None:
        assert self.page is not None
        with suppress(KeyError):  # it was to listen once, and has
            self.page.remove_listener(event, listener)


@pytest.fixture(scope="session")
def profile(browser: Browser) -> Iterator[BrowserContext]:
    """One profile for many tests: what its caches hold need not be fetched again."""
    made = fresh(browser)
    yield made
    made.close()


@pytest.fixture(scope="session")
def window(profile: BrowserContext) -> Window:
    """The page of all tests that have no `context`."""
    return Window(profile)


@pytest.fixture
def page(request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that fails its test on errors and on requests elsewhere, in an empty profile: that of `context` where the test
    has one."""
    if "context" in request.fixturenames:
        context: BrowserContext = request.getfixturevalue("context")
        made = context.new_page()
        faults = watch(made)
        yield made
        for one in context.pages:
            one.close()
    else:
        window: Window = request.getfixturevalue("window")
        made = window.open()
        faults = watch(made)
        yield made
        faults.stop()
        window.leave()
    assert faults == []
