"""Points written as YAML, and values changed in a YAML file with everything else in it byte for byte as it was.

The map of the wing::

    new         a new point as YAML, checked with the whole library in memory
    scalars     a text in the style of the one it replaces
    file_text   a file's byte order mark and line ends, which stay
    places      where the nodes of a file stand in its text
    editor      pieces of new text for spans of the old
    rewriting   edits -> the new bytes
    migrating   a library of the old form -> the new one;  standard_moves: what its sections get
"""

from phrasebank.editing.editor import CannotEditError
from phrasebank.editing.rewriting import rewrite

__all__ = ["CannotEditError", "rewrite"]
