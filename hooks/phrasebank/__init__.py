"""The core of the phrase bank: values in, values out. It never imports mkdocs.

The house, from the ground up. A wing imports from the lines above it and from no other; wings marked `=` stand side by
side and do not know each other. Each wing's docstring is its map::

    words         kinds of characters, and how characters are read
    files         files and folders replaced whole, zips, compiled layouts
    model         the words of the phrase bank as frozen values
    addresses     where everything stands on the site
    parts         what others made that stands in a site or a kit, with its licences
    reading       files -> values with places -> Library, and every finding on the way
    rules         what types cannot say: one named function a rule, one registry
    measures      how much there is, and how far it goes
    versions      what changed between two library.json
    pages       = Library -> pages
    corpus      = Library -> data for the browser, open data
    shortcuts   = Library -> files for input methods and text expanders
    documents   = Template + Library -> Document -> docx, xlsx, txt, md
    editing     = a point as YAML; values changed in place, everything else kept
    spreadsheet   the library as a table, out and in again
    making        snippets -> Site, and what a site builder is told of it
    publishing    a built site -> the live one, in one step
    commands      the curator's commands

`layouts/` holds the Jinja files. `hooks/mkdocs_events.py`, outside this package, is the only file that knows MkDocs.
"""

__version__ = "0.1.0"
