"""Values changed in a YAML file, everything else in it byte for byte as it was.

The map of the package::

    scalars     a text in the style of the one it replaces
    places      where the nodes of a file stand in its text
    rewriting   edits -> the new bytes
"""

from phrasebank.editing.rewriting import CannotEditError, rewrite

__all__ = ["CannotEditError", "rewrite"]
