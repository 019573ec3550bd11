"""Decides which fields of a template stand in the name line of its paper, and which in the date line."""

from __future__ import annotations

from phrasebank.model import Library, Template, split_slots


def signing(template: Template, library: Library) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the fields in the name line, and of those in the date line.

    Fields of kind text are names. A name that the recipe itself asks for elsewhere, such as the 单位 of a headline or the
    person in a talk, is left out of the line, unless the line would then be empty."""
    slots = [library.slot[name] for name in template.fields if name in library.slot]
    texts = (template.headline, *(text for part in template.parts for text in (part.title, *part.text)))
    said = {piece for text in texts for piece, is_slot in split_slots(text) if is_slot}
    names = tuple(slot.name for slot in slots if slot.kind == "text")
    dates = tuple(slot.name for slot in slots if slot.kind == "date" and slot.name not in said)
    return tuple(name for name in names if name not in said) or names, dates[:1]
