"""The words of the phrase bank as frozen values.

Two kinds of classes live here. An *entry* is what a curator writes in a YAML file: a pydantic dataclass,
closed to unknown keys, and the source of the editor schemas and of the field reference. A *record* is what
the rest of the code reads: an entry plus what its place in the tree says about it (dimension, section, file,
line). Records add fields, they never repeat an entry's.

The map of the wing::

    scalars      what a single value may look like: ids, dates, titles, prose
    vocabulary   library.yml;  points, campaigns, templates, wording: the other files
    paper_words  the lists of wording/ by which a paper is read
    slots        【】 in a text;  moves: the sentences of a phrase by what they do, and which may take whose place
    records      the records;  library: the Library that holds them all
    signing      which fields of a template stand in the name line of its paper
    campaign_values  the values that a campaign fills into its papers
    findings     what is wrong, and where
    site         what a build hands over: pages, downloads, navigation;  sheet: how a paper looks on a screen

A field is declared once, with one line of documentation under it. Chinese documentation lines are shown to
curators by their editor; English ones are for code only. Documents live in `phrasebank.documents.model`.
"""

from phrasebank.model.campaign_values import campaign_values
from phrasebank.model.campaigns import CampaignEntry, Heading, Paper, Selector, Source
from phrasebank.model.findings import Finding, Place, Severity, broken, by_place, errors, failed, new_findings
from phrasebank.model.library import COMMON, Library, Made
from phrasebank.model.moves import joined, pools
from phrasebank.model.paper_words import AudienceWords, HeadingWords, SectionNames
from phrasebank.model.points import OTHERS, PHRASE_FIELDS, PhraseEntry, PhraseValue, PointEntry
from phrasebank.model.records import Campaign, Phrase, Point, Shown, Template, Wording
from phrasebank.model.scalars import (
    ADDRESS_PATTERN,
    ANY_ID_PATTERN,
    CLOSED,
    DATE_PATTERN,
    EDIT_PATTERN,
    FILE_PATTERN,
    FONT_PATTERN,
    ID_PATTERN,
    KEY_PATTERN,
    MONTH_PATTERN,
    AnyId,
    Certainty,
    Date,
    FileId,
    Id,
    Key,
    Line,
    Month,
    Name,
    Prose,
    SlotKind,
    Title,
)
from phrasebank.model.sheet import Ink, Sheet, Strip
from phrasebank.model.site import (
    TITLE_ID,
    Article,
    Asset,
    Download,
    DownloadFile,
    DownloadGroup,
    Facts,
    Kit,
    NavItem,
    Page,
    Site,
    TocEntry,
)
from phrasebank.model.slots import SLOT, slot_text, split_slots
from phrasebank.model.templates import (
    LONGEST_LIST,
    RECORD,
    Column,
    Item,
    Length,
    MeetingLine,
    Part,
    Table,
    TemplateEntry,
    options_fit,
    record_rows,
)
from phrasebank.model.vocabulary import (
    Audience,
    Cell,
    Dimension,
    Fonts,
    Move,
    Section,
    SiteEntry,
    Slot,
    Tag,
    TagEntry,
    Vocabulary,
)
from phrasebank.model.wording import (
    Concession,
    EmptyLine,
    Formulation,
    Mention,
    Mistake,
    PaperRule,
    PaperRuleName,
)

__all__ = [
    "ADDRESS_PATTERN",
    "ANY_ID_PATTERN",
    "CLOSED",
    "COMMON",
    "DATE_PATTERN",
    "EDIT_PATTERN",
    "FILE_PATTERN",
    "FONT_PATTERN",
    "ID_PATTERN",
    "KEY_PATTERN",
    "LONGEST_LIST",
    "MONTH_PATTERN",
    "OTHERS",
    "PHRASE_FIELDS",
    "RECORD",
    "SLOT",
    "TITLE_ID",
    "AnyId",
    "Article",
    "Asset",
    "Audience",
    "AudienceWords",
    "Campaign",
    "CampaignEntry",
    "Cell",
    "Certainty",
    "Column",
    "Concession",
    "Date",
    "Dimension",
    "Download",
    "DownloadFile",
    "DownloadGroup",
    "EmptyLine",
    "Facts",
    "FileId",
    "Finding",
    "Fonts",
    "Formulation",
    "Heading",
    "HeadingWords",
    "Id",
    "Ink",
    "Item",
    "Key",
    "Kit",
    "Length",
    "Library",
    "Line",
    "Made",
    "MeetingLine",
    "Mention",
    "Mistake",
    "Month",
    "Move",
    "Name",
    "NavItem",
    "Page",
    "Paper",
    "PaperRule",
    "PaperRuleName",
    "Part",
    "Phrase",
    "PhraseEntry",
    "PhraseValue",
    "Place",
    "Point",
    "PointEntry",
    "Prose",
    "Section",
    "SectionNames",
    "Selector",
    "Severity",
    "Sheet",
    "Shown",
    "Site",
    "SiteEntry",
    "Slot",
    "SlotKind",
    "Source",
    "Strip",
    "Table",
    "Tag",
    "TagEntry",
    "Template",
    "TemplateEntry",
    "Title",
    "TocEntry",
    "Vocabulary",
    "Wording",
    "broken",
    "by_place",
    "campaign_values",
    "errors",
    "failed",
    "joined",
    "new_findings",
    "options_fit",
    "pools",
    "record_rows",
    "slot_text",
    "split_slots",
]
