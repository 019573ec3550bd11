"""A build in this process with a watch at every door: `python -m bench.profiled SITE` prints, as JSON on its last line, the
seconds of processor time by whose they are. What happens behind an inner door does not count for the outer one."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

SPENT: dict[str, float] = {}
_open: list[str] = []
_since = 0.0


def _turn() -> None:
    """Count what has passed for the door that was entered last."""
    global _since
    now = time.process_time()
    name = _open[-1] if _open else "MkDocs: the rest"
    SPENT[name] = SPENT.get(name, 0) + now - _since
    _since = now


def door(owner: Any, name: str, whose: str) -> None:
    """Put a watch on a function of a module or a class."""
    inner: Callable[..., Any] = getattr(owner, name)

    def timed(*args: Any, **kwargs: Any) -> Any:
        _turn()
        _open.append(whose)
        try:
            return inner(*args, **kwargs)
        finally:
            _turn()
            _open.pop()

    setattr(owner, name, timed)


def main(site: str) -> None:
    """Build, and print."""
    import mkdocs.commands.build
    import mkdocs.config
    import mkdocs.structure.files
    import mkdocs.structure.pages
    import mkdocs.theme

    SPENT["start of Python and MkDocs"] = time.process_time()
    import jinja2

    from phrasebank import corpus, documents, pages, rules, shortcuts
    from phrasebank.files import fingerprints, made, rebuild
    from phrasebank.making import rebuilding
    from phrasebank.making import site as maker
    from phrasebank.publishing import hosting
    from phrasebank.reading import library

    SPENT["ours: imports"] = time.process_time() - SPENT["start of Python and MkDocs"]
    for owner, name, whose in (
        (library, "load", "ours: read"),
        (rules, "check", "ours: check"),
        (pages, "build", "ours: pages, values"),
        (documents, "papers", "ours: papers and kits"),
        (documents, "kits", "ours: papers and kits"),
        (corpus, "search", "ours: search data"),
        (shortcuts, "shortcuts", "ours: input methods"),
        (maker, "build", "ours: the rest"),
        (fingerprints, "tree", "ours: what it is made from"),
        (fingerprints, "program", "ours: what it is made from"),
        (fingerprints, "of", "ours: what it is made from"),
        (rebuilding.Builds, "lay", "ours: open data, files written"),
        (made, "contents", "ours: into its place"),
        (made, "settle", "ours: into its place"),
        (hosting, "settings", "ours: settings of servers"),
        (mkdocs.config, "load_config", "MkDocs: settings"),
        (mkdocs.commands.build, "get_files", "MkDocs: files and navigation"),
        (mkdocs.commands.build, "get_navigation", "MkDocs: files and navigation"),
        (mkdocs.structure.files.Files, "add_files_from_theme", "MkDocs: files and navigation"),
        (mkdocs.structure.files.Files, "copy_static_files", "writing: assets"),
        (mkdocs.commands.build, "_populate_page", "MkDocs: Markdown of pages by hand"),
        (mkdocs.utils, "write_file", "writing: pages"),
        (rebuild.Template, "render", "theme"),
        (jinja2.Environment, "get_template", "layouts loaded, ours and the theme's"),
    ):
        door(owner, name, whose)
    values = pages.build
    pages.build = lambda *given: tuple(replace(page, body=_watched(page.body)) for page in values(*given))
    global _since
    _since = time.process_time()
    config = mkdocs.config.load_config(site_dir=site)
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs.commands.build.build(config)
    config.plugins.on_shutdown()
    _turn()
    rounded = {name: round(seconds, 3) for name, seconds in sorted(SPENT.items())}
    print(json.dumps(rounded | {"all": round(sum(SPENT.values()), 3)}))


def _watched(body: Callable[[], str]) -> Callable[[], str]:
    """A page's body, whose layouts are ours and not the theme's."""

    def timed() -> str:
        _turn()
        _open.append("ours: pages, HTML")
        try:
            return body()
        finally:
            _turn()
            _open.pop()

    return timed


if __name__ == "__main__":
    main(sys.argv[1])
