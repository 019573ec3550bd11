"""One style sheet of a theme's and ours: nothing that a page has loses its look."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from phrasebank.publishing import sheets


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        (".md-nav{color:red}", ".md-nav{color:red}"),
        (".md-search__form{color:red}", ""),
        (".md-nav,.md-search{color:red}", ".md-nav,.md-search{color:red}"),
        (".md-search,.admonition .x{color:red}", ""),
        (".md-nav:not(.md-search){color:red}", ".md-nav:not(.md-search){color:red}"),
        (".md-nav:is(.a,.md-search){color:red}", ".md-nav:is(.a,.md-search){color:red}"),
        ("[dir=rtl] .md-nav{left:0}[dir=ltr] .md-nav{left:0}", "[dir=ltr] .md-nav{left:0}"),
        ("[data-md-color-primary=red]{--a:b}", ""),
        ("[data-md-color-primary=custom]{--a:b}", "[data-md-color-primary=custom]{--a:b}"),
        ("@media print{.md-search{a:b}}", ""),
        ("@media print{.md-search{a:b}.md-nav{a:b}}", "@media print{.md-nav{a:b}}"),
        ("@supports (a:b){@media print{.md-search{a:b}.x{a:b}}}", "@supports (a:b){@media print{.x{a:b}}}"),
        ("@keyframes a{0%{top:0}to{top:1px}}", "@keyframes a{0%{top:0}to{top:1px}}"),
        ('@charset "utf-8";.x{a:b}', '@charset "utf-8";.x{a:b}'),
        ('.x{content:"}.md-search{"}', '.x{content:"}.md-search{"}'),
        (".x{background:url(data:image/svg+xml;{})}", ".x{background:url(data:image/svg+xml;{})}"),
        ("/* } */.x{a:b}", ".x{a:b}"),
    ],
)
def test_what_no_page_has_goes(sheet: str, left: str) -> None:
    assert sheets.without_unused_rules(sheet) == left


def test_a_sheet_of_the_theme_is_its_rules() -> None:
    for sheet in (files("material") / "templates/assets/stylesheets").iterdir():
        if sheet.name.endswith(".css"):
            text = sheet.read_text("utf-8")
            again = "".join(
                f"{before};" if inside is None else f"{before}{{{inside}}}"
                for before, inside in sheets.rules(text)
            )
            assert again == text
            assert len(sheets.without_unused_rules(text)) < 0.6 * len(text)


def test_a_page_asks_for_no_sheet_of_the_theme() -> None:
    ours = '<link rel="stylesheet" href="../assets/stylesheets/site.css">'
    page = (
        '<link rel="stylesheet" href="../assets/stylesheets/main.57a0d79d.min.css">\n'
        '  <link rel="stylesheet" href="../assets/stylesheets/classic/palette.813d4b3f.min.css">\n'
        f"  {ours}\n<p>"
    )
    assert sheets.unlinked(page) == f"{ours}\n<p>"
    assert sheets.LINK.findall(page) == [
        "assets/stylesheets/main.57a0d79d.min.css",
        "assets/stylesheets/classic/palette.813d4b3f.min.css",
    ]


@pytest.mark.parametrize(
    ("theme", "own", "left"),
    [
        (":root{--a:1px;--b:2px}", ".x{top:var(--b)}", ":root{--b:2px}"),
        (":root{--a:var(--b);--b:2px}.x{top:0}", "", ":root{}.x{top:0}"),
        (":root{--a:var(--b);--b:2px}.x{top:var(--a)}", "", ":root{--a:var(--b);--b:2px}.x{top:var(--a)}"),
        (".x{top:0;--a:1px;left:0}", "", ".x{top:0;left:0}"),
        (".x{--a:url(data:image/svg+xml;utf8,<svg/>);left:0}", "", ".x{left:0}"),
        (""".x{--a:url('data:image/svg+xml;utf8,<svg a="}"/>');left:0}""", "", ".x{left:0}"),
        (
            """@media print{.x{--a:";}";--b:rgba(0,0,0,.5)}}""",
            "y{top:var( --b, 1px)}",
            "@media print{.x{--b:rgba(0,0,0,.5)}}",
        ),
        (".x{--a--b:1px;--a:2px}", ".x{top:var(--a)}", ".x{--a:2px}"),
    ],
)
def test_a_property_that_nothing_asks_for_goes(theme: str, own: str, left: str) -> None:
    assert sheets.joined([theme.encode()], own.encode()).decode() == f"{left}\n{own}"


def test_every_property_of_the_theme_that_is_asked_for_stays() -> None:
    """Where the theme asks for a property that it gives a value, it still has it."""
    sheet = "".join(
        path.read_text("utf-8")
        for path in (files("material") / "templates/assets/stylesheets").iterdir()
        if path.name.endswith(".css")
    )
    left = sheets.joined([sheet.encode()], b"").decode()
    given = set(re.findall(r"(?<=[{;])(--[\w-]+):", sheet))
    asked = set(re.findall(r"var\((--[\w-]+)", left)) & given
    assert len(asked) > 50
    assert asked <= set(re.findall(r"(?<=[{;])(--[\w-]+):", left))
    assert set(re.findall(r"(?<=[{;])(--[\w-]+):", left)) <= asked


def test_ours_comes_last() -> None:
    assert re.search(
        r"^\.a\{b:c\}\.d\{e:f\}\n\.own\{\}$", sheets.joined([b".a{b:c}", b".d{e:f}"], b".own{}").decode()
    )
