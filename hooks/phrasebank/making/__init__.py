"""snippets -> Site, and what a site builder needs of it.

The map of the wing::

    site        snippets -> Site(pages, assets, navigation) and findings: the flow in a few lines
    articles    the pages written by hand: as plain text for the search, and as a builder gets them
    rebuilding  what outlives one build, so that the next makes only what has changed;  spared: what a builder need not do
                for a page;  sayings: what it says meanwhile;  collector: Python's search for garbage, switched in one place
    faulty      what is shown while there are errors
    builder     what a site builder is told of a Site
    generate    the site as plain files, for any builder
"""
