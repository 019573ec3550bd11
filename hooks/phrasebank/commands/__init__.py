"""The curator's commands: each takes its options and returns the exit code.

The map of the wing::

    cli       the commands by name, and what is typed
    options   what each command takes
    usage     argparse in Chinese
    inspecting  the library for a command that cannot do without one
    library   looking at the library
    adding    a new point, asked for at the terminal
    migration  a library of the old form into the new one
    tables    the library as a table, and two of its versions side by side
    sites     the site made: put up, or as plain files
    report    findings as text, as JSON and as annotations
"""
