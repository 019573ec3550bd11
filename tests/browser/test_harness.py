"""The harness is what it claims to be: a host without secure context, in a sub-path, watched."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import HOST, SUB_PATH, serve, watch


@pytest.fixture
def small(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text(
        '<!doctype html><title>t</title><img src="http://elsewhere.example/x.png" alt="">', "utf-8"
    )
    return tmp_path


def test_the_intranet_host_is_no_secure_context(browser: Browser, small: Path) -> None:
    for address in serve(small):
        page = browser.new_page()
        assert page.goto(address).ok  # type: ignore[union-attr]
        assert page.evaluate("window.isSecureContext") is False
        assert page.evaluate("typeof navigator.clipboard") == "undefined"
        assert page.goto(address.replace(SUB_PATH, "")).status == 404  # type: ignore[union-attr]
        page.close()


def test_a_request_elsewhere_is_a_fault(browser: Browser, small: Path) -> None:
    def visit(address: str) -> list[str]:
        page = browser.new_page()
        faults = watch(page)
        page.goto(address)
        page.close()
        return faults

    for address in serve(small):
        over_http = visit(address)
    from_disk = visit(small.joinpath("index.html").as_uri())
    for faults in (over_http, from_disk):
        assert "request to http://elsewhere.example/x.png" in faults
        assert HOST not in "".join(faults)


STORED = """
async () => {
  const open = await new Promise((resolve, reject) => {
    const asked = indexedDB.open("harness");
    asked.onupgradeneeded = () => asked.result.createObjectStore("values");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const values = open.transaction("values", "readwrite").objectStore("values");
  const count = await new Promise((resolve) => {
    const asked = values.count();
    asked.onsuccess = () => resolve(asked.result);
  });
  values.put("x".repeat(300_000), "large");
  open.close();
  const found = [localStorage.harness, sessionStorage.harness, document.cookie, count];
  localStorage.harness = sessionStorage.harness = "kept";
  document.cookie = "harness=kept; path=/";
  addEventListener("pagehide", () => { localStorage.harness = "late"; });
  return found;
}
"""


@pytest.mark.parametrize("time", ["first", "again"])
def test_every_page_begins_with_an_empty_profile(page: Page, site_url: str, time: str) -> None:
    page.goto(f"{site_url}index.html")
    assert page.evaluate(STORED) == [None, None, "", 0]
