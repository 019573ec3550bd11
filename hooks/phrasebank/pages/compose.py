"""The page on which a paper is written."""

from __future__ import annotations

SCRIPTS = tuple(
    f"assets/javascripts/{name}.js"
    for name in (
        "draft/text",
        "draft/regions",
        "draft/blocks",
        "draft/headings",
        "draft/create",
        "draft/edges",
        "draft/retarget",
        "draft/place",
        "draft/pairs",
        "draft/kept",
        "draft/tally",
        "draft/paper",
        "draft/suggested",
        "draft/shelf",
        "draft/history",
        "draft/counted",
        "draft/notice",
        "draft/notice-campaign",
        "draft/last-year",
        "draft/salvage",
        "draft/draft-file",
        "draft/ledger",
        "draft/database",
        "draft/draft-store",
        "draft/recovery",
        "draft/session",
    )
)
"""Scripts that this page alone carries, in the order in which they need each other, after those of every page."""
