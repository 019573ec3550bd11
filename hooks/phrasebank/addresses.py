"""Where everything stands on the site. Permalinks have to work for ever, so an address changes only when its id
does."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator

from phrasebank.model import COMMON, Campaign, Paper, Point, Shown, Vocabulary

FOLDER_PAGE = "index"
"""The page of a folder itself: no campaign, template or section may be called so."""

HOME = "index.html"
DIMENSIONS = "dimensions/index.html"
CAMPAIGNS = "campaigns/index.html"
GALLERY = "gallery/index.html"
SEARCH = "search.html"
COMPOSE = "compose.html"
MEETING = "meeting.html"
REVIEW = "review.html"
SUGGEST = "curate/suggest.html"
FIELDS = "curate/fields.html"
STATE = "curate/state.html"
CHANGES = "curate/changes.html"
OPEN_DATA = "library.json"
LICENCES = "hosting/licences.html"
BILL = "sbom.cdx.json"
"""The bill of materials; by such a name scanners find it."""
NOT_FOUND = "404.html"
DATA = "assets/data"
"""The folder of generated data; every name in it is made from content."""
SELFTEST = "selftest.html"
SERVERS = ("hosting/nginx.conf.txt", "hosting/web.config.txt")
"""Settings for web servers. They end in .txt, so that a server neither obeys them nor refuses to hand them out."""

HASHED = r"assets/(.+\.[0-9a-f]{8,}\.(min\.)?(js|css)(\.map)?|data/[a-z]+\.[0-9a-f]{8,}/[a-z]+(-[0-9]+)?\.js)"
"""The files named by their content, or whose folder of data is, as a regular expression that web servers read too: what stands
under such a name never changes. A large library's search data are such a folder, see `corpus/by_need.py`."""

THEMES_SCRIPTS = re.compile(r"assets/javascripts/(.+/.+|.+\.min\.js(\.map)?|LICENSE)")
"""The scripts that a builder's theme brings, which no page of ours asks for: browser/frame/ does what our pages need of them."""

SHEETS = "assets/stylesheets"
"""The folder of the style sheets."""

THEMES_SHEETS = re.compile(SHEETS + r"/(?:.+/)?[a-z]+\.[0-9a-f]{8}\.min\.css(?:\.map)?")
"""The style sheets that a builder's theme brings. What our pages need of them stands in ours, see `publishing/sheets.py`."""


def compose(name: str, id: str) -> str:
    """The composer, asked to begin with a `template` or a `campaign`."""
    return f"{COMPOSE}#{name}={id}"


def dimension(id: str) -> str:
    """A dimension's page."""
    return f"dimensions/{id}/index.html"


def section(dimension: str, section: str) -> str:
    """The page of one section of a dimension, or of the common points."""
    folder = COMMON if dimension == COMMON else f"dimensions/{dimension}"
    return f"{folder}/{section}.html"


def point(point: Point | Shown) -> str:
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


def shortcut(name: str, ending: str) -> str:
    """A file to type with; an underscore stands in no template's id."""
    return f"downloads/type_{name}{ending}"


def kit(campaign: str, audience: str) -> str:
    """The papers of a campaign for an audience's id; no id holds a full stop."""
    return f"downloads/kit-{campaign}.{audience}.zip"


def data(name: str, hash: str) -> str:
    """A script of generated data. Its content names it, so that it may be cached for ever."""
    return f"{DATA}/{name}.{hash}.js"


def hashed(path: str) -> bool:
    """Whether a file's content gives it its name, or the folder in which it lies."""
    return re.fullmatch(HASHED, path) is not None


def relative(target: str, page: str) -> str:
    """The link from a page to an address: relative, so that the site works in any folder and on a USB stick."""
    path, hash, fragment = target.partition("#")
    if path == page and fragment:
        return f"#{fragment}"
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash + fragment
