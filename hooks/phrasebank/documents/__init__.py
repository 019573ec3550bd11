"""Papers: a recipe carried out with the library, and its files in every export format.

The map of the wing::

    model        a Document as one JSON value
    choose       which points a recipe takes
    compose      Template + Library -> Document;  writer: writes its blocks
    numbers      一、（一）1. and 一是, derived while walking
    plain        runs as plain characters, and conventions of all exports
    signature    the places of name and date
    titles       the line breaks of a title
    tables       which columns are centred, and how cells span columns
    docx         Document -> Word, whose other parts stand in layouts/docx;  paragraphs: its body;  controls: the runs of a
                 form;  wordml: the XML of runs and paragraphs
    xlsx         Document -> Excel
    txt, md      Document -> text
    sheet        Document -> how it looks, for the pages
    skeleton     the pieces that docx is made of, for the browser;  workbook: those of xlsx
    registry     every export and every variant, one line each
    files        the files of every template
    kits         the files of a campaign and an audience in one
"""

from phrasebank.documents.choose import shortages
from phrasebank.documents.compose import compose
from phrasebank.documents.files import PaperFile, PaperFiles, papers
from phrasebank.documents.kits import kits
from phrasebank.documents.registry import EXPORTS, VARIANTS, Export, Variant
from phrasebank.documents.skeleton import skeleton
from phrasebank.documents.workbook import workbook

__all__ = [
    "EXPORTS",
    "VARIANTS",
    "Export",
    "PaperFile",
    "PaperFiles",
    "Variant",
    "compose",
    "kits",
    "papers",
    "shortages",
    "skeleton",
    "workbook",
]
