"""What tests do and look at on any page, in any browser."""

from __future__ import annotations

import base64
import zipfile
from pathlib import Path

from engines.person import Person


def text(person: Person, selector: str) -> str:
    """The words of an element."""
    return str(person.see("return document.querySelector(arguments[0]).textContent", selector))


def reads(person: Person, selector: str, words: str) -> None:
    """Wait until an element reads so: a key that was pressed is not yet a key that was heard."""
    person.wait("return document.querySelector(arguments[0]).textContent === arguments[1]", selector, words)


def says(person: Person, words: str) -> None:
    """Wait for what the page says."""
    person.wait("return document.querySelector('.pb-message').textContent.includes(arguments[0])", words)


def taken(person: Person, folder: Path, ending: str) -> bytes:
    """The packed file with this ending that the browser was given to keep, once it is whole."""
    files: list[Path] = []

    def is_whole() -> bool:
        files[:] = [*folder.glob(f"*.{ending}"), *folder.glob(f"taken/*.{ending}")]
        return any(zipfile.is_zipfile(file) for file in files)

    person.until(is_whole, "taken")
    (file,) = files
    data = file.read_bytes()
    file.unlink()
    return data


_HAND = """
const [selector, name, data] = arguments;
const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
const carried = new DataTransfer();
carried.items.add(new File([bytes], name));
const field = document.querySelector(selector);
field.files = carried.files;
field.dispatchEvent(new Event("change", { bubbles: true }));
"""
"""Hands a file to a field: the dialog that asks for one is not the page's."""


def hand(person: Person, selector: str, name: str, data: bytes) -> None:
    """Have a field of a page take a file."""
    person.see(_HAND, selector, name, base64.b64encode(data).decode())
