"""Every paper of a meeting of twelve members as one zip, and sixty members' papers that come in at once, on the page itself."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Page

import word_files as word
from bench.bounds import Bound
from bench.measure import ROOT, mkdocs
from bench.review import CHARACTERS_EACH, PAPERS, paper
from browser.conftest import launch, serve

MEMBERS = 12
WATCH = """
() => {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  }).observe({ type: "longtask" });
}
"""
"""Tasks of the browser that are longer than 50 ms, while nothing else has its turn."""


def names(count: int) -> list[str]:
    """People, each called otherwise, none by a part of another's name."""
    return [
        f"{'赵钱孙李周吴郑王冯陈'[at % 10]}{'甲乙丙丁戊己庚辛壬癸'[at // 10 % 10]}文" for at in range(count)
    ]


def begun(page: Page, address: str, count: int) -> None:
    """A meeting of so many, with the talks that must be."""
    page.goto(f"{address}meeting.html")
    page.locator("[data-act=new]").click()
    page.locator(".pb-meeting-tab", has_text="党员名单").click()
    page.locator("#__members").fill(
        "\n".join(f"{name}\t{'支部书记' if at == 0 else ''}" for at, name in enumerate(names(count)))
    )
    page.get_by_role("button", name="加进名单").click()


def zipped(page: Page, address: str) -> tuple[float, float, str]:
    """Milliseconds until the zip is there, those of the longest task, and what the button says."""
    begun(page, address, MEMBERS)
    page.locator(".pb-meeting-tab", has_text="谈话和意见").click()
    page.get_by_role("button", name="照名单排出谈话").click()
    page.locator(".pb-meeting-tab", has_text="生成材料").click()
    button = page.get_by_role("button", name="全部打包下载")
    page.evaluate(WATCH)
    started = time.perf_counter()
    with page.expect_download() as download:
        button.click()
    assert download.value.suggested_filename.endswith(".zip")
    took = (time.perf_counter() - started) * 1000
    return took, page.evaluate("window.longest"), button.inner_text()


def brought_in(page: Page, address: str, files: list[Path]) -> tuple[float, float]:
    """Milliseconds until all papers stand on the page, and those of the longest task."""
    begun(page, address, PAPERS)
    page.locator(".pb-meeting-tab", has_text="收材料").click()
    page.evaluate(WATCH)
    started = time.perf_counter()
    page.locator("input[type=file][aria-label=党员交来的材料]").set_input_files(files)
    page.locator("[data-in]").nth(PAPERS - 1).wait_for()
    return (time.perf_counter() - started) * 1000, page.evaluate("window.longest")


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Make the zip, bring the papers in; yield the bounds: 5 s and 15 s, no task longer than 200 ms."""
    site = work / "site-meeting"
    mkdocs(ROOT / "mkdocs.yml", site, {})
    draw = random.Random(20)
    files = []
    for name in names(PAPERS):
        files.append(work / f"{name}.docx")
        files[-1].write_bytes(word.word(*map(word.paragraph, paper(draw, CHARACTERS_EACH))))
    zips, papers = [], []
    for browser in launch():
        for address in serve(site):
            for _ in range(repeat):
                page = browser.new_context(viewport={"width": 1366, "height": 768}).new_page()
                zips.append(zipped(page, address))
                papers.append(brought_in(page, address, files))
                page.context.close()
    print(
        f"a meeting of {MEMBERS}, {zips[0][2]}: {zips[0][0]:.0f} ms, longest task {zips[0][1]:.0f}\n"
        f"{PAPERS} papers of {CHARACTERS_EACH} characters come in: {papers[0][0]:.0f} ms, longest task {papers[0][1]:.0f}"
    )
    yield Bound("ms for every paper of a meeting as one zip", max(one[0] for one in zips), 5_000)
    yield Bound("ms of the longest task of that", max(one[1] for one in zips), 200)
    yield Bound("ms to bring sixty papers in", max(one[0] for one in papers), 15_000)
    yield Bound("ms of the longest task of that", max(one[1] for one in papers), 200)
