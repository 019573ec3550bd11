"""The core of the phrase bank: values in, values out. It never imports mkdocs.

The map of the package, in the order in which data walks through it; imports run the same one way::

    model        the words as frozen values; entries are what curators write, records what code reads
    sources      files -> plain YAML values with line and column, strictly
                 (source: one file being checked; characters, decoding, syntax: what can be wrong with it; notation: the way back)
    library      values -> Library, and every Finding on the way
                 (schema, messages: the model's own checks; names, entries, papers, recipes: the rest; tree, reader: the run)
    rules/       what types cannot say: one named function a rule, one registry
    counts       how much there is;  coverage: how far it goes, and where it is thin
    addresses    where everything stands on the site
    pages/       Library -> pages                              \\
    corpus/      Library -> data for the browser, open data    >  side by side, none knows another
    documents/   Template + Library -> Document -> docx, xlsx, txt, md  /
    articles     the pages written by hand as plain text, for the search
    site         snippets -> Site(pages, assets, navigation) and findings: the flow in a few lines
    hosting      what a web server should be told of the pages as they were written
    publishing   a built site -> the live one, in one step (walk: what its pages name is there; carrying: what stays; folders: the exchange)
    cli          check, stats, new, schema, publish: the curator's commands (report: findings in every format; new: a point as YAML)

`layouts/` holds the Jinja files. `hooks/mkdocs_events.py`, outside this package, is the only file that
knows MkDocs.
"""

__version__ = "0.1.0"
