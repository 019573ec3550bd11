"""The parts as a bill of materials: CycloneDX 1.6 as JSON (ECMA-424), of which only what is required or known is said. There is
neither time nor serial number in it, so that the same parts give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from phrasebank import __version__
from phrasebank.parts.listed import PARTS, Part

OWN = "phrasebank"
"""How the project itself is called in it."""

SITE, KIT = f"{OWN}-site", f"{OWN}-kit"
"""What the two bills are of."""


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


def _own(name: str, kind: str) -> dict[str, Any]:
    return {
        "type": kind,
        "bom-ref": name,
        "name": name,
        "version": __version__,
        "licenses": [{"license": {"id": "MIT"}}],
    }


def _bytes(
    subject: dict[str, Any], components: Iterable[dict[str, Any]], needs: Mapping[str, list[str]]
) -> bytes:
    made = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": subject},
        "components": list(components),
        "dependencies": [{"ref": ref, "dependsOn": on} for ref, on in needs.items()],
    }
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _needs(parts: Iterable[Part]) -> dict[str, list[str]]:
    """By package, those that came inside it."""
    parts = list(parts)
    return {
        purl(part): inside
        for part in parts
        if (inside := [purl(other) for other in parts if other.inside == part.name])
    }


def of_site() -> bytes:
    """The bill of a site: what of others' stands in its pages and scripts."""
    parts = [part for part in PARTS if part.gives]
    direct = [purl(part) for part in parts if not part.inside]
    return _bytes(_own(SITE, "application"), map(_component, parts), {SITE: direct, **_needs(parts)})


def of_kit(wheels: Mapping[str, str]) -> bytes:
    """The bill of a kit: its site, the project's own code, and every package that it brings.

    `wheels` holds by the name of a wheel's file its SHA-256 in hexadecimal digits; each stands under its package. Raises
    ValueError for a wheel of no package in the list.
    """
    files: dict[str, list[dict[str, Any]]] = {}
    for file, digest in sorted(wheels.items()):
        name, version, *_ = file.split("-")
        ref = f"pkg:pypi/{name.lower().replace('_', '-').replace('.', '-')}@{version}"
        hashes = [{"alg": "SHA-256", "content": digest}]
        files.setdefault(ref, []).append(
            {"type": "file", "bom-ref": f"file:{file}", "name": file, "hashes": hashes}
        )
    components = [_own(SITE, "application"), _own(OWN, "application")]
    for part in PARTS:
        made = _component(part)
        if held := files.pop(purl(part), None):
            made["components"] = held
        components.append(made)
    if files:
        raise ValueError(f"wheels of no package in parts.json: {', '.join(sorted(files))}; run `make parts`")
    shown = [purl(part) for part in PARTS if part.gives and not part.inside]
    brought = [purl(part) for part in PARTS if part.registry == "pypi"]
    needs = {KIT: [SITE, OWN], SITE: shown, OWN: brought, **_needs(PARTS)}
    return _bytes(_own(KIT, "application"), components, needs)
