"""Firefox; or, where `ENGINE` says so, WebKit, or the oldest Chromium that the site is for."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.conftest import HOST, SEED, serve
from engines.devtools import Devtools
from engines.person import Person
from engines.starting import chromium, firefox, webkit
from engines.webdriver import Marionette, Transport

ENGINE = os.environ.get("ENGINE", "firefox")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The browser's own: its profile, and `taken`, what it was given to keep."""
    return tmp_path_factory.mktemp(ENGINE)


@pytest.fixture(scope="session")
def engine(folder: Path) -> Iterator[Transport]:
    """One browser for the session."""
    if ENGINE == "webkit":
        with webkit(os.environ["WEBKIT"], folder) as session:
            yield session
        return
    if ENGINE == "oldest":
        with chromium(os.environ["OLDEST"], folder) as session:
            yield session
        return
    path = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    assert path, "no Firefox; `make test` installs one"
    with firefox(path, folder) as session:
        yield session


@pytest.fixture(scope="session")
def served(built_site: Path) -> Iterator[str]:
    """The address of the built site on a host that is no secure context. WebKit's driver cannot give this machine a name."""
    for address in serve(built_site):
        yield address.replace(HOST, "127.0.0.1") if ENGINE == "webkit" else address


@pytest.fixture(scope="session", params=["http", "file"])
def site_url(request: pytest.FixtureRequest, built_site: Path) -> str:
    """The address of the built site: on the intranet host, and on a USB stick."""
    return f"{built_site.as_uri()}/" if request.param == "file" else str(request.getfixturevalue("served"))


_COMPLAINTS = """
const complaints = Services.console.getMessageArray()
  .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & one.warningFlag))
  .filter((one) => arguments[0].some((start) => one.sourceName.startsWith(start)))
  .map((one) => `${one.sourceName}:${one.lineNumber} ${one.errorMessage}`);
Services.console.reset();
return complaints;
"""
"""Errors of pages of ours, exceptions and breaches of the policy among them."""

_OF_LATER = "Unrecognized Content-Security-Policy directive 'require-trusted-types-for'"
"""What a Chromium of old says of a policy's part that came after it."""

_FRESH = f"""
localStorage.clear();
indexedDB.deleteDatabase("phrasebank.phrase-bank");
localStorage.setItem("phrasebank.phrase-bank.seed", "{SEED}");
"""


@pytest.fixture
def person(engine: Transport, site_url: str) -> Iterator[Person]:
    """Somebody whose browser has kept nothing yet, and complains of nothing."""
    made = Person(engine)
    made.go(f"{site_url}404.html")
    made.see(_FRESH)
    yield made
    if isinstance(engine, Marionette):
        assert engine.inside(_COMPLAINTS, ["file:", f"http://{HOST}"]) == []
    elif isinstance(engine, Devtools):
        complaints, engine.complaints = engine.complaints, []
        assert [one for one in complaints if _OF_LATER not in one] == []
