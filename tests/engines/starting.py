"""Browsers other than the tests' own Chromium, started and ended."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from engines.devtools import Devtools
from engines.webdriver import Driver, Json, Marionette

T = TypeVar("T")

HOST = "intranet.example"
"""A host that is no secure context, as an intranet's is none; it is this machine."""

SOON = 60.0
"""Seconds within which a browser has started, on a busy machine too."""

_PREFERENCES: dict[str, Json] = {
    "marionette.port": 0,
    "network.dns.localDomains": HOST,
    "network.proxy.type": 0,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "app.update.disabledForTesting": True,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.download.folderList": 2,
    "browser.download.alwaysOpenPanel": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.server": "data:,",
    "extensions.update.enabled": False,
    "ui.prefersReducedMotion": 0,
}


def _soon(look: Callable[[], T | None], process: subprocess.Popen[bytes]) -> T:
    end = time.monotonic() + SOON
    while (found := look()) is None:
        assert process.poll() is None, "the browser did not start"
        assert time.monotonic() < end, "the browser is not heard of"
        time.sleep(0.02)
    return found


@contextmanager
def _running(
    command: list[str], folder: Path, *descriptors: int, **environment: str
) -> Iterator[subprocess.Popen[bytes]]:
    """A program while the caller waits, with its own folder for whatever it keeps, and with open descriptors of the caller's."""
    home = {
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "XDG_CACHE_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
    }
    with (folder / "said.log").open("wb") as log:
        process = subprocess.Popen(
            command,
            env={**os.environ, **home, **environment},
            stdout=log,
            stderr=log,
            start_new_session=True,
            pass_fds=descriptors,
        )
        try:
            yield process
        finally:
            process.terminate()
            process.wait()


@contextmanager
def firefox(path: str, folder: Path, more: Mapping[str, Json] | None = None) -> Iterator[Marionette]:
    """A Firefox with a new profile in `folder`, which keeps what it downloads in `folder/taken`; `more` preferences."""
    wanted = {**_PREFERENCES, "browser.download.dir": str(folder / "taken"), **(more or {})}
    (folder / "taken").mkdir()
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in wanted.items()]
    (folder / "user.js").write_text("".join(lines), "utf-8")
    told = folder / "MarionetteActivePort"
    # It may look into itself: its input method is there.
    command = [
        path,
        "--headless",
        "--marionette",
        "--remote-allow-system-access",
        "--no-remote",
        "--profile",
        str(folder),
    ]
    with _running(command, folder, MOZ_HEADLESS_WIDTH="1280", MOZ_HEADLESS_HEIGHT="900") as process:
        port = _soon(lambda: told.read_text("utf-8") if told.exists() else None, process)
        session = Marionette(int(port))
        try:
            yield session
        finally:
            session.close()
            process.wait()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@contextmanager
def webkit(browser: str, folder: Path) -> Iterator[Driver]:
    """A WebKitGTK window on a display of its own, driven by the WebKitWebDriver that is on the path."""
    told = folder / "display"
    port = free_port()
    # The display writes its number where it is told to.
    display = ["sh", "-c", f'exec Xvfb -displayfd 3 -screen 0 1280x1000x24 3>"{told}"']
    with _running(display, folder) as screen:
        number = _soon(lambda: told.read_text().strip() or None if told.exists() else None, screen)
        with _running(["WebKitWebDriver", f"--port={port}"], folder, DISPLAY=f":{number}") as process:

            def listening() -> bool | None:
                with socket.socket() as there:
                    return True if there.connect_ex(("127.0.0.1", port)) == 0 else None

            _soon(listening, process)
            session = Driver(
                port, {"webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}}
            )
            try:
                yield session
            finally:
                session.close()


@contextmanager
def chromium(path: str, folder: Path) -> Iterator[Devtools]:
    """A Chromium with a new profile in `folder`, which keeps what it downloads in `folder/taken`."""
    (folder / "taken").mkdir()
    hears, to = os.pipe()
    answers, says = os.pipe()
    # The browser reads what it is told from its descriptor 3, and answers on 4.
    command = [
        "bash",
        "-c",
        f'exec "$@" 3<&{hears} 4>&{says}',
        "bash",
        path,
        "--remote-debugging-pipe",
        "--headless",
    ]
    command += ["--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}", "--lang=zh-CN"]
    command += [f"--host-resolver-rules=MAP {HOST} 127.0.0.1, EXCLUDE localhost, MAP * ~NOTFOUND"]
    with _running(command, folder, hears, says):
        for own in (hears, says):
            os.close(own)
        session = Devtools(to, answers, str(folder / "taken"))
        try:
            yield session
        finally:
            session.close()
            for own in (to, answers):
                os.close(own)
