"""A library in figures.

The map of the wing::

    counts      how much there is, and all figures as one value
    variety     how many different paragraphs it yields, as moves are exchanged
    coverage    how far it goes: whom every part serves, what is thin, what was read long ago
"""
