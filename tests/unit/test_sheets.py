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
    assert sheets.lean(sheet) == left


def test_a_sheet_of_the_theme_is_its_rules() -> None:
    for sheet in (files("material") / "templates/assets/stylesheets").iterdir():
        if sheet.name.endswith(".css"):
            text = sheet.read_text("utf-8")
            again = "".join(
                f"{before};" if inside is None else f"{before}{{{inside}}}"
                for before, inside in sheets.rules(text)
            )
            assert again == text
            assert len(sheets.lean(text)) < 0.6 * len(text)


THEMES = """<link rel="stylesheet" href="../assets/stylesheets/main.57a0d79d.min.css">
  <link rel="stylesheet" href="../assets/stylesheets/classic/palette.813d4b3f.min.css">
"""
OURS = '<link rel="stylesheet" href="../assets/stylesheets/site.css">'
NEEDED = {"assets/stylesheets/site.css": ".md-header{a:b}"}


def test_the_sheets_of_a_theme_are_found() -> None:
    assert [match[1] for match in sheets.LINK.finditer(THEMES + OURS)] == [
        "assets/stylesheets/main.57a0d79d.min.css",
        "assets/stylesheets/classic/palette.813d4b3f.min.css",
    ]


def test_a_page_shows_its_header_before_it_has_its_sheet() -> None:
    page = f"<head>{THEMES}{OURS}\n</head><body><header>a</header><p></p><header>b</header>"
    left = (
        "<head><style>.md-header{a:b}</style>\n</head>"
        f"<body><header>a</header>\n{OURS}<p></p><header>b</header>"
    )
    assert sheets.arranged(page, NEEDED) == left
    assert sheets.arranged(left, NEEDED) == left


@pytest.mark.parametrize(
    "page",
    [
        f"<head>{OURS}</head><body><p></p>",
        "<head></head><body><header></header>",
        f"<head></head><body><header></header>{OURS}",
        f"<head>{OURS.replace('site', 'other')}</head><body><header></header>",
    ],
)
def test_a_page_without_a_header_or_a_known_sheet_stays(page: str) -> None:
    assert sheets.arranged(THEMES + page, NEEDED) == page


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        (".md-header{a:b}.md-nav{a:b}", ".md-header{a:b}"),
        (".md-header__button.md-logo svg{a:b}", ".md-header__button.md-logo svg{a:b}"),
        (".md-headers{a:b}.pb-finding{a:b}", ""),
        ("html,*,::before{a:b}", "html,*,::before{a:b}"),
        ("table{a:b}.md-typeset table{a:b}.md-typeset p>a{a:b}", ".md-typeset p>a{a:b}"),
        (".md-nav,.md-header{a:b}", ".md-nav,.md-header{a:b}"),
        (".md-header:not(.md-nav):focus{a:b}", ".md-header:not(.md-nav):focus{a:b}"),
        ('[dir=ltr] .md-grid{a:b}[data-x=".y"] .md-nav{a:b}', "[dir=ltr] .md-grid{a:b}"),
        ("#__drawer .md-header{a:b}", ""),
        ("@media(min-width:1px){.md-header{a:b}.md-nav{a:b}}", "@media(min-width:1px){.md-header{a:b}}"),
        ("@media print{.md-header{a:b}}@media screen{.md-nav{a:b}}", ""),
        ("@keyframes x{from{a:b}}@charset 'x';.js .pb-find{a:b}", ".js .pb-find{a:b}"),
        (
            ":root{--a:1;--b:2;--c:3}.md-header{a:var(--b)}.md-nav{a:var(--a)}",
            ":root{--b:2;}.md-header{a:var(--b)}",
        ),
    ],
)
def test_what_a_header_needs(sheet: str, left: str) -> None:
    assert sheets.of_header(sheet) == left


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
