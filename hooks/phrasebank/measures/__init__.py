"""A library in figures.

The map of the wing::

    counts      how much there is, and all figures as one value
    variety     how many different paragraphs it yields when moves are exchanged
    coverage    what each audience finds, what is thin, and what was not reviewed for long
"""
