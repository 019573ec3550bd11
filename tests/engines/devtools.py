"""A Chromium of old by its own protocol, over the pipe that `--remote-debugging-pipe` opens: no driver of that age is to be had.

It carries out the commands of `webdriver.PATHS` that tests give.
"""

from __future__ import annotations

import json
import os
import string
from collections.abc import Callable
from typing import Any

from engines.webdriver import Json, RefusedError

_NAMED = {
    "\ue004": ("Tab", "Tab", 9, ""),
    "\ue007": ("Enter", "Enter", 13, "\r"),
    "\ue008": ("Shift", "ShiftLeft", 16, ""),
    "\ue009": ("Control", "ControlLeft", 17, ""),
    "\ue00a": ("Alt", "AltLeft", 18, ""),
    "\ue00c": ("Escape", "Escape", 27, ""),
    "\ue010": ("End", "End", 35, ""),
    "\ue011": ("Home", "Home", 36, ""),
    "\ue012": ("ArrowLeft", "ArrowLeft", 37, ""),
    "\ue013": ("ArrowUp", "ArrowUp", 38, ""),
    "\ue014": ("ArrowRight", "ArrowRight", 39, ""),
    "\ue015": ("ArrowDown", "ArrowDown", 40, ""),
    "\ue003": ("Backspace", "Backspace", 8, ""),
    "\ue017": ("Delete", "Delete", 46, ""),
}
"""WebDriver's sign for a key: its name, its place, its number on Windows, and what it types."""

_HELD = {"Alt": 1, "Control": 2, "Shift": 8}
"""Bits of the keys that change what others do."""


class Devtools:
    """One page of a browser that reads commands from the descriptor `to` and answers on `answers`."""

    def __init__(self, to: int, answers: int, taken: str) -> None:
        self._to, self._answers = to, answers
        self._heard = b""
        self._count = 0
        self._session: str | None = None
        self._loads = 0
        self._held = 0
        self._at = (0, 0)
        self.complaints: list[str] = []
        """Errors in the console and exceptions, since they were last taken away."""
        self._commands: dict[str, Callable[..., Json]] = {
            "Navigate": self._navigate,
            "Refresh": self._refresh,
            "ExecuteScript": self._execute,
            "PerformActions": self._perform,
        }
        target = self._send("Target.createTarget", url="about:blank", width=1280, height=900)["targetId"]
        self._session = self._send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self._send(f"{domain}.enable")
        self._send("Emulation.setFocusEmulationEnabled", enabled=True)
        self._send("Page.setDownloadBehavior", behavior="allow", downloadPath=taken)

    def ask(self, command: str, **given: Json) -> Json:
        return self._commands[command](**given)

    def close(self) -> None:
        self._session = None
        self._send("Browser.close")

    def _send(self, method: str, **given: Json) -> Json:
        self._count += 1
        told = {"id": self._count, "method": method, "params": given}
        if self._session:
            told["sessionId"] = self._session
        sent = json.dumps(told).encode() + b"\0"
        while sent:
            sent = sent[os.write(self._to, sent) :]
        while True:
            answer = self._read()
            if answer.get("id") == self._count:
                if "error" in answer:
                    raise RefusedError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self._hear(answer.get("method"), answer.get("params", {}))

    def _read(self) -> Json:
        while b"\0" not in self._heard:
            if not (more := os.read(self._answers, 1 << 20)):
                raise RefusedError("the browser is gone")
            self._heard += more
        text, self._heard = self._heard.split(b"\0", 1)
        return json.loads(text)

    def _hear(self, event: str | None, told: Json) -> None:
        if event == "Page.loadEventFired":
            self._loads += 1
        elif event == "Runtime.exceptionThrown":
            details = told["exceptionDetails"]
            self.complaints.append(details.get("exception", {}).get("description", details["text"]))
        elif event == "Runtime.consoleAPICalled" and told["type"] == "error":
            self.complaints.append(str([one.get("value") for one in told["args"]]))
        elif event == "Log.entryAdded" and told["entry"]["level"] == "error":
            self.complaints.append(f"{told['entry'].get('url')} {told['entry']['text']}")

    def _await_load(self, before: int) -> None:
        while self._loads == before:
            message = self._read()
            self._hear(message.get("method"), message.get("params", {}))

    def _navigate(self, url: str) -> None:
        before = self._loads
        answer = self._send("Page.navigate", url=url)
        if answer.get("errorText"):
            raise RefusedError(answer["errorText"])
        if "loaderId" in answer:  # otherwise it is on the page already
            self._await_load(before)

    def _refresh(self) -> None:
        before = self._loads
        self._send("Page.reload")
        self._await_load(before)

    def _execute(self, script: str, args: list[Json]) -> Json:
        expression = f"(function () {{{script}}}).apply(null, {json.dumps(args)})"
        answer = self._send(
            "Runtime.evaluate",
            expression=expression,
            awaitPromise=True,
            returnByValue=True,
            userGesture=True,
        )
        if "exceptionDetails" in answer:
            raise RefusedError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def _perform(self, actions: list[dict[str, Any]]) -> None:
        (source,) = actions
        if source["type"] == "key":
            for action in source["actions"]:
                self._key(action["type"], action["value"])
        elif source["parameters"]["pointerType"] == "touch":
            self._touch(source["actions"])
        else:
            self._mouse(source["actions"])

    def _key(self, kind: str, value: str) -> None:
        name, place, number, text = _NAMED.get(value) or _of(value)
        is_down = kind == "keyDown"
        if bit := _HELD.get(name, 0):
            self._held = self._held | bit if is_down else self._held & ~bit
        types = text if is_down and not self._held & ~_HELD["Shift"] else ""
        self._send(
            "Input.dispatchKeyEvent",
            type=("keyDown" if types else "rawKeyDown") if is_down else "keyUp",
            modifiers=self._held,
            key=name,
            code=place,
            windowsVirtualKeyCode=number,
            text=types,
            unmodifiedText=types,
        )

    def _mouse(self, actions: list[dict[str, Any]]) -> None:
        times, is_down = 0, False
        for action in actions:
            kind = {"pointerMove": "mouseMoved", "pointerDown": "mousePressed", "pointerUp": "mouseReleased"}[
                action["type"]
            ]
            if kind == "mouseMoved":
                self._at, times = (action["x"], action["y"]), 0
            else:
                is_down = kind == "mousePressed"
                times += is_down
            x, y = self._at
            self._send(
                "Input.dispatchMouseEvent",
                type=kind,
                x=x,
                y=y,
                button="none" if kind == "mouseMoved" and not is_down else "left",
                buttons=int(is_down),
                clickCount=0 if kind == "mouseMoved" else times,
                modifiers=self._held,
            )

    def _touch(self, actions: list[dict[str, Any]]) -> None:
        for action in actions:
            if action["type"] == "pointerMove":
                self._at = (action["x"], action["y"])
                continue
            is_down = action["type"] == "pointerDown"
            points = [{"x": self._at[0], "y": self._at[1]}] if is_down else []
            self._send(
                "Input.dispatchTouchEvent", type="touchStart" if is_down else "touchEnd", touchPoints=points
            )


def _of(character: str) -> tuple[str, str, int, str]:
    """A key that types a character, as `_NAMED` has them."""
    if character.lower() in string.ascii_lowercase:
        return character, f"Key{character.upper()}", ord(character.upper()), character
    if character in string.digits:
        return character, f"Digit{character}", ord(character), character
    return character, "", 0, character
