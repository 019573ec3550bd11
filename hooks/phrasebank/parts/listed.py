"""The list of packages of others, parts.json. It is committed, so that a site can be built without a network and without
npm."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter

PATH = Path(__file__).with_name("parts.json")
"""The file with the list."""


class Part(BaseModel):
    """A package made by others."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    """The package's name in its registry."""
    version: str
    """The version that is pinned; empty for a part of another package that does not say."""
    registry: Literal["pypi", "npm"]
    """The registry from which it comes."""
    licence: str
    """An SPDX expression."""
    address: str
    """The address of its makers; empty where the package names none."""
    sha512: str = ""
    """The digest by which it is pinned, in hexadecimal digits; empty for wheels, which are pinned by several digests, one
    for each machine."""
    inside: str = ""
    """The package inside which it came; empty for a package that is pinned itself."""
    gives: str = ""
    """What it contributes to a site, in Chinese; empty for a package that only builds sites."""
    text: str = ""
    """The full text of its licence, for parts that are in a site."""


PARTS: tuple[Part, ...] = (
    TypeAdapter(tuple[Part, ...]).validate_json(PATH.read_bytes()) if PATH.is_file() else ()
)
"""All packages: those in a site first, each group by name."""


def shown() -> tuple[Part, ...]:
    """The packages in a site that is made here and now. Python packages have the versions that are installed, which need
    not be those that are pinned; packages from npm are in our committed scripts, as they are pinned."""
    return tuple(_installed(part) for part in PARTS if part.gives)


def _installed(part: Part) -> Part:
    if part.registry != "pypi":
        return part
    try:
        return part.model_copy(update={"version": version(part.name)})
    except PackageNotFoundError:
        return part
