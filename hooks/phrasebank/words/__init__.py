"""Chinese text by itself, before anything is known of phrases.

The map of the wing::

    characters  what kind of character stands where, and which are hostile
    pinyin      how characters are read
    numbers     what a paper prints beside its words
    printing    what both languages know of words on paper
    traditional  the simplified character that is meant
"""
