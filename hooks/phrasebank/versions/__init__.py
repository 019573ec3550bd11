"""What changed in the library between two of its `library.json`.

The map of the wing::

    reading     library.json -> a Version, strictly
    changes     two Versions -> what was added, reworded, moved, retired
    changes_in_words  the changes as the text of a notice
    releases    snippets/releases/ -> the released Versions, and the changes of each
"""

from phrasebank.versions.changes import Changes, Reworded, changes
from phrasebank.versions.changes_in_words import changes_in_words
from phrasebank.versions.reading import FORMAT, Entry, Version, Wording, read
from phrasebank.versions.releases import FOLDER, Release, Update, releases, updates

__all__ = [
    "FOLDER",
    "FORMAT",
    "Changes",
    "Entry",
    "Release",
    "Reworded",
    "Update",
    "Version",
    "Wording",
    "changes",
    "changes_in_words",
    "read",
    "releases",
    "updates",
]
