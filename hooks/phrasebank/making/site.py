"""snippets -> Site: the steps of making a site, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from phrasebank import __version__, addresses, corpus, documents, pages, rules, shortcuts, versions
from phrasebank.corpus.script import script
from phrasebank.documents.model import DOCUMENT
from phrasebank.making import articles
from phrasebank.model import Article, Asset, Download, Facts, Finding, Fonts, Library, Site, broken, by_place
from phrasebank.pages import guides
from phrasebank.parts import bom
from phrasebank.reading.kept import Kept
from phrasebank.rules.registry import Scope


def inspect(
    snippets: Path, scope: Scope, shown: str = "snippets"
) -> tuple[Library | None, tuple[Finding, ...]]:
    """Check everything that a curator hands in: the findings of `rules.inspect`, of releases, and of recipes that ask for
    more points than there are. Recipes are checked only where there is no error, because a point that could not be read
    would be missing from them."""
    library, _, findings = _inspect(snippets, scope, shown)
    return library, findings


def _inspect(
    snippets: Path, scope: Scope, shown: str, kept: Kept | None = None
) -> tuple[Library | None, tuple[versions.Release, ...], tuple[Finding, ...]]:
    library, findings = rules.inspect(snippets, scope, shown, kept=kept)
    given, wrong = versions.releases(snippets, shown)
    if library is not None and not broken(findings):
        short = (f for template in library.templates for f in documents.shortages(template, library))
        findings = (*findings, *short)
    return library, given, by_place((*findings, *wrong))


def build(
    snippets: Path, shown: str = "snippets", docs: Path | None = None, kept: Kept | None = None
) -> tuple[Site | None, tuple[Finding, ...]]:
    """Build the whole site in memory: the site, unless an error makes one impossible, and all findings by place.

    `shown` is how findings and pages name the snippets folder; `docs` holds the pages written by hand, which the search
    finds too; `kept` is that of `library.load`. Raises ValueError when two files of the site would have one address: the
    checks of the library exclude it, so that would be a fault of ours.
    """
    library, given, findings = _inspect(snippets, "entry", shown, kept)
    if library is None or broken(findings):
        return None, findings
    written, wrong = articles.read(docs, (*guides.WRITING, *guides.CARE)) if docs else ((), ())
    if wrong:
        return None, by_place((*findings, *wrong))
    papers = documents.papers(library)
    lazy = _lazy(library, written, papers)
    folder, apart = corpus.searched_by_need(library)
    words = corpus.site_script(library, lazy, folder)
    kits = tuple(documents.kits(library, papers))
    typed = shortcuts.shortcuts(library)
    opened = corpus.open_data(library)
    updates = _updates(given, opened) if given else ()
    site = Site(
        library=library,
        pages=pages.build(
            library,
            _downloads(library, papers),
            tuple(kit for kit, _ in kits),
            tuple(file for file, _ in typed),
            updates,
        ),
        assets=(
            *(file.asset for paper in papers for file in paper.files),
            *(asset for _, asset in kits),
            *(asset for _, asset in typed),
            opened,
            Asset.of(addresses.BILL, bom.of_site(bom.content_licence(snippets))),
            *lazy.values(),
            *apart,
            words,
        ),
        navigation=pages.navigation(library, updates),
        scripts=(words.path,),
        card=pages.card_template(library.vocabulary.site.edit or ""),
        facts=_facts(library),
    )
    paths = [*(page.path for page in site.pages), *(asset.path for asset in site.assets)]
    double = [path for path, count in Counter(paths).items() if count > 1]
    if double:
        raise ValueError(f"several files at one address: {', '.join(double)}")
    return site, findings


def _lazy(
    library: Library, written: Sequence[Article], papers: Sequence[documents.PaperFiles]
) -> dict[str, Asset]:
    """The scripts that a page loads only when it needs them, by the names for `Phrasebank.load`."""
    fonts = library.vocabulary.site.fonts
    lazy = corpus.search(library, written)
    lazy |= {"skeleton": library.once("skeleton", fonts, lambda: _skeleton(fonts))}
    lazy |= {"composer": corpus.composer(library)}
    lazy |= {"compose": corpus.joined("compose", lazy.values())}  # all that the composer opens with
    lazy |= {"meeting": corpus.meeting(library), "review": corpus.review(library)}
    lazy |= {"workbook": library.once("workbook", fonts, lambda: _workbook(fonts))}
    return lazy | {f"paper-{paper.template.id}": _script(paper) for paper in papers}


def _facts(library: Library) -> Facts:
    return Facts(
        version=__version__,
        notice=library.vocabulary.site.notice,
        reviewed=library.reviewed,
        points=len(library.points),
        phrases=sum(1 for _ in library.phrases),
    )


def _updates(given: tuple[versions.Release, ...], opened: Asset) -> tuple[versions.Update, ...]:
    """The changes of each release. The present library is read from its own open data, as the others are."""
    present, wrong = versions.read(opened.content, opened.path)
    if present is None:
        raise ValueError(f"our own open data cannot be read: {wrong}")
    return versions.updates(given, present)


def _skeleton(fonts: Fonts) -> Asset:
    """The pieces of a Word file, for the browser."""
    return script("skeleton", documents.skeleton(fonts))


def _workbook(fonts: Fonts) -> Asset:
    """The pieces of an Excel file, for the browser."""
    return script("workbook", documents.workbook(fonts))


def _script(paper: documents.PaperFiles) -> Asset:
    """The Documents of a template by variant, for the page on which they are filled in."""
    name = f"paper-{paper.template.id}"
    return script(name, {id: DOCUMENT.dump_python(d, mode="json") for id, d in paper.documents.items()})


def _downloads(library: Library, papers: tuple[documents.PaperFiles, ...]) -> tuple[Download, ...]:
    """The downloads in the order in which the library shows its templates."""
    made = {paper.template.id: paper for paper in papers}
    return tuple(made[template.id].download() for template in library.shown_templates)
