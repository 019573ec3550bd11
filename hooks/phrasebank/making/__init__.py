"""snippets -> Site, and what a site builder needs of it.

The map of the wing::

    site        snippets -> Site(pages, assets, navigation) and findings: the flow in a few lines
    articles    the pages written by hand: as plain text for the search, and as a builder gets them
    rebuilding  what is kept from build to build, so that only what has changed is made;  spared: pages that a builder need not
                render again;  log_handler: MkDocs' messages;  collector: Python's garbage collector
    faulty      the page that is shown while there are errors
    builder     what a site builder is told of a Site
    generate    the site as plain files, for any builder
"""
