"""Chinese text by itself, before anything is known of phrases.

The map of the wing::

    characters  kinds of characters, and which are hostile
    pinyin      the readings of characters
    numbers     the numbers and full stops that a paper prints besides its words
    printing    print.json: data about printed words for both languages
    traditional  the simplified character for a traditional one
"""
