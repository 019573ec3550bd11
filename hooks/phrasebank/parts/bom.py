"""The packages of others as a bill of materials: CycloneDX 1.6 as JSON (ECMA-424), with the fields that are required or
known. It has neither a time nor a serial number, so that the same packages give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from phrasebank import __version__
from phrasebank.parts.listed import PARTS, Part, shown

OWN = "phrasebank"
"""The name of the project itself in the bill."""

SITE, KIT = f"{OWN}-site", f"{OWN}-kit"
"""The names of what the two bills describe."""

THEMES = {
    "mkdocs-material": "https://github.com/squidfunk/mkdocs-material",
    "zensical": "https://github.com/zensical/zensical",
}
"""By package whose theme a site may have, the address of its makers. One is made from the other: both are under MIT, and
contain the same icons and colours of others."""


def purl(part: Part) -> str:
    """The package's address as scanners know it: https://github.com/package-url/purl-spec."""
    return f"pkg:{part.registry}/{part.name.replace('@', '%40')}" + (
        f"@{part.version}" if part.version else ""
    )


def _component(part: Part) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "library", "bom-ref": purl(part), "name": part.name}
    if part.version:
        made["version"] = part.version
    if part.sha512:
        made["hashes"] = [{"alg": "SHA-512", "content": part.sha512}]
    single = " " not in part.licence
    made["licenses"] = [{"license": {"id": part.licence}} if single else {"expression": part.licence}]
    made["purl"] = purl(part)
    if part.address:
        made["externalReferences"] = [{"type": "website", "url": part.address}]
    return made


def content_licence(snippets: Path) -> str:
    """The SPDX id of the licence of what curators write; empty where their folder names no licence that we know."""
    said = snippets / "LICENSE"
    return "CC-BY-4.0" if said.is_file() and "CC BY 4.0" in said.read_text("utf-8", "replace") else ""


def _own(name: str, content: str = "") -> dict[str, Any]:
    """The component for our own code or, in a site, for what curators wrote, whose licence is `content`."""
    return {
        "type": "application",
        "bom-ref": name,
        "name": name,
        "version": __version__,
        "licenses": [{"expression": f"MIT AND {content}"} if content else {"license": {"id": "MIT"}}],
    }


def _json(bill: Mapping[str, Any]) -> bytes:
    return (json.dumps(bill, ensure_ascii=False, indent=1) + "\n").encode()


def _bytes(
    subject: dict[str, Any],
    components: Iterable[dict[str, Any]],
    needs: Mapping[str, list[str]],
    unopened: Iterable[str] = (),
) -> bytes:
    """The bill as JSON. `subject` is the component that it describes, `needs` maps the reference of a component to those
    of its dependencies, and `unopened` are the references of components whose own contents are not listed."""
    made = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": subject},
        "components": list(components),
        "dependencies": [{"ref": ref, "dependsOn": on} for ref, on in needs.items()],
    }
    if assemblies := list(unopened):
        made["compositions"] = [{"aggregate": "incomplete", "assemblies": assemblies}]
    return _json(made)


def _needs(parts: Iterable[Part]) -> dict[str, list[str]]:
    """By purl of a package, the purls of those that came inside it."""
    parts = list(parts)
    return {
        purl(part): inside
        for part in parts
        if (inside := [purl(other) for other in parts if other.inside == part.name])
    }


def of_site(content: str = "") -> bytes:
    """The bill of a site that is made here and now: the work of others in its pages and scripts. `content` is the licence
    of what curators wrote."""
    parts = shown()
    direct = [purl(part) for part in parts if not part.inside]
    return _bytes(_own(SITE, content), map(_component, parts), {SITE: direct, **_needs(parts)})


def themed(bill: bytes, name: str, version: str) -> bytes:
    """The bill of a site after its theme has turned out to belong to another package of THEMES, or to another version.
    Which builder will use the plain files is not known when the bill is made."""
    made = json.loads(bill)
    for theme in made["components"]:
        if theme["name"] in THEMES and (theme["name"], theme["version"]) != (name, version):
            before, ref = theme["bom-ref"], f"pkg:pypi/{name}@{version}"
            if theme["name"] != name:
                theme["externalReferences"] = [{"type": "website", "url": THEMES[name]}]
            theme |= {"bom-ref": ref, "name": name, "version": version, "purl": ref}
            for line in made["dependencies"]:
                line["ref"] = ref if line["ref"] == before else line["ref"]
                line["dependsOn"] = [ref if on == before else on for on in line["dependsOn"]]
    return _json(made)


def of_kit(wheels: Mapping[str, str], content: str = "") -> bytes:
    """The bill of a kit: its site, the project's own code, and every package in it. The bill says that the contents of
    wheels, such as compiled libraries, were not examined.

    `wheels` maps the file name of a wheel to its SHA-256 in hexadecimal digits. `content` is that of `of_site`. Raises
    ValueError for a wheel of a package that is not in the list, and for a package without a wheel."""
    files: dict[str, list[dict[str, Any]]] = {}
    for file, digest in sorted(wheels.items()):
        name, version, *_ = file.split("-")
        ref = f"pkg:pypi/{name.lower().replace('_', '-').replace('.', '-')}@{version}"
        hashes = [{"alg": "SHA-256", "content": digest}]
        files.setdefault(ref, []).append(
            {"type": "file", "bom-ref": f"file:{file}", "name": file, "hashes": hashes}
        )
    unopened = [file["bom-ref"] for held in files.values() for file in held]
    components = [_own(SITE, content), _own(OWN)]
    without = []
    for part in PARTS:
        made = _component(part)
        if held := files.pop(purl(part), None):
            made["components"] = held
        elif part.registry == "pypi":
            without.append(f"{part.name} {part.version}")
        components.append(made)
    if files:
        raise ValueError(f"wheels of no package in parts.json: {', '.join(sorted(files))}; run `make parts`")
    if without:
        raise ValueError(f"packages without a wheel: {', '.join(without)}; remove .wheels and run `make kit`")
    direct = [purl(part) for part in PARTS if part.gives and not part.inside]
    brought = [purl(part) for part in PARTS if part.registry == "pypi"]
    needs = {KIT: [SITE, OWN], SITE: direct, OWN: brought, **_needs(PARTS)}
    return _bytes(_own(KIT, content), components, needs, unopened)
