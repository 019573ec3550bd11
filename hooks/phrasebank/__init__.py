"""The core of the phrase bank: values in, values out. It never imports mkdocs.

The map of the package, in the order in which data walks through it; imports run the same one way::

    model        the words as frozen values; entries are what curators write, records what code reads
    sources      files -> plain YAML values with line and column, strictly
                 (source: one file being checked; characters, decoding, syntax: what can be wrong with it; notation: the way back)
    library      values -> Library, and every Finding on the way
                 (schema, messages: the model's own checks; names, entries, papers, recipes: the rest; tree, reader: the run;
                 point_files: the files of points, read again only where they changed)
    rules/       what types cannot say: one named function a rule, one registry
    counts       how much there is;  coverage: how far it goes, and where it is thin
    addresses    where everything stands on the site;  pinyin: how characters are read
    signing      which fields stand in the name line of a paper
    versions/    what changed between two library.json
    pages/       Library -> pages                              \\
    corpus/      Library -> data for the browser, open data    >  side by side, none knows another
    shortcuts/   Library -> files for input methods and text expanders
    documents/   Template + Library -> Document -> docx, xlsx, txt, md  /
    new          a point as YAML;  editing/: values of points changed in place, everything else kept
    spreadsheet/ the library as a table, out and in again
    articles     the pages written by hand as plain text, for the search
    site         snippets -> Site(pages, assets, navigation) and findings: the flow in a few lines
    hosting      what a web server should be told of the pages as they were written
    builder      what a site builder is told of it;  generate: the site as plain files for any builder
    publishing   a built site -> the live one, in one step (walk: what its pages name is there; carrying: what stays; folders: the exchange)
    cli          the curator's commands as they are typed; commands carries them out (report: findings in every format)

    compiled             compiled templates, kept as compiled Python is
    package, replacing   zips that are the same at every build; files replaced whole or not at all
    refusals             what a system says when it refuses a file, in Chinese

`layouts/` holds the Jinja files. `hooks/mkdocs_events.py`, outside this package, is the only file that
knows MkDocs.
"""

__version__ = "0.1.0"
