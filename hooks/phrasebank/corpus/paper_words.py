"""Library -> the words by which the parts of a paper or of a notice are recognised: the lists of wording/ and the titles
of library.yml."""

from __future__ import annotations

from typing import Any

from phrasebank.model import Library


def paper_words(library: Library) -> dict[str, Any]:
    """`{sections, headings, audiences}`.

    `sections` [{section, names, sentences}]: the sections that are parts of a paper, in the list's order, each with its title in
    library.yml among its names; a section that the list does not have follows with its title alone. `headings`
    [{words, from: [{dimension, tags}]}]. `audiences` [{audience, words}], those that the list does not have with their name alone.
    In names and words … stands for any characters.
    """
    words, listed = library.vocabulary, library.wording
    titles = {section.id: section.title for section in words.sections}
    sections = [
        {
            "section": one.section,
            "names": list(dict.fromkeys((*one.names, titles[one.section]))),
            "sentences": one.sentences,
        }
        for one in listed.sections
        if one.section in titles
    ]
    named = {one.section for one in listed.sections}
    sections += [
        {"section": id, "names": [title], "sentences": []} for id, title in titles.items() if id not in named
    ]
    known = {one.audience for one in listed.audiences}
    return {
        "sections": sections,
        "headings": [
            {
                "words": one.words,
                "from": [{"dimension": selector.dimension, "tags": selector.tags} for selector in one.from_],
            }
            for one in listed.headings
        ],
        "audiences": [
            *({"audience": one.audience, "words": one.words} for one in listed.audiences),
            *(
                {"audience": one.name, "words": [one.name]}
                for one in words.audiences
                if one.name not in known
            ),
        ],
    }
