"""Who signs a paper and when: which of a template's fields stand in the name line and in the date line."""

from __future__ import annotations

from phrasebank.model import Library, Template, split_slots


def signing(template: Template, library: Library) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields of the name line, and those of the date line.

    Names are the fields of kind text; one that the recipe's own words ask for (the 单位 of a headline,
    the person a talk was with) is left out, unless no name would remain.
    """
    slots = [library.slot[name] for name in template.fields if name in library.slot]
    texts = (template.headline, *(text for part in template.parts for text in (part.title, *part.text)))
    said = {piece for text in texts for piece, is_slot in split_slots(text) if is_slot}
    names = tuple(slot.name for slot in slots if slot.kind == "text")
    dates = tuple(slot.name for slot in slots if slot.kind == "date" and slot.name not in said)
    return tuple(name for name in names if name not in said) or names, dates[:1]
