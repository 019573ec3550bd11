"""The library where people type: files for input methods and text expanders.

They are made from a library, while the exports of `documents` are made from a Document: two registries of one shape.

The map of the wing::

    codes       the codes with which a point is typed
    rime        the library -> a custom phrase table of Rime
    espanso     the library -> a package of espanso
    columns     the library -> a list of two columns, for other programs
    registry    all of them, one line each, and their files
"""

from phrasebank.shortcuts.registry import SHORTCUTS, Shortcut, shortcuts

__all__ = ["SHORTCUTS", "Shortcut", "shortcuts"]
