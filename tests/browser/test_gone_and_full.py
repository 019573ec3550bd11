"""What happens to a machine while a paper is written: its data is cleared, its disk fills up, the library is published anew."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

import moving_library
from browser.composing import choose, desk, tool, way
from browser.conftest import chromium, serve, watch
from browser.kept import Kept, both
from browser.profiles import started, words
from conftest import build_site

YESTERDAY = time.time() - 24 * 3600


@both
def test_site_data_that_is_cleared_is_told_as_gone(context: BrowserContext, served: str, kept: Kept) -> None:
    page = context.new_page()
    kept.begin(page, served, "正在写的")
    kept.write(page, "第一句。")
    id = kept.session(
        page,
        ".commit().then(() => document.querySelector('[data-compose]').closest('draft-composer, branch-meeting').host.draft.id)",
    )
    # As the browser does it when somebody empties it, whatever page is open.
    session = context.new_cdp_session(page)
    session.send(
        "Storage.clearDataForOrigin",
        {"origin": served.rstrip("/").rsplit("/sub", 1)[0], "storageTypes": "all"},
    )
    kept.rewrite(page, "第一句。第二句。")
    line = page.locator("[data-compose=standing]")
    expect(line).to_contain_text("不见了")
    expect(line).not_to_contain_text("另一个标签页")
    expect(page.locator("[data-compose=title]")).to_have_value("正在写的")
    kept.leave(page)
    expect(page.locator("[data-draft]")).to_have_count(1)
    assert page.locator("[data-draft]").get_attribute("data-draft") == id
    page.reload()
    kept.open(page, "正在写的")
    kept.says(page, "第一句。第二句。")


_ON_SMALL_DISK = """#!/bin/sh
# Chromium with its profile on a disk of {size} MB, which nobody else sees.
for given; do case "$given" in --user-data-dir=*) profile="${{given#*=}}";; esac; done
export profile
exec unshare --user --map-root-user --mount sh -c \'
  mount -t tmpfs -o size={size}m tmpfs "$profile" && exec {chromium} "$@"\' chromium "$@"
