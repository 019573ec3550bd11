"""What the rest asks of the file system, without a word about phrases.

The map of the wing::

    replacing   files replaced whole or not at all
    folders     folders that change places in one step
    lock        one program at a time that works at a place
    unfinished  such changes that were killed between two renames, and are mended at the next start
    fingerprints    digests of files, and of the program
    made        what a folder was made from, kept beside it;  rebuild: such a folder brought up to date
    watching    folders watched for edits
    zips        zip files that are the same at every build
    layouts     Jinja: compiled layouts, kept as compiled Python is
    refusals    what a system says when it refuses a file, in Chinese
"""
