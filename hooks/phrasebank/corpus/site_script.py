"""The script `site`, which every page carries: the few facts of the library that all browser code needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from phrasebank import __version__
from phrasebank.corpus.script import first
from phrasebank.model import SLOT, Asset, Campaign, Library, Slot


def site_script(library: Library, lazy: Mapping[str, Asset], folder: str = "") -> Asset:
    """The script `site`: `{id, version, contact, slot, slots, headings, files, folder}`.

    `slot`: the regular expression of a slot in a text, with its name in the one group. `slots`: by name
    `{kind, scope, hint, options}`. `headings`: the 对照方面 a writer may copy for, newest campaign first, as
    `{campaign, groups: [{title, headings: [title]}]}`. `files`: where `Phrasebank.load(name)` finds the scripts that a
    page asks for when it needs them; `folder`: where those of `by_need` lie, empty where there are none.
    """
    return first(
        "site",
        {
            "id": library.vocabulary.site.id,
            "version": __version__,
            "contact": library.vocabulary.site.contact or "",
            "slot": SLOT.pattern,
            "slots": {slot.name: _slot(slot) for slot in library.vocabulary.slots},
            "headings": list(_headings(library.campaigns)),
            "files": {name: asset.path for name, asset in lazy.items()},
            "folder": folder,
        },
    )


def _slot(slot: Slot) -> dict[str, Any]:
    return {"kind": slot.kind, "scope": slot.scope, "hint": slot.hint, "options": slot.options}


def _headings(campaigns: Iterable[Campaign]) -> Iterable[dict[str, Any]]:
    for campaign in campaigns:
        if campaign.papers:
            yield {
                "campaign": campaign.title,
                "groups": [
                    {"title": paper.name, "headings": [heading.title for heading in paper.headings]}
                    for paper in campaign.papers
                ],
            }
