"""A person at a browser: a real mouse, real keys, and eyes on the page."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from engines.webdriver import Json, RefusedError, Transport

KEYS = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Shift": "\ue008",
    "Control": "\ue009",
    "Alt": "\ue00a",
    "Escape": "\ue00c",
    "End": "\ue010",
    "Home": "\ue011",
    "Left": "\ue012",
    "Up": "\ue013",
    "Right": "\ue014",
    "Down": "\ue015",
    "Backspace": "\ue003",
    "Delete": "\ue017",
}

LIMIT = 20.0
"""Seconds after which what was waited for is not coming."""

_PLACE = """
const [selector, text, across] = arguments;
const look = () => {
  const found = Array.from(document.querySelectorAll(selector)).find((one) =>
    (!text || one.textContent.trim() === text) && one.getClientRects().length);
  if (!found || document.readyState !== "complete") return null;
  found.scrollIntoView({ block: "center", behavior: "instant" });
  const box = found.getClientRects()[0];
  return [Math.round(box.left + box.width * across), Math.round(box.top + box.height / 2)];
};
const before = look();
const frame = () => new Promise((done) => requestAnimationFrame(done));
return frame().then(frame).then(() => String(look()) === String(before) ? before : null);
"""
"""Where something is that stands still for two frames."""

_SCENE = """
const at = document.activeElement;
const said = Array.from(document.querySelectorAll("[role=status]"), (one) => one.textContent).filter(Boolean);
return [location.href, document.hasFocus(), at && at.outerHTML.slice(0, 300), at && at.value, said];
"""
"""Where the page is, whether it has the keyboard, who has the focus, what is said."""


class Person:
    """What somebody does in one window."""

    def __init__(self, browser: Transport) -> None:
        self.browser = browser

    def go(self, address: str) -> None:
        self.browser.ask("Navigate", url=address)

    def reload(self) -> None:
        self.browser.ask("Refresh")

    def see(self, script: str, *given: Json) -> Json:
        """What a script returns."""
        return self.browser.ask("ExecuteScript", script=script, args=list(given))

    def wait(self, script: str, *given: Json) -> Json:
        """What a script returns, as soon as that is something."""
        seen: list[Json] = [None]

        def look() -> bool:
            try:
                seen[0] = self.see(script, *given)
            except RefusedError as refused:  # between two pages there is none to look at
                seen[0] = refused
                return False
            return bool(seen[0])

        self.until(look, script, seen, self._scene)
        return seen[0]

    def until(self, look: Callable[[], bool], *words: object) -> None:
        """Wait until something is so."""
        end = time.monotonic() + LIMIT
        while not look():
            assert time.monotonic() < end, [word() if callable(word) else word for word in words]
            time.sleep(0.02)

    def _scene(self) -> Json:
        """What the page looks like to who asks why something did not come."""
        return self.see(_SCENE)

    def place(self, selector: str, text: str = "", across: float = 0.5) -> tuple[int, int]:
        """Where an element is that has this text, once it is there and stands still; in the window."""
        x, y = self.wait(_PLACE, selector, text, across)
        return x, y

    def click(self, selector: str, text: str = "", *, times: int = 1, across: float = 0.5) -> None:
        """Press and let go, as often as that."""
        self.click_at(*self.place(selector, text, across), times=times)

    def click_at(self, x: int, y: int, *, times: int = 1) -> None:
        """Press and let go at a place in the window."""
        press: list[dict[str, Any]] = [
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._pointer([self._to(x, y), *press * times])

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press, move, let go."""
        between = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
        self._pointer(
            [
                self._to(*start),
                {"type": "pointerDown", "button": 0},
                self._to(*between),
                self._to(*end),
                {"type": "pointerUp", "button": 0},
            ]
        )

    def touch(self, selector: str, text: str = "") -> None:
        """Tap with a finger."""
        x, y = self.place(selector, text)
        tap = [self._to(x, y), {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self._pointer(tap, "touch")

    def type(self, text: str) -> None:
        """Type on the keyboard, character by character."""
        self._keys([{"type": kind, "value": one} for one in text for kind in ("keyDown", "keyUp")])

    def press(self, *names: str) -> None:
        """Press keys together, the last one while the others are held."""
        values = [KEYS.get(name, name) for name in names]
        down = [{"type": "keyDown", "value": value} for value in values]
        self._keys([*down, *({"type": "keyUp", "value": value} for value in reversed(values))])

    def agree(self) -> None:
        """Say yes to a question of the page."""
        self.browser.ask("AcceptAlert")

    @staticmethod
    def _to(x: int, y: int) -> dict[str, Any]:
        return {"type": "pointerMove", "x": x, "y": y, "duration": 0, "origin": "viewport"}

    def _pointer(self, actions: list[dict[str, Any]], kind: str = "mouse") -> None:
        source = {"type": "pointer", "id": kind, "parameters": {"pointerType": kind}, "actions": actions}
        try:
            self.browser.ask("PerformActions", actions=[source])
        except RefusedError as refused:
            # Firefox has pressed and has no page left to answer from: the press led to another one.
            if "cannot be cloned" not in str(refused):
                raise

    def _keys(self, actions: list[dict[str, Any]]) -> None:
        self.browser.ask("PerformActions", actions=[{"type": "key", "id": "keys", "actions": actions}])
