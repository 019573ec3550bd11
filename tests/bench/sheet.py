"""A key pressed in a long paper: the preview drawn again, its pages estimated; layout by the browser left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.bounds import Bound
from bench.measure import ROOT, mkdocs
from bench.queries import percentile
from browser import desks
from browser.conftest import launch, serve

CHARACTERS = 5_000
KEYS = 300
TYPE = """
([characters, keys]) => {
  const text = "每天把要办的事记在本子上，办完一件划掉一件，没有办完的写明原因。";
  const blocks = [{ key: "t", kind: "title", runs: [{ text: "个人对照检查材料" }] }];
  for (let size = 0; size < characters; ) {
    const number = blocks.length;
    if (number % 5 === 1) blocks.push({ key: `h${number}`, kind: "heading", level: 1, runs: [{ text: "联系服务群众" }] });
    const body = [{ text: text.repeat(2) }, { blank: `s${number}`, name: "具体事例" }, { text }];
    blocks.push({ key: `p${number}`, kind: "point", lead: [{ text: "记得多办得少" }], body });
    size += 3 * text.length + 15;
  }
  const sheet = document.createElement("div");
  document.querySelector("article").prepend(sheet);
  Phrasebank.drawSheet(sheet, { title: "", blocks });
  const times = { keys: [], moves: [], pages: [] };
  const timed = (name, work) => {
    const started = performance.now();
    work();
    times[name].push(performance.now() - started);
  };
  const points = blocks.map((block, at) => (block.kind === "point" ? at : -1)).filter((at) => at >= 0);
  for (let key = 0; key < keys; key++) {
    const at = points[key % points.length];
    const typed = { ...blocks[at], body: [...blocks[at].body, { text: "字" }] };
    const next = { title: "", blocks: blocks.map((block, index) => (index === at ? typed : block)) };
    timed("keys", () => Phrasebank.drawSheet(sheet, next));
    timed("pages", () => Phrasebank.pages(next));
    // The first point goes: every number below it in its group changes.
    timed("moves", () => Phrasebank.drawSheet(sheet, { title: "", blocks: blocks.filter((_, index) => index !== points[0]) }));
  }
  return times;
}
"""


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Type, take a point out, count the pages; yield the bound: 2 ms for a key, at the 95th percentile."""
    target = work / "site-sheet"
    mkdocs(ROOT / "mkdocs.yml", target, {})
    for browser in launch():
        for address in serve(target):
            for page in desks.desk(browser, address):
                times = page.evaluate(TYPE, [CHARACTERS, KEYS * repeat])
    p95 = {name: percentile(values, 0.95) for name, values in times.items()}
    print(
        f"a paper of {CHARACTERS} characters, p95: key {p95['keys']:.2f} ms, "
        f"a point taken out {p95['moves']:.2f} ms, pages {p95['pages']:.2f} ms"
    )
    yield Bound("milliseconds to draw a key in a paper of 5,000 characters, p95", p95["keys"], 2)
