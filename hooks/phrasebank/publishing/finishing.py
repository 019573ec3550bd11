"""The last steps of making a site, which no builder does: the hook takes them after MkDocs, `phrasebank finish` after
another builder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from phrasebank import addresses
from phrasebank.files import made
from phrasebank.parts import bom
from phrasebank.publishing import hosting, sheets

UNASKED = ("sitemap.xml", "search.json")
"""Files that Zensical writes in any case and that no page asks for: a list of addresses, for which a site without a fixed
address has no use, and the index of a search that is switched off."""

_THEME = re.compile(rf'<meta name="?generator"? content="[^"]*\b({"|".join(bom.THEMES)})-([\w.]+)"')
"""The name and version that a builder, or the theme that it took, writes into every page."""


def adopt(site: Path) -> None:
    """Finish a site that another builder has written. Our style sheets take in those of the theme, as they do while our
    hook builds, and the bill of materials names the theme that the pages mention.

    It may be interrupted at any moment: a sheet is deleted only after ours contain it and no page asks for it, and a
    second run completes the work. Raises OSError where a file cannot be read, written or removed."""
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
        made.write_file(path, sheets.joined(themes, path.read_bytes()))
    for page in pages:
        made.write_file(page, sheets.unlinked(page.read_bytes().decode()).encode())
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            path.rmdir()
        elif path not in own:
            path.unlink()
    bill = site / addresses.BILL
    if bill.is_file() and (theme := _THEME.search((site / addresses.HOME).read_bytes().decode())):
        made.write_file(bill, bom.themed(bill.read_bytes(), *theme.groups()))
    finish(site)


def finish(site: Path, read: hosting.Inline | None = None, kept: Mapping[str, Path] | None = None) -> None:
    """Write the settings for web servers, which hold hashes of the finished pages, and remove the files that do not
    belong to the site.

    `read` holds what earlier calls read of the pages. `kept` holds, by path on the site, the pages of another folder into
    which this one is to be moved. Both are those of `hosting.policy`. Raises OSError where a file cannot be read, written
    or removed."""
    for name in UNASKED:
        (site / name).unlink(missing_ok=True)
    for path in sorted((site / "assets/javascripts").rglob("*"), reverse=True):
        if addresses.THEMES_SCRIPTS.fullmatch(path.relative_to(site).as_posix()) and path.is_file():
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    for asset in hosting.settings(site, read, kept):
        (site / asset.path).parent.mkdir(parents=True, exist_ok=True)
        made.write_file(site / asset.path, asset.content)
