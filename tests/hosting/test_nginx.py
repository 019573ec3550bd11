"""The settings for nginx, served: headers, types, caching, the page for wrong addresses, and a walk under the policy."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from browser.conftest import HOST
from hosting.conftest import PATH, Ask
from phrasebank import addresses
from phrasebank.publishing import hosting


def names(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())


def test_every_file_under_its_type_and_its_cache(ask: Ask, built_site: Path) -> None:
    kinds = set()
    for name in names(built_site):
        status, headers, body = ask(PATH + name)
        type = hosting.TYPES[Path(name).suffix]
        assert status == 200, name
        assert headers["Content-Type"] == (f"{type}; charset=utf-8" if type in hosting.TEXT else type), name
        hashed = addresses.hashed(name)
        assert headers.get_all("Cache-Control") == [hosting.FOR_EVER if hashed else hosting.ASK_AGAIN], name
        assert headers.get_all("Content-Security-Policy") == [hosting.policy(built_site)]
        for header, value in hosting.HEADERS.items():
            assert headers.get_all(header) == [value], name
        assert body == (built_site / name).read_bytes()
        kinds.add((type, hashed))
    assert len(kinds) > len(hosting.TYPES), "hashed scripts and others"


@pytest.mark.parametrize("path", ["gone.html", "assets/data/search.0123456789.js", "dimensions/gone/"])
def test_a_wrong_address(ask: Ask, path: str) -> None:
    status, headers, body = ask(PATH + path)
    assert status == 404
    assert "没有找到这一页" in body.decode()
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers.get_all("Cache-Control") == [hosting.ASK_AGAIN], "a script that is missing today may come"


@pytest.mark.parametrize(
    ("path", "to"), [("", PATH), ("/dimensions", f"{PATH}dimensions/"), ("/guide", f"{PATH}guide/")]
)
def test_a_folder_without_its_slash(ask: Ask, path: str, to: str) -> None:
    status, headers, _ = ask(PATH[:-1] + path)
    assert (status, headers["Location"]) == (301, to), (
        "no host and no port that a proxy in between would not know"
    )


def test_a_folder_is_its_index(ask: Ask, built_site: Path) -> None:
    for folder in ("", "dimensions/", "gallery/"):
        assert ask(PATH + folder)[2] == (built_site / folder / "index.html").read_bytes()


def test_an_unchanged_page_is_not_sent_again(ask: Ask) -> None:
    mark = ask(f"{PATH}index.html")[1]["ETag"]
    assert ask(f"{PATH}index.html", **{"If-None-Match": mark})[0] == 304


def test_text_comes_compressed(ask: Ask, built_site: Path) -> None:
    for name in ("index.html", "library.json", "assets/stylesheets/site.css"):
        _, headers, body = ask(PATH + name, **{"Accept-Encoding": "gzip"})
        assert headers["Content-Encoding"] == "gzip", name
        assert headers["Vary"] == "Accept-Encoding"
        assert gzip.decompress(body) == (built_site / name).read_bytes()


def test_a_walk_under_the_policy(page: Page, nginx: int) -> None:
    """The page fixture fails on whatever the policy forbids, on errors, and on requests elsewhere."""
    start = f"http://{HOST}:{nginx}{PATH}"
    page.goto(start)
    page.get_by_role("combobox", name="查找表述").fill("理论")
    page.get_by_role("option").first.wait_for()
    for path in (
        "dimensions/theory/problems.html",
        "gallery/index.html",
        "hosting/servers.html",
        "search.html?q=llwz",
    ):
        answer = page.goto(start + path)
        assert answer is not None
        assert answer.status == 200
    page.locator("phrase-card, article").first.wait_for()
    answer = page.goto(f"{start}gallery/personal-2025-member.html")
    with page.expect_download() as download:
        page.locator("a[href$='.docx']").first.click()
    assert download.value.suggested_filename.endswith(".docx")


def test_the_policy_is_obeyed(context: BrowserContext, nginx: int) -> None:
    """Else a walk without complaints would say nothing."""
    page = context.new_page()
    page.goto(f"http://{HOST}:{nginx}{PATH}404.html")
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.append("window.foreign = true");
          document.head.append(script);
        }"""
    )
    assert page.evaluate("window.foreign") is None
