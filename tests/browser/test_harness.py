"""The harness is what it claims to be: a host without secure context, in a sub-path, watched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import HOST, SUB_PATH, serve, watch
from browser.measures import faint, small_targets

TARGETS = """
<style>body { margin: 40px; font: 16px/1.5 serif } input, button { width: 13px; height: 13px; padding: 0; border: 0 }
button { background: #777 } ul { padding: 0; list-style: none }
.far { margin-left: 40px } nav { position: fixed; top: 41px; left: 41px }</style>
<p><button id="one"></button><button id="two"></button><button id="alone" class="far"></button>
<p><label><input type="checkbox" id="named"> 一个够大的名称</label><label><input type="checkbox"> 另一个够大的名称</label>
<p>句子里的<a href="#a">一</a>、<a href="#b">二</a>随着行高。
<ul><li><a href="#c" id="low">上</a><li style="margin-top: -4px"><a href="#d" id="lower">下</a></ul>
<button style="width: 60px; height: 60px" disabled></button><nav><button id="over"></button></nav>
"""

PAINT = """
<style>body { background: #fff } input, button { border: 1px solid #777; background: #fff } .pale { border-color: #ccc }
#shadow { border: 0; box-shadow: inset 4px 0 0 #a00 }</style>
<input id="clear"><input id="pale" class="pale"><input id="hint" placeholder="字">
<style>#hint::placeholder { color: #aaa; opacity: 1 }</style>
<button aria-pressed="true" id="pressed" class="pale">一</button>
<button aria-pressed="true" class="pale" style="font-weight: 700">二</button>
<button aria-pressed="true" id="shadow">三</button><button aria-pressed="false" class="pale">四</button>
<div style="background: #777"><button aria-pressed="true" id="same">五</button></div>
"""


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


def test_what_is_too_small_or_too_faint_is_told(page: Page) -> None:
    page.set_content(TARGETS)
    assert re.findall(r'id="(\w+)"', str(small_targets(page))) == ["one", "two", "low", "lower"]
    page.set_content(PAINT)
    told = [re.sub(r": 1: .*?id=\"(\w+)\".*", r"\1", one) for one in faint(page)]
    assert told == ["edge 1.61 pale", "placeholder 2.32 hint", "choice 1.61 pressed"]


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
