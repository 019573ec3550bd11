"""Where everything stands on the site. Permalinks live for ever: an address changes with its id and never else."""

from __future__ import annotations

import posixpath

from phrasebank.model import COMMON, Point

HOME = "index.html"
DIMENSIONS = "dimensions/index.html"
CAMPAIGNS = "campaigns/index.html"
GALLERY = "gallery/index.html"
SEARCH = "search.html"
SUGGEST = "curate/suggest.html"
OPEN_DATA = "library.json"
NOT_FOUND = "404.html"


def dimension(id: str) -> str:
    """A dimension's page."""
    return f"dimensions/{id}/index.html"


def section(dimension: str, section: str) -> str:
    """The page of one section of a dimension, or of the common points."""
    folder = COMMON if dimension == COMMON else f"dimensions/{dimension}"
    return f"{folder}/{section}.html"


def point(point: Point) -> str:
    """A point's permalink; a phrase's differs in its fragment."""
    return f"{section(point.dimension, point.section)}#{point.id}"


def campaign(id: str) -> str:
    """A campaign's page."""
    return f"campaigns/{id}.html"


def download(template: str, suffix: str) -> str:
    """A file of a template."""
    return f"downloads/{template}{suffix}"


def data(name: str, hash: str) -> str:
    """A script of generated data. Its content names it, so that it may be cached for ever."""
    return f"assets/data/{name}.{hash}.js"


def relative(target: str, page: str) -> str:
    """The link from a page to an address: relative, so that the site works in any folder and on a USB stick."""
    path, hash, fragment = target.partition("#")
    if path == page and fragment:
        return f"#{fragment}"
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash + fragment
