"""What a builder need not do for a page: turn Markdown into HTML that has none or has not changed, and make a body anew of
equal values. The builder's own pages and files are taken as they come: this package knows no builder."""

from __future__ import annotations

from typing import Any
from weakref import ref

from phrasebank import addresses
from phrasebank.files import fingerprints
from phrasebank.model import Page

_RENDERED = ("content", "toc", "_title_from_render", "present_anchor_ids", "links_to_anchors")
"""What MkDocs notes of a page when it turns it into HTML."""


class Spared:
    """What a program knows that builds again and again; one that builds once has an empty one."""

    def __init__(self) -> None:
        self._bodies: dict[str, tuple[tuple[object, ...], str]] = {}
        self._asked: ref[Any] | None = None
        self._named: list[tuple[str, str]] = []
        self._written: dict[str, tuple[object, dict[str, Any]]] = {}

    def body(self, page: Any, generated: Page | None, *, again: bool) -> str:
        """The digest of what a page says. A generated page is rendered for it, unless it is known, from the build before,
        to say the same; `again` has it known in the next."""
        if generated is None:
            return fingerprints.of(page.content or "")
        values = generated.made_from() if again and generated.made_from else ()
        before = self._bodies.get(generated.path)
        if values and before and before[0] == values:
            return before[1]
        page.content = generated.body()
        digest = fingerprints.of(page.content)
        if values:
            self._bodies[generated.path] = (values, digest)
        return digest

    def nothing(self, page: Any, toc: Any) -> None:
        """Have no Markdown looked for on a generated page, which has none."""

        def render(config: Any, files: Any) -> None:
            page.content, page.toc, page.present_anchor_ids = "", toc, set()

        page.render = render

    def _names(self, others: Any) -> list[tuple[str, str]]:
        """The files of a build that a page may link to, asked for once for all of its pages."""
        if self._asked is None or self._asked() is not others:
            self._asked = ref(others)
            self._named = [(file.src_uri, file.url) for file in others if not addresses.hashed(file.src_uri)]
        return self._named

    def same(self, page: Any, markdown: str, others: Any) -> None:
        """Have a page written by hand turned into HTML only if it, or the list of the files that it may link to, is not
        what it was in the build before. Nobody links by hand to a name that changes with every edit."""
        made_from = (markdown, self._names(others))
        before = self._written.get(page.file.src_uri)
        whole = page.render

        def render(config: Any, files: Any) -> None:
            if before and before[0] == made_from:
                for name, value in before[1].items():
                    setattr(page, name, value)
                links = page.links_to_anchors or {}
                page.links_to_anchors = {
                    files.get_file_from_path(file.src_uri): anchors for file, anchors in links.items()
                }
            else:
                whole(config, files)
            noted = {name: getattr(page, name) for name in _RENDERED if hasattr(page, name)}
            self._written[page.file.src_uri] = (made_from, noted)

        page.render = render


def lines(toc: Any) -> str:
    """A table of contents, as a text that differs where it does."""
    return repr([(entry.title, entry.id, entry.level, lines(entry.children)) for entry in toc])
