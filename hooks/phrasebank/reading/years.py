"""Finds years that were not changed when last year's campaign or template was copied.

Every year begins with copies in which three or four places have to be changed. A place that was forgotten is correct YAML
and fits the model, but gives people a paper with the wrong year."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from phrasebank.model import CampaignEntry, TemplateEntry
from phrasebank.reading.checked_file import CheckedFile, Keys, Occurrence

RULE = "forgotten-year"

_YEAR = re.compile(r"(?<!\d)20\d\d(?=\s*年)")
_COPIED = "多半是照往年的抄来，漏改了一处"
_OF_FILE = re.compile(r"(?<!\d)20\d\d(?!\d)")


def of_campaign(checked: CheckedFile, entry: CampaignEntry) -> None:
    """Report a year in a campaign's name, file or meeting dates that does not fit its year. Meetings may be in the year
    after."""
    year = entry.year
    says = f"year 写的是 {year}"
    remedy = f"{_COPIED}：文件名、title、year、held 都写同一年的"
    found = [
        *_named(checked, year, says, ("year",), remedy),
        *_written(checked, ("title",), entry.title, {year}, says, remedy),
        *_written(checked, ("held",), entry.held or "", {year, year + 1}, says, remedy),
    ]
    checked.report_once(found, "warning")


def of_template(checked: CheckedFile, entry: TemplateEntry, campaign: CampaignEntry) -> None:
    """Report a year in a template that is not that of its campaign."""
    year = campaign.year
    says = f"专题 {entry.campaign} 是 {year} 年的"
    remedy = f"{_COPIED}：文件名、title、summary、campaign 都写同一年的"
    texts = (("title", entry.title), ("summary", entry.summary), ("headline", entry.headline))
    found = [
        *_named(checked, year, says, ("campaign",), remedy),
        *(found for name, text in texts for found in _written(checked, (name,), text, {year}, says, remedy)),
    ]
    checked.report_once(found, "warning")


def _named(checked: CheckedFile, year: int, says: str, path: Keys, remedy: str) -> Iterator[Occurrence]:
    name = PurePosixPath(checked.file).name
    years = [int(found) for found in _OF_FILE.findall(name)]
    if years and year not in years:
        message = f"{says}，文件名 {name} 却是 {years[0]} 年的"
        yield Occurrence(RULE, checked.place(path), message, remedy)


def _written(
    checked: CheckedFile, path: Keys, text: str, years: Collection[int], says: str, remedy: str
) -> Iterator[Occurrence]:
    named = [int(found) for found in _YEAR.findall(text)]
    wrong = [year for year in named if year not in years]
    if wrong and (len(years) > 1 or len(wrong) == len(named)):
        message = f"{says}，{path[-1]} 却写着 {wrong[0]} 年"
        yield Occurrence(RULE, checked.place(path), message, remedy)
