"""The address of everything on the site. Permalinks have to work for ever, so an address changes only when the id in it
changes."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator

from phrasebank.model import COMMON, Campaign, Paper, Point, Shown, Vocabulary

FOLDER_PAGE = "index"
"""The name of a folder's own page. No campaign, template or section may have it as its id."""

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
"""The bill of materials. Scanners recognise it by this ending."""
NOT_FOUND = "404.html"
DATA = "assets/data"
"""The folder of generated data; every name in it is made from content."""
SELFTEST = "selftest.html"
SERVERS = ("hosting/nginx.conf.txt", "hosting/web.config.txt")
"""Settings for web servers. They end in .txt, so that a server neither applies them to itself nor refuses to deliver
them."""

HASHED = r"assets/(.+\.[0-9a-f]{8,}\.(min\.)?(js|css)(\.map)?|data/[a-z]+\.[0-9a-f]{8,}/[a-z]+(-[0-9]+)?\.js)"
"""The addresses that hold a hash of the content: in the file's own name or, for the search data of a large library (see
`corpus/by_need.py`), in the name of its folder. What such an address delivers never changes. Web servers read this
regular expression too."""

THEMES_SCRIPTS = re.compile(r"assets/javascripts/(.+/.+|.+\.min\.js(\.map)?|LICENSE)")
"""The scripts that come with a builder's theme. None of our pages asks for them: `browser/frame/` does what our pages
need of them."""

SHEETS = "assets/stylesheets"
"""The folder of the style sheets."""

THEMES_SHEETS = re.compile(SHEETS + r"/(?:.+/)?[a-z]+\.[0-9a-f]{8}\.min\.css(?:\.map)?")
"""The style sheets that come with a builder's theme. The rules that our pages need are merged into ours, see
`publishing/sheets.py`."""


def compose(name: str, id: str) -> str:
    """The composer's page with a fragment that says what to begin with: `name` is `template` or `campaign`, `id` its id."""
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
    """Yield each paper of a campaign with its HTML id, which is made of the ids of its audiences and a number where these
    repeat. The HTML id of a heading is `paper.heading`."""
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
    """A file for an input method or a text expander. Its underscore keeps it apart from the files of templates, whose ids
    hold none."""
    return f"downloads/type_{name}{ending}"


def kit(campaign: str, audience: str) -> str:
    """The zip with the papers of a campaign for an audience's id. The full stop between them occurs in no id."""
    return f"downloads/kit-{campaign}.{audience}.zip"


def data(name: str, hash: str) -> str:
    """A script of generated data. Its name holds the hash of its content, so that it may be cached for ever."""
    return f"{DATA}/{name}.{hash}.js"


def hashed(path: str) -> bool:
    """Whether an address holds a hash of the content: see HASHED."""
    return re.fullmatch(HASHED, path) is not None


def relative(target: str, page: str) -> str:
    """The link from a page to an address: relative, so that the site works in any folder and on a USB stick."""
    path, hash, fragment = target.partition("#")
    if path == page and fragment:
        return f"#{fragment}"
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash + fragment
