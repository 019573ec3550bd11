"""What W3C WebDriver asks of a browser, by the two ways that browsers listen: Firefox's own socket, and a driver's HTTP.

Firefox hears the same commands on the socket that `--marionette` opens, so that no driver of its own is needed.
"""

from __future__ import annotations

import json
import socket
import urllib.error
import urllib.request
from typing import Any, Protocol

Json = Any
"""What a command answers: any value of JSON."""


class RefusedError(Exception):
    """A browser did not carry out a command; the text is its own."""


class Transport(Protocol):
    """A browser with a session, which carries out commands."""

    def ask(self, command: str, **given: Json) -> Json:
        """The command's answer, by its name in `PATHS`; raises `RefusedError`."""

    def close(self) -> None:
        """End the session and, with it, the browser."""


PATHS = {
    "Navigate": ("POST", "url"),
    "Refresh": ("POST", "refresh"),
    "ExecuteScript": ("POST", "execute/sync"),
    "PerformActions": ("POST", "actions"),
    "ReleaseActions": ("DELETE", "actions"),
    "AcceptAlert": ("POST", "alert/accept"),
    "SetWindowRect": ("POST", "window/rect"),
    "TakeScreenshot": ("GET", "screenshot"),
}
"""The commands that are used, by the name that Firefox gives them: method and path over HTTP."""


class Marionette:
    """A session with a Firefox that was started with `--marionette`."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._heard = b""
        self._count = 0
        self._read()  # who it is
        self.capabilities = self._send("WebDriver:NewSession", {"strictFileInteractability": True})[
            "capabilities"
        ]

    def _read(self) -> Json:
        while b":" not in self._heard:
            self._heard += self._more()
        length, self._heard = self._heard.split(b":", 1)
        while len(self._heard) < int(length):
            self._heard += self._more()
        text, self._heard = self._heard[: int(length)], self._heard[int(length) :]
        return json.loads(text)

    def _more(self) -> bytes:
        if not (more := self._socket.recv(65536)):
            raise RefusedError("the browser is gone")
        return more

    def _send(self, name: str, given: dict[str, Json]) -> Json:
        self._count += 1
        text = json.dumps([0, self._count, name, given]).encode()
        self._socket.sendall(str(len(text)).encode() + b":" + text)
        _, _, error, result = self._read()
        if error:
            raise RefusedError(f"{name}: {error['message']}")
        return result

    def ask(self, command: str, **given: Json) -> Json:
        answer = self._send(f"WebDriver:{command}", given)
        return answer["value"] if isinstance(answer, dict) and "value" in answer else answer

    def inside(self, script: str, *given: Json) -> Json:
        """Run a script in the browser itself, where its input method is."""
        self._send("Marionette:SetContext", {"value": "chrome"})
        try:
            return self.ask("ExecuteScript", script=script, args=list(given))
        finally:
            self._send("Marionette:SetContext", {"value": "content"})

    def close(self) -> None:
        self._send("Marionette:Quit", {"flags": ["eForceQuit"]})
        self._socket.close()


class Driver:
    """A session that a driver listening on `port` opens."""

    def __init__(self, port: int, wanted: dict[str, Json]) -> None:
        self._base = f"http://127.0.0.1:{port}/session"
        answer = self._send("POST", "", {"capabilities": {"alwaysMatch": wanted}})
        self._base += f"/{answer['sessionId']}"
        self.capabilities = answer["capabilities"]

    def _send(self, method: str, path: str, given: dict[str, Json] | None = None) -> Json:
        body = None if method != "POST" else json.dumps(given or {}).encode()
        request = urllib.request.Request(f"{self._base}{path}", body, method=method)
        request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RefusedError(f"{path}: {error.read().decode()}") from None

    def ask(self, command: str, **given: Json) -> Json:
        method, path = PATHS[command]
        return self._send(method, f"/{path}", given)

    def close(self) -> None:
        self._send("DELETE", "")
