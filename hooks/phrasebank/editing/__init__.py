"""Points written as YAML, and values changed in a YAML file with everything else in it byte for byte as it was.

The map of the wing::

    new         a new point as YAML, checked with the whole library in memory
    scalars     a text in the style of the one it replaces
    places      where the nodes of a file stand in its text
    rewriting   edits -> the new bytes
"""

from phrasebank.editing.rewriting import CannotEditError, rewrite

__all__ = ["CannotEditError", "rewrite"]
