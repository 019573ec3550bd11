"""A paper of 5,000 characters read from a Word file and looked at, a long text, and sixty papers held against each other."""

from __future__ import annotations

import base64
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import word_files as word
from bench.bounds import Bound
from bench.measure import ROOT, mkdocs
from bench.queries import percentile
from browser import desks
from browser.conftest import launch, serve

CHARACTERS = 5_000
LONG = 100_000
"""Bytes of the long text."""
PAPERS = 60
CHARACTERS_EACH = 4_000
RUNS = 40
PREPARE = f"""
async () => {{
  await ({desks.SHELF})();
  window.words = await Phrasebank.load("review");
}}
"""
READ = """
async ([file, runs]) => {
  const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  const times = { read: [], check: [], all: [] };
  let found = 0;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    const paper = await Phrasebank.reviewed.paperOfFile(bytes, "a.docx", { shelf, site: "bench" });
    const read = performance.now();
    const findings = Phrasebank.review(paper.document, { words });
    Phrasebank.reviewed.listed(paper.document, findings);
    const done = performance.now();
    times.read.push(read - started);
    times.check.push(done - read);
    times.all.push(done - started);
    found = findings.length;
  }
  return { times, found };
}
"""
AMONG = """
(papers) => {
  const block = (text, at) => ({ key: `b${at}`, kind: "paragraph", runs: [{ text }] });
  const documents = papers.map((texts) => ({ blocks: texts.map(block) }));
  const started = performance.now();
  const work = Phrasebank.reviewed.comparer([]).among(documents);
  let [last, longest] = [started, 0];
  for (let step = work.next(); !step.done; step = work.next()) {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }
  return { took: performance.now() - started, longest };
}
"""
WORDS = (
    *("学习", "调研", "群众", "会议", "材料", "台账", "窗口", "电话", "同事", "街道", "项目", "进度", "问题", "办法", "责任", "意见"),
    *("没有", "只是", "总是", "还在", "已经", "常常", "不再", "当时", "后来", "每次", "一直", "认真", "及时", "主动", "亲自", "反复"),
)  # fmt: skip


def sentence(draw: random.Random) -> str:
    """Some words, a comma, some more."""
    one, other = ("".join(draw.choices(WORDS, k=draw.randrange(4, 9))) for _ in range(2))
    return f"{one}，{other}。"


def paper(draw: random.Random, characters: int) -> list[str]:
    """The lines of a paper of the common shape, at least so long."""
    lines = ["个人对照检查材料"]
    for part, share in (("一、存在问题", 0.55), ("二、原因剖析", 0.15), ("三、整改措施", 0.3)):
        lines.append(part)
        size, number = 0, 0
        while size < characters * share:
            if part.startswith("一") and number % 3 == 0:
                lines.append(f"（{'一二三四五六七八九'[number // 3 % 9]}）{draw.choice(WORDS)}方面")
            mark = f"{'一二三四五六七八九'[number % 3]}是"
            lines.append(mark + "".join(sentence(draw) for _ in range(6)))
            size += len(lines[-1])
            number += 1
    return [*lines, "张三", "2025年1月5日"]


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Read, check, compare; yield the bounds: 150 ms at the 95th percentile for a Word file of 5,000 characters, 1 s for 100 kB
    of text, 3 s for sixty papers in slices of at most 50 ms."""
    target = work / "site-review"
    mkdocs(ROOT / "mkdocs.yml", target, {})
    draw = random.Random(19)
    file = word.word(*map(word.paragraph, paper(draw, CHARACTERS)))
    text = "\n".join(paper(draw, LONG // 3)).encode()
    papers = [paper(draw, CHARACTERS_EACH) for _ in range(PAPERS)]
    for browser in launch():
        for address in serve(target):
            for page in desks.desk(browser, address, PREPARE):
                short = page.evaluate(READ, [base64.b64encode(file).decode(), RUNS * repeat])
                long = page.evaluate(READ, [base64.b64encode(text).decode(), 3 * repeat])
                among = page.evaluate(AMONG, papers)
    p95 = {name: percentile(values, 0.95) for name, values in short["times"].items()}
    slowest = max(long["times"]["all"])
    print(
        f"a Word file of {CHARACTERS} characters, p95: read {p95['read']:.0f} ms, looked at {p95['check']:.0f}, together {p95['all']:.0f}; "
        f"{short['found']} findings\n"
        f"{len(text)} bytes of text: {slowest:.0f} ms, {long['found']} findings\n"
        f"{PAPERS} papers of {CHARACTERS_EACH} characters: {among['took']:.0f} ms, longest piece {among['longest']:.0f}"
    )
    yield Bound("ms to read and look at a Word file of 5,000 characters, p95", p95["all"], 150)
    yield Bound("ms to read and look at 100 kB of text", slowest, 1000)
    yield Bound("ms to hold sixty papers against each other", among["took"], 3000)
    yield Bound("ms of the longest piece of that", among["longest"], 50)
