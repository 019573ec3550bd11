"""What is passed over at a glance would have been passed over by a closer look, too."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from phrasebank.reading import mojibake, stray, surprises
from phrasebank.reading.line_pattern import LinePattern
from phrasebank.words import characters, traditional

MARKS = st.text(
    st.sampled_from(
        "学a 9，。.,;:?!()<>/&*`_＿×XＸ○□[]［］〔〕{}｛｝〖〗＜＞｢｣【】“”‘’「」\n☺★🀄ltg;國學€Âé锟斤拷烫锛\ufffd\U00020b9f"
    ),
    max_size=12,
)


@given(MARKS)
def test_a_text_that_is_not_suspect_has_nothing(text: str) -> None:
    looked = [*stray.slots(text, {"学"}), *stray.gaps(text), *re.findall("[【】]", text)]
    assert not looked or stray.SUSPECT.search(text)
    looked = [*stray.copied(text), *characters.half_width(text), *re.findall("\n", text)]
    assert not looked or stray.COPIED.search(text)
    assert not stray.quoted("title", text) or text[0] in stray.OPENING
    assert not surprises._TRADITIONAL.search(text) or surprises._SUSPECT.search(text)
    assert not mojibake._SIGNS.search(text) or mojibake._ANY.search(text)


def test_every_kind_of_fault_is_suspect() -> None:
    assert all(map(stray.SUSPECT.search, ("【", "】", "[学]", "〖学〗", "__", "××", "□□")))
    assert all(map(stray.COPIED.search, ("<b>", "&nbsp;", "**", "`", "🀄", "学,", "学.", "学\n学")))
    assert all(map(surprises._SUSPECT.search, traditional.only()))


@given(st.text(st.sampled_from("- ab:\n#"), max_size=30))
def test_lines_are_found_as_by_a_caret(text: str) -> None:
    pattern = "( *+)- +(b|a):(?= |$)"
    wanted = [match.span() for match in re.finditer(rf"^{pattern}", text, re.MULTILINE)]
    lines = LinePattern(pattern)
    assert [match.span() for match in lines.finditer(text)] == wanted
    assert [number for number, _ in lines.numbered(text)] == [
        text.count("\n", 0, start) + 1 for start, _ in wanted
    ]
    assert lines.sub(lambda _: "x", text) == re.sub(f"^{pattern}", "x", text, flags=re.MULTILINE)
    assert all(match in lines for match in lines.finditer(text))
