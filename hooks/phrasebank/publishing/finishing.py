"""What no builder does to the site that it has written: our hook has MkDocs do it, `phrasebank finish` does it after any other."""

from __future__ import annotations

from pathlib import Path

from phrasebank import addresses
from phrasebank.files import made
from phrasebank.publishing import hosting

UNASKED = ("sitemap.xml", "search.json")
"""What a builder adds that nobody asks for: a list of addresses, which a site that may stand anywhere has none of, and the
index of a search that is off. Zensical writes both, whatever it is told."""


def finish(site: Path, read: hosting.Inline | None = None) -> None:
    """`read` is that of `hosting.policy`.

    Write the settings for web servers, which hold hashes of the pages as they stand, and take away what is not the site's.

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
