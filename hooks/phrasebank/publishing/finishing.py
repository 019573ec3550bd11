"""What no builder does to the site that it has written: our hook does it after MkDocs, `phrasebank finish` after any other."""

from __future__ import annotations

import re
from pathlib import Path

from phrasebank import addresses
from phrasebank.files import made
from phrasebank.parts import bom
from phrasebank.publishing import hosting, sheets

UNASKED = ("sitemap.xml", "search.json")
"""What a builder adds that nobody asks for: a list of addresses, which a site that may stand anywhere has none of, and the
index of a search that is off. Zensical writes both, whatever it is told."""

_THEME = re.compile(rf'<meta name="?generator"? content="[^"]*\b({"|".join(bom.THEMES)})-([\w.]+)"')
"""What a builder says of itself in every page, or of the theme that it took."""


def adopt(site: Path) -> None:
    """Finish a site that another builder has written, whose pages ask for the style sheets of its theme: ours take their place,
    as they do while our hook builds. The bill of materials then names the theme that the pages say they have. Whenever it is
    interrupted, every page has its styles: no sheet goes before ours hold it and no page asks for it, and running it again does
    the rest.

    Raises OSError when a file cannot be read, written or removed.
    """
    linked: dict[str, None] = {}
    pages = []
    for page in sorted(site.rglob("*.html")):
        if asked := sheets.LINK.findall(page.read_bytes().decode()):
            linked |= dict.fromkeys(asked)
            pages.append(page)
    folder = site / addresses.SHEETS
    own = [
        path
        for path in folder.glob("*.css")
        if not addresses.THEMES_SHEETS.fullmatch(path.relative_to(site).as_posix())
    ]
    themes = [(site / name).read_bytes() for name in linked]
    for path in own if themes else ():
        made.put(path, sheets.joined(themes, path.read_bytes()))
    for page in pages:
        made.put(page, sheets.unlinked(page.read_bytes().decode()).encode())
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            path.rmdir()
        elif path not in own:
            path.unlink()
    bill = site / addresses.BILL
    if bill.is_file() and (theme := _THEME.search((site / addresses.HOME).read_bytes().decode())):
        made.put(bill, bom.themed(bill.read_bytes(), *theme.groups()))
    finish(site)


def finish(site: Path, read: hosting.Inline | None = None) -> None:
    """Write the settings for web servers, which hold hashes of the pages as they stand, and take away what is not the site's.

    `read` is what earlier calls read of the pages; `hosting.policy` takes it and brings it up to date.
    Raises OSError when a file cannot be read, written or removed.
    """
    for name in UNASKED:
        (site / name).unlink(missing_ok=True)
    for path in sorted((site / "assets/javascripts").rglob("*"), reverse=True):
        if addresses.THEMES_SCRIPTS.fullmatch(path.relative_to(site).as_posix()) and path.is_file():
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    for asset in hosting.settings(site, read):
        (site / asset.path).parent.mkdir(parents=True, exist_ok=True)
        made.put(site / asset.path, asset.content)
