"""Spares a site builder work that would give the same result: it does not convert Markdown to HTML where there is none or
where it has not changed, and does not render a body from equal values. The builder's pages and files are taken as `Any`."""

from __future__ import annotations

from typing import Any
from weakref import ref

from phrasebank import addresses
from phrasebank.files import fingerprints
from phrasebank.model import Page

_RENDERED = ("content", "toc", "_title_from_render", "present_anchor_ids", "links_to_anchors")
"""The attributes that MkDocs sets on a page when it converts its Markdown to HTML."""


class Spared:
    """The results of earlier builds in a process that builds again and again. In a process that builds once it stays
    empty."""

    def __init__(self) -> None:
        self._bodies: dict[str, tuple[tuple[object, ...], str]] = {}
        self._asked: ref[Any] | None = None
        self._named: list[tuple[str, str]] = []
        self._written: dict[str, tuple[object, dict[str, Any]]] = {}

    def body_digest(self, page: Any, generated: Page | None, *, again: bool) -> str:
        """The digest of a page's body. A generated page is rendered for it, unless it was rendered from equal values
        before. `again` says whether the digest is to be kept for the next build."""
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

    def skip_conversion(self, page: Any, toc: Any) -> None:
        """Make the builder skip the conversion of a generated page, which has no Markdown. `toc` is an empty table of
        contents."""

        def render(config: Any, files: Any) -> None:
            page.content, page.toc, page.present_anchor_ids = "", toc, set()

        page.render = render

    def _names(self, others: Any) -> list[tuple[str, str]]:
        """The paths and addresses of the files that a page may link to; computed once a build."""
        if self._asked is None or self._asked() is not others:
            self._asked = ref(others)
            self._named = [(file.src_uri, file.url) for file in others if not addresses.hashed(file.src_uri)]
        return self._named

    def convert_if_changed(self, page: Any, markdown: str, others: Any) -> None:
        """Make the builder convert a page written by hand only where its Markdown or the list of files that it may link
        to has changed since the last build. Files whose name changes with their content are not in the list, because
        nobody links to them by hand."""
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
    """A text that is the same for two tables of contents only if they are equal."""
    return repr([(entry.title, entry.id, entry.level, lines(entry.children)) for entry in toc])
