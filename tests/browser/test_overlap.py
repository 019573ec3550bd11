"""What stands elsewhere too: in the library, in last year's paper, in the papers of others."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

import word_files as w
from browser import composing, desks
from browser.actions import pasted
from browser.barriers import barriers_in_both
from browser.reviewing import choose, file, part, paste, start

OWN = "六月三日我在老街口值班，王家铺子的水管裂了，我打了三个电话，到傍晚才有人来修，街坊等了一个下午。"


@pytest.fixture(scope="module")
def desk(browser: Browser, served: str) -> Iterator[Page]:
    """A page with the inside of the browser code."""
    yield from desks.desk(browser, served, desks.SHELF)


WITH_LIBRARY = """
([texts, library, expressions]) => {
  const { comparer } = Phrasebank.reviewed;
  const document = { blocks: texts.map((text, at) => ({ key: `b${at}`, kind: "paragraph", runs: [{ text }] })) };
  const work = comparer(expressions).withLibrary(document, library);
  let step = work.next();
  while (!step.done) step = work.next();
  return { share: step.value.share, blocks: Array.from(step.value.blocks, ([key, one]) => [key, one.share, one.ranges]) };
}
"""


def test_a_share_is_of_what_is_ones_own(desk: Page) -> None:
    ours = "会上说过的事会后没有跟着落实下去，过了一个月才想起来再问。"
    made = desk.evaluate(WITH_LIBRARY, [[ours, OWN, ours + OWN], [ours], []])
    shares = {key: share for key, share, _ in made["blocks"]}
    assert shares["b0"] == 1
    assert "b1" not in shares
    assert 0.3 < shares["b2"] < 0.6
    assert 0.3 < made["share"] < 0.7
    [(_, _, ranges)] = [one for one in made["blocks"] if one[0] == "b2"]
    assert ranges == [{"start": 0, "end": len(ours) - 1}]


def test_marks_and_spaces_make_no_difference_and_eleven_characters_are_none(desk: Page) -> None:
    ours = "会上说过的事会后没有跟着落实"
    made = desk.evaluate(
        WITH_LIBRARY, [["会上说过的事，会后 没有跟着落实！", ours[:11] + "别的话别的话别的"], [ours], []]
    )
    assert [key for key, _, _ in made["blocks"]] == ["b0"]


def test_set_expressions_quotations_and_slots_are_everybodys(desk: Page) -> None:
    expression = "坚持以习近平新时代中国特色社会主义思想为指导"
    quoted = "书上写着“会上说过的事会后没有跟着落实下去过了一个月才想起来”这一句。"
    made = desk.evaluate(
        WITH_LIBRARY, [[expression, quoted], [expression, quoted.strip("书上写着")], [expression]]
    )
    assert made["blocks"] == []
    split = desk.evaluate(
        WITH_LIBRARY, [["会上说过的事会后没有跟着落实"], ["会上说过的【时间】事会后没有跟着落实"], []]
    )
    assert split["blocks"] == []


AMONG = """
(papers) => {
  const { comparer } = Phrasebank.reviewed;
  const documents = papers.map((texts) => ({ blocks: texts.map((text, at) => ({ key: `b${at}`, kind: "paragraph", runs: [{ text }] })) }));
  const work = comparer([]).among(documents);
  let step = work.next();
  while (!step.done) step = work.next();
  const { pairs, passages } = step.value;
  const [first] = pairs;
  return { pairs, passages: passages(first.one, first.other).map(({ one, other }) => [one.text, other.text]) };
}
"""


def sentences(seed: int, count: int) -> list[str]:
    """Sentences that no other seed has."""
    draw = random.Random(seed)
    return ["".join(chr(0x4E00 + draw.randrange(3000)) for _ in range(30)) + "。" for _ in range(count)]


def test_pairs_that_are_alike_come_first_and_what_all_share_is_nobodys(desk: Page) -> None:
    common = sentences(0, 5)
    papers = [[*common, *sentences(number, 10)] for number in range(1, 7)]
    papers[4] = [*common, *papers[1][5:12], *sentences(99, 3)]
    made = desk.evaluate(AMONG, papers)
    first, second = made["pairs"][:2]
    assert (first["one"], first["other"]) == (1, 4)
    assert 0.5 < first["share"] < 0.9
    assert second["share"] == 0
    shared = [one for one, _ in made["passages"] if one[:10] in "".join(papers[1][5:12])]
    assert len(shared) == 7
    assert all(one == other for one, other in made["passages"])


def test_a_passage_of_fifteen_characters_is_always_met(desk: Page) -> None:
    """The window of the fingerprints: shorter ones may be missed, this one never."""
    for seed in range(40):
        shared = sentences(1000 + seed, 1)[0][:15]
        one, other = sentences(2000 + seed, 2)
        made = desk.evaluate(AMONG, [[f"{one[:12]}{shared}{one[12:]}"], [f"{other[:7]}{shared}{other[7:]}"]])
        assert made["pairs"][0]["share"] > 0, seed


STEPS = """
(papers) => {
  const { comparer } = Phrasebank.reviewed;
  const documents = papers.map((texts) => ({ blocks: texts.map((text, at) => ({ key: `b${at}`, kind: "paragraph", runs: [{ text }] })) }));
  const work = comparer([]).among(documents);
  const steps = [];
  let step = work.next();
  for (; !step.done; step = work.next()) steps.push(step.value);
  return { steps, pairs: step.value.pairs.length };
}
"""


def test_sixty_papers_are_compared_in_steps(desk: Page) -> None:
    """One for each paper that is read and one for each that is held against the others: a page has its turn between them. How
    long they take is for the bench."""
    papers = [[*sentences(number, 110), *sentences(0, 20)] for number in range(1, 61)]
    assert all(len("".join(paper)) >= 4000 for paper in papers)
    made = desk.evaluate(STEPS, papers)
    assert made["pairs"] == 60 * 59 / 2
    assert len(made["steps"]) >= 2 * 60 - 1
    assert made["steps"] == sorted(made["steps"])
    assert made["steps"][-1] <= 1


def document(*points: str) -> str:
    """A paper of these points, as it is pasted."""
    numerals = "一二三四五六七八九十"
    lines = [f"{numerals[at]}是{one}" if at < len(numerals) else one for at, one in enumerate(points)]
    return "\n".join(["个人对照检查材料", "一、存在问题", *lines])


def test_what_is_the_librarys_is_marked_and_listed(page: Page, site_url: str) -> None:
    start(page, site_url)
    text = page.evaluate(
        "document.querySelector('paper-review').app.shelf.texts().find((one) => !one.includes('【') && one.length > 60)"
    )
    paste(page, document(text, OWN))
    page.get_by_role("button", name="和素材库比").click()
    said = part(page, "overlap")
    expect(said).to_contain_text("和素材库相同")
    expect(said.locator("li")).to_have_count(1)
    expect(said.locator("li")).to_contain_text("和素材原文相同")
    assert part(page, "text").locator(".pb-found--same").count() > 0
    said.locator("li button").click()
    assert OWN[:10] not in page.evaluate("document.activeElement.textContent")  # fmt: skip


def test_last_years_paper_lies_beside(page: Page, served: str) -> None:
    start(page, served)
    paste(page, document(OWN, "另一件事，写得和去年不同，谁也没有见过这一句。"))
    part(page, "last-year-file").set_input_files(
        [file("去年.txt", f"2024年对照检查材料\n一、存在问题\n一是{OWN}")]
    )
    said = part(page, "overlap")
    expect(said).to_contain_text("和《去年》相同")
    for side in ("这一篇", "去年"):
        expect(said.get_by_role("region", name=side).locator("mark")).to_contain_text("王家铺子")
    expect(said.get_by_role("region", name="这一篇")).to_contain_text("写得和去年不同")
    part(page, "last-year-file").set_input_files([file("去年.pdf", b"%PDF-1.4")])
    expect(part(page, "overlap")).to_contain_text("这是 PDF")


def test_last_years_paper_is_taken_out_of_a_zip(page: Page, served: str) -> None:
    start(page, served)
    paste(page, document(OWN))
    papers = {
        "张三/去年.txt": f"2024年对照检查材料\n一、存在问题\n一是{OWN}",
        "李四/去年.txt": "甲",
        "王五.pdf": "%PDF-1.4",
    }
    part(page, "last-year-file").set_input_files([file("去年的.zip", w.packed(papers))])
    said = part(page, "overlap")
    expect(said.get_by_role("alert")).to_contain_text("去年的.zip 里的 王五.pdf：这是 PDF")
    said.get_by_label("去年的.zip 里有 2 份").select_option("张三/去年.txt")
    expect(said).to_contain_text("和《张三/去年》相同")
    said.get_by_label("去年的.zip 里有 2 份").select_option("李四/去年.txt")
    expect(said).to_contain_text("没有和《李四/去年》连着十二个字以上相同的地方")


def test_papers_of_a_branch_are_compared_and_it_can_be_stopped(page: Page, served: str) -> None:
    start(page, served)
    others = sentences(5, 6)
    choose(
        page,
        file("甲.txt", document(OWN, others[0])),
        file("乙.txt", document(OWN, others[1])),
        file("丙.txt", document(*others[2:4])),
    )
    page.get_by_role("button", name="打开的几篇互相比").click()
    said = part(page, "overlap")
    expect(said).to_contain_text("3 篇里有 1 对相同的超过 15%")
    expect(said.locator("summary").first).to_contain_text("1. 甲 和 2. 乙")
    said.locator("summary").first.click()
    expect(said.get_by_role("region", name="1. 甲").locator("mark")).to_contain_text("王家铺子")
    assert barriers_in_both(page) == []
    expect(part(page, "busy")).to_be_hidden()
    page.evaluate(
        "for (const name of ['with-library', 'stop']) document.querySelector(`[data-review=${name}]`).click()"
    )
    expect(part(page, "busy")).to_be_hidden()
    assert said.inner_text() == ""  # fmt: skip


def test_drafts_of_this_machine_are_compared(page: Page, site_url: str) -> None:
    """Read where they lie: nobody has to take each away as a file first."""
    for title, words in (
        ("李四的", OWN),
        ("王五的", OWN),
        ("赵六的", "另一件事，写得和谁都不同，谁也没有见过这一句。"),
    ):
        composing.begin(page, site_url)
        composing.choose(page, "学习贯彻党的创新理论")
        composing.desk(page).get_by_role("button", name="自己写一条").click()
        page.keyboard.type("理论学习不够深入")
        composing.field(page, "body").fill(words)
        page.locator("[data-compose=title]").fill(title)
        composing.until_saved(page)
    start(page, site_url)
    opener = page.get_by_role("button", name="这台电脑上的草稿")
    opener.click()
    for title in ("王五的", "李四的", "赵六的"):
        page.get_by_label(title).check()
    page.get_by_role("button", name="打开勾了的").click()
    expect(part(page, "text")).to_contain_text("谁也没有见过")  # the last that was written
    expect(opener).to_have_attribute("aria-expanded", "false")
    page.get_by_role("button", name="打开的几篇互相比").click()
    expect(part(page, "overlap").locator("summary").first).to_contain_text("李四的")
    part(page, "overlap").locator("summary").first.click()
    expect(part(page, "overlap").get_by_role("region").first.locator("mark")).to_contain_text("王家铺子")


def test_without_drafts_or_ticks_nothing_is_opened(page: Page, served: str) -> None:
    start(page, served)
    opener = page.get_by_role("button", name="这台电脑上的草稿")
    opener.click()
    composing.said(page, "还没有草稿")
    composing.begin(page, served)
    composing.until_saved(page)
    start(page, served)
    opener.click()
    page.get_by_role("button", name="打开勾了的").click()
    composing.said(page, "请先勾上")
    assert barriers_in_both(page) == []
    expect(part(page, "result")).to_be_hidden()


WITHIN = """
mark => {
  const [inner, outer] = [mark, mark.closest('[role=region]')].map(one => one.getBoundingClientRect());
  return outer.top <= inner.top && inner.bottom <= outer.bottom;
}
"""


def test_two_papers_are_read_beside_each_other(page: Page, site_url: str) -> None:
    """Whole, each place that both have numbered as the first reads, and shown in both at once, by buttons or by a click."""
    start(page, site_url)
    shared = sentences(7, 3)
    others = sentences(8, 26)
    choose(
        page,
        file("甲.txt", document(*shared, *others[:13])),
        file("乙.txt", document(*others[13:], shared[2], shared[0], shared[1])),
    )
    page.get_by_role("button", name="打开的几篇互相比").click()
    part(page, "overlap").locator("summary").first.click()
    said = part(page, "overlap").get_by_role("group", name="1. 甲 和 2. 乙")
    one, other = (said.get_by_role("region", name=name) for name in ("1. 甲", "2. 乙"))
    told = said.get_by_role("status")
    expect(told).to_contain_text("第 1 处，共 3 处")
    expect(one).to_contain_text(others[0])
    expect(other).to_contain_text(others[25])
    said.get_by_role("button", name="上一处").click()
    expect(told).to_contain_text("第 3 处，共 3 处")
    for number, label in ((1, "下一处"), (2, "下一处")):
        said.get_by_role("button", name=label).click()
        expect(told).to_contain_text(f"第 {number} 处，共 3 处")
        for side in (one, other):
            shown = side.locator(".pb-same--shown")
            expect(shown).to_have_attribute("data-number", str(number))
            expect(shown).to_have_text(shared[number - 1].strip("。"))
            assert shown.evaluate(WITHIN)
    page.set_viewport_size({"width": 360, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    other.locator("mark").first.click()
    expect(told).to_contain_text("第 3 处，共 3 处")
    expect(one.locator(".pb-same--shown")).to_have_attribute("data-number", "3")
    said.get_by_role("button", name="复制相同的话").click()
    assert pasted(page).splitlines() == [
        "1. 甲 和 2. 乙 相同的地方（3 处）",
        *[f"{at}. {words.strip('。')}" for at, words in enumerate(shared, 1)],
    ]
