"""What the rest asks of the file system, without a word about phrases.

The map of the wing::

    replacing   files replaced whole or not at all
    folders     folders that change places in one step
    lock        one program at a time that works at a place
    unfinished  such changes that were killed between two renames, and are mended at the next start
    fingerprints    digests of files and of the program
    made        a folder of generated files with a record of what it was made from;  rebuild: the same for a site builder's folder
    watching    folders watched for edits
    zips        zip files that are the same at every build
    layouts     Jinja: compiled layouts, kept as compiled Python is
    refusals    why the system refused a file, in Chinese
"""
