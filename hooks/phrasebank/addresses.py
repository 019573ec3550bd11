"""Where everything stands on the site. Permalinks live for ever: an address changes with its id and never else."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator

from phrasebank.model import COMMON, Campaign, Paper, Point, Vocabulary

FOLDER_PAGE = "index"
"""The page of a folder itself: no campaign, template or section may be called so."""

HOME = "index.html"
DIMENSIONS = "dimensions/index.html"
CAMPAIGNS = "campaigns/index.html"
GALLERY = "gallery/index.html"
SEARCH = "search.html"
SUGGEST = "curate/suggest.html"
FIELDS = "curate/fields.html"
STATE = "curate/state.html"
OPEN_DATA = "library.json"


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


def papers(campaign: Campaign, vocabulary: Vocabulary) -> Iterator[tuple[str, Paper]]:
    """A campaign's papers, each with its HTML id: the ids of its audiences, counted where they repeat. A heading's
    id is `paper.heading`."""
    ids = {audience.name: audience.id for audience in vocabulary.audiences}
    seen: Counter[str] = Counter()
    for paper in campaign.papers:
        id = "-".join(ids[name] for name in paper.audiences)
        seen[id] += 1
        yield (f"{id}-{seen[id]}" if seen[id] > 1 else id), paper


def template(id: str) -> str:
    """A template's page."""
    return f"gallery/{id}.html"


def download(template: str, variant: str, ending: str) -> str:
    """A file of a template: `downloads/<template>-<variant><ending>`."""
    return f"downloads/{template}-{variant}{ending}"


def kit(campaign: str, audience: str) -> str:
    """The papers of a campaign for an audience's id. No other download ends in .zip, and no id holds a full stop."""
    return f"downloads/kit-{campaign}.{audience}.zip"


def data(name: str, hash: str) -> str:
    """A script of generated data. Its content names it, so that it may be cached for ever."""
    return f"assets/data/{name}.{hash}.js"


def relative(target: str, page: str) -> str:
    """The link from a page to an address: relative, so that the site works in any folder and on a USB stick."""
    path, hash, fragment = target.partition("#")
    if path == page and fragment:
        return f"#{fragment}"
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash + fragment
