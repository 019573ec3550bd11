"""The types of single values in entries, such as ids, dates and titles, and the configuration of every entry."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, StringConstraints

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
KEY_PATTERN = r"^[a-z0-9]{1,8}$"
ANY_ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]{1,8})?$"
MONTH_PATTERN = r"^20[0-9]{2}-(0[1-9]|1[0-2])$"
DATE_PATTERN = (  # only days that there are: 2025-02-30 is none
    r"^20([0-9]{2}(-("
    r"(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?"
    r"))?|([02468][048]|[13579][26])-02-29)$"
)

EDIT_PATTERN = r"^https?://[^\s\"'<>，。；、（）]+/$"

ADDRESS_PATTERN = r"^https?://[^\s\"'<>，。；、（）]+$"

FONT_PATTERN = r"^[^\s<>\"',;&，、；][^<>\"',;&，、；]{0,30}$"  # Word refuses longer names

FILE_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=60)]
FileId = Annotated[str, StringConstraints(pattern=FILE_PATTERN, max_length=60)]
Key = Annotated[str, StringConstraints(pattern=KEY_PATTERN)]
AnyId = Annotated[str, StringConstraints(pattern=ANY_ID_PATTERN, max_length=70)]
Month = Annotated[str, StringConstraints(pattern=MONTH_PATTERN)]
Date = Annotated[str, StringConstraints(pattern=DATE_PATTERN)]
Address = Annotated[str, StringConstraints(pattern=ADDRESS_PATTERN, max_length=300)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=20)]  # entries refer to it by this text
Title = Annotated[str, StringConstraints(min_length=1, max_length=40)]  # Word refuses longer list items
Line = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Font = Annotated[str, StringConstraints(pattern=FONT_PATTERN)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=2000)]

Certainty = Literal["confirmed", "varies", "unverified"]
SlotKind = Literal["text", "date", "number", "choice"]

CLOSED = ConfigDict(extra="forbid", defer_build=True)
"""The configuration of every entry: unknown keys are errors. A validator is built when it is first used, because most
entries are only validated as a part of another."""


def short(name: str) -> Callable[[Any], Any]:
    """A validator that turns a bare scalar into a mapping with the one field `name`, so that the model has no union of
    types."""
    return lambda value: {name: value} if isinstance(value, str) else value