"""

_FILL = """async () => {
  const open = indexedDB.open("filler");
  open.onupgradeneeded = () => open.result.createObjectStore("junk", { autoIncrement: true });
  const database = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result); });
  let size = 4_000_000;
  while (size > 500) {
    const junk = crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536)));
    const whole = new Uint8Array(size);
    for (let at = 0; at < size; at += junk.length) whole.set(junk.subarray(0, Math.min(junk.length, size - at)), at);
    const put = await new Promise((resolve) => {
      try {
        const transaction = database.transaction("junk", "readwrite");
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
        transaction.objectStore("junk").add(whole);
      } catch {
        resolve(false);
      }
    });
    if (!put) size = Math.floor(size / 2);
  }
  database.close();
}"""


def small_disk(folder: Path, size: int) -> Path:
    """A Chromium whose profile lies on a disk of so many MB."""
    wrapper = folder / "chromium.sh"
    wrapper.write_text(_ON_SMALL_DISK.format(size=size, chromium=chromium()), "utf-8")
    wrapper.chmod(0o755)
    return wrapper


def can_mount() -> bool:
    """Whether this machine lets anybody have a small disk of his own."""
    tried = subprocess.run(
        [
            "unshare",
            "--user",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            "mount -t tmpfs -o size=1m tmpfs /mnt",
        ],
        capture_output=True,
        check=False,
    )
    return tried.returncode == 0


@pytest.mark.skipif(sys.platform != "linux" or not can_mount(), reason="no small disk to be had here")
@both
def test_a_disk_that_is_really_full(browser: Browser, served: str, tmp_path: Path, kept: Kept) -> None:
    profile = tmp_path / "profile"
    profile.mkdir()
    with started(browser, profile, small_disk(tmp_path, 60)) as context:
        page = context.new_page()
        kept.begin(page, served, "磁盘满的时候")
        kept.write(page, "以前的话。")
        junk = context.new_page()
        junk.goto(f"{served}index.html")
        junk.evaluate(_FILL)
        text = words(9_000)
        kept.write(page, *(text[nth:] for nth in range(1, 20)))
        line = page.locator("[data-compose=standing]")
        expect(line).to_contain_text("没有存进去", timeout=30_000)
        kept.says(page, text[5:])  # what was written stands on the page
        with page.expect_download() as download:
            line.get_by_role("button", name="下载").click()
        assert download.value.suggested_filename.endswith(".json")
        junk.evaluate(
            "() => new Promise((resolve) => { indexedDB.deleteDatabase('filler').onsuccess = resolve; })"
        )
        page.locator("[data-compose=title]").fill("腾出来以后")
        expect(line).to_be_hidden(timeout=40_000)
        kept.leave(page)
        kept.open(page, "腾出来以后")
        kept.says(page, text[5:])
        kept.says(page, "以前的话。")


@pytest.fixture
def releases(tmp_path: Path) -> tuple[Path, Path]:
    """Two states of a site: in the second a point has another id, and another is retired."""
    first = moving_library.write(tmp_path / "first")
    second = moving_library.write(tmp_path / "second")
    problems = second / "points/theory/problems.yml"
    text = problems.read_text("utf-8")
    text = text.replace("- id: t1\n", "- id: t9\n").replace("aliases: [old-t1]", "aliases: [old-t1, t1]")
    problems.write_text(text[: text.index("- {id: t2")], "utf-8")
    vocabulary = second / "library.yml"
    vocabulary.write_text(vocabulary.read_text("utf-8") + "\nretired: [t2, t2.a]\n", "utf-8")
    sites = tmp_path / "site-1", tmp_path / "site-2"
    for site, snippets in zip(sites, (first, second), strict=True):
        done = build_site(site, snippets=snippets)
        assert done.returncode == 0, done.stderr
    # Servers tell two states of a file apart by the second: these are made within one, and no real ones are.
    for path in sites[0].rglob("*"):
        os.utime(path, (YESTERDAY, YESTERDAY))
    return sites


def test_a_tab_left_open_while_the_library_is_published_anew(
    context: BrowserContext, releases: tuple[Path, Path], tmp_path: Path
) -> None:
    first, second = releases
    live = tmp_path / "live"
    shutil.copytree(first, live)
    for address in serve(live):
        left_open(context, address, second, live)


def left_open(context: BrowserContext, address: str, second: Path, live: Path) -> None:
    page = context.new_page()
    faults = watch(page)
    page.goto(f"{address}compose.html")
    page.locator("[data-act=empty]").click()
    desk(page).wait_for()
    for name in ("t1.a", "t2.a"):
        page.evaluate("id => document.querySelector('draft-composer').host.take(id, '')", name)
    shutil.rmtree(live)
    shutil.copytree(second, live)
    # The tab goes on with the library that it has: writing, taking in, taking away.
    page.evaluate("document.querySelector('draft-composer').host.take('t1.b', '')")
    page.locator("[data-compose=title]").fill("开着的那份")
    tool(page, "带走")
    with page.expect_download():
        way(page, "Word 文件").click()
    page.keyboard.press("Escape")
    tool(page, "全部草稿")
    page.locator(".pb-draft-open", has_text="开着的那份").click()
    before = written(page)
    assert len(before) == 3
    # The next start has the new one: an id that was renamed is known, one that is retired is said, no word is another.
    page.reload()
    assert written(page) == before
    labels = desk(page).locator("article[data-block]").all_inner_texts()
    assert ["素材库里已没有这条表述，你的文字照旧" in text for text in labels] == [False, True, False]
    assert ["原文未改" in text for text in labels] == [True, False, True]
    assert faults == []


def written(page: Page) -> list[str]:
    """The texts of what was taken in, as they stand on the desk."""
    desk(page).wait_for()
    choose(page, "待归类")
    texts: list[str] = (
        desk(page).locator("[data-field=body]").evaluate_all("all => all.map(({ value }) => value)")
    )
    return texts
