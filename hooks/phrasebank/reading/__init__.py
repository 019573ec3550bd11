"""Files -> values with places -> Library, and every finding on the way.

The map of the wing, in the order in which a file walks through it::

    tree          which files a snippets folder holds, and what their paths say;  misnamed: names that are none of ours
    checked_file  one file while it is being checked: its value, its places, its findings
    decoding      bytes -> a text that the parser can be trusted with;  mojibake: text that was saved in a wrong encoding
    raw_lines     slips that are plain to see on a line, before YAML looks at it;  line_slips: their kinds;  line_mends: a line
                  as it was meant;  line_pattern: how lines are searched;  several_texts: a file that is several;
                  wide_lists: lists in Chinese brackets
    yaml_values   text -> plain values with line and column;  yaml_builder: strictly, from the parser's events;
                  yaml_refusals: what YAML can say and files may not;
                  yaml_errors: a syntax error explained;  yaml_slips: what mostly causes one;  repairs: which line to
                  move;  yaml_library: the parser of PyYAML;  blocks: what is taken out where it cannot be read
    hostile       texts with forbidden characters;  surprises: values that other programs read otherwise
    notation      the way back: a value as YAML
    schema        the shape of every kind of file, from the model;  field_lines: what stands under each field of it
    type_errors   findings about what the model rejects;  rejected: their words;  field_help: what a field takes;
                  examples: one right way to write a field;  likeness: which word was meant;  meant: which date or id
    names         whether names are declared, unique and well written;  stray: what was meant as a slot, or was copied along
    entries       checks of library.yml and wording lists beyond their types;  point_entries: of points and phrases
    paper_words   checks of the lists by which a paper is read
    campaigns     checks of a campaign;  templates: of a template;  parts: of a template's parts;  years: of the years in both
    run           the results of one run over a folder
    kept          what was read of each file, so that it is read again only where it changed
    point_files   the files of points
    remembered    ids.txt: every id that was ever used, so that a loss is noticed
    library       values -> Library;  across: checks that need all files
"""
