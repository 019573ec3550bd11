"""The list of the parts, parts.json. It is committed, so that a site is built without a network and without npm."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter

PATH = Path(__file__).with_name("parts.json")
"""Where it stands."""


class Part(BaseModel):
    """One package of others."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    """As its registry has it."""
    version: str
    """As it is pinned; empty for what came inside another package, which does not say."""
    registry: Literal["pypi", "npm"]
    """Where it comes from."""
    licence: str
    """An SPDX expression."""
    address: str
    """Where its makers are; empty where it does not say."""
    sha512: str = ""
    """Of the package, in hexadecimal digits, where it is pinned by one; wheels are pinned by several, one a machine."""
    inside: str = ""
    """The package in which it came; empty for one that is pinned itself."""
    gives: str = ""
    """What of it stands in a site, in Chinese; empty for what only makes sites."""
    text: str = ""
    """Its licence in full, for what stands in a site."""


PARTS: tuple[Part, ...] = (
    TypeAdapter(tuple[Part, ...]).validate_json(PATH.read_bytes()) if PATH.is_file() else ()
)
"""All of them: those of a site first, each group by name."""


def shown() -> tuple[Part, ...]:
    """What stands in a site that is made here and now: of Python's packages the versions that are installed, which need not be
    those that are pinned. What comes from npm is in our committed scripts as it is pinned."""
    return tuple(_installed(part) for part in PARTS if part.gives)


def _installed(part: Part) -> Part:
    if part.registry != "pypi":
        return part
    try:
        return part.model_copy(update={"version": version(part.name)})
    except PackageNotFoundError:
        return part
