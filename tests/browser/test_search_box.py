"""Finding as a reader does it: the box in every header, the large one at home, the page of the search."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

import hostile
from browser.actions import message, pasted
from browser.barriers import barriers_in_both
from browser.desks import load

PAGE = "dimensions/theory/problems.html"


def header(page: Page) -> Locator:
    return page.get_by_role("combobox", name="查找表述")


def picked(page: Page) -> Locator:
    return page.get_by_role("listbox", name="找到的表述").get_by_role("option", selected=True)


def said(page: Page) -> Locator:
    return page.locator("search-page [data-search=status]")


def open_search(page: Page, address: str) -> None:
    """The page of the search, ready to be typed in: its field has the focus from its first drawing on."""
    page.goto(f"{address}search.html")
    expect(page.locator("search-page input[name=q]")).to_be_focused()


def test_slash_arrows_enter(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    page.keyboard.press("/")
    assert header(page).evaluate("field => field === document.activeElement")
    page.keyboard.type("两张皮")
    expect(page.locator(".pb-find-status")).to_contain_text("种表述，回车看全部")
    expect(header(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    option = picked(page)
    assert header(page).get_attribute("aria-activedescendant") == option.get_attribute("id")
    assert option.locator("mark").first.inner_text() == "两张皮"
    page.keyboard.press("ArrowUp")
    assert picked(page).count() == 0
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/dimensions/theory/problems.html#study-not-applied.*")


def test_a_key_copies_what_is_picked(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    header(page).focus()
    page.keyboard.type("两张皮")
    page.get_by_role("listbox", name="找到的表述").get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    text = picked(page).locator("span").first.inner_text()
    page.keyboard.press("Control+C")
    assert message(page).startswith("已复制")
    assert pasted(page) == text


def test_escape_closes_and_enter_leads_on(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    header(page).focus()
    page.keyboard.type("谈心")
    page.get_by_role("listbox").wait_for()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert header(page).input_value() == "谈心"
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=**")
    expect(said(page)).to_contain_text("种表述，分在")


def test_arrows_show_a_closed_list_before_they_pick_from_it(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    header(page).focus()
    page.keyboard.type("谈心")
    options = page.get_by_role("listbox", name="找到的表述")
    options.wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowDown")
    expect(options).to_be_visible()
    expect(header(page)).to_have_attribute("aria-expanded", "true")
    assert picked(page).count() == 0
    page.keyboard.press("ArrowDown")
    expect(picked(page)).to_have_count(1)
    header(page).fill("")
    expect(options).to_be_hidden()
    page.keyboard.press("ArrowDown")
    expect(options).to_be_hidden()
    assert header(page).get_attribute("aria-activedescendant") is None, "an empty field has nothing to pick"


def test_what_was_picked_is_let_go_when_the_words_change(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    header(page).focus()
    page.keyboard.type("学习")
    page.get_by_role("listbox", name="找到的表述").get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    expect(picked(page)).to_have_count(1)
    page.keyboard.type("不系统")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=**")
    expect(page.locator("search-page input[name=q]")).to_have_value("学习不系统")


def test_a_slash_in_a_slot_is_a_slash(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    slot = page.locator(".pb-slot[data-name]").first
    slot.focus()
    page.keyboard.type("2025/3")
    assert slot.inner_text() == "2025/3"


def test_home_finds_fills_and_copies_on_the_spot(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}index.html")
    page.keyboard.press("/")
    page.keyboard.type("lzp")
    card = page.locator("phrase-card[aria-label='表述 study-not-applied.a']")
    card.wait_for()
    card.get_by_role("textbox", name="时间").fill("今年五月")
    card.get_by_role("button", name="连领句复制").click()
    assert message(page).startswith("已复制，还有 ")
    assert pasted(page).startswith("理论联系实际不够紧密。")
    assert "今年五月" in pasted(page)
    card.scroll_into_view_if_needed()  # pasting led away, and far cards have no buttons
    card.get_by_role("button", name="加入草稿").click()
    page.get_by_role("button", name="草稿夹 1 条").wait_for()


def test_the_address_carries_query_and_facets(page: Page, site_url: str) -> None:
    open_search(page, site_url)
    page.keyboard.type("走访")
    expect(said(page)).to_contain_text("种表述，分在")
    everything = page.locator("search-page phrase-card").count()
    page.get_by_role("checkbox", name="普通党员").check()
    expect(page.get_by_role("button", name="清除筛选")).to_be_visible()
    narrowed = said(page).inner_text()
    page.locator("select[name=campaign]").select_option("2025-annual")
    expect(page).to_have_url(
        f"{site_url}search.html?q=%E8%B5%B0%E8%AE%BF&audience=member&campaign=2025-annual"
    )
    page.reload()
    assert page.locator("search-page input[name=q]").input_value() == "走访"
    expect(page.get_by_role("checkbox", name="普通党员")).to_be_checked()
    page.get_by_role("button", name="清除筛选").click()
    expect(said(page)).not_to_have_text(narrowed)
    assert page.locator("search-page phrase-card").count() == everything
    assert "audience" not in page.url


def test_the_rest_is_shown_on_wish(page: Page, served: str) -> None:
    page.goto(f"{served}search.html?q=%E6%88%91")
    more = page.get_by_role("button", name="再显示一些")
    more.wait_for()
    cards = page.locator("search-page phrase-card")
    before = cards.count()
    more.click()
    expect(cards).to_have_count(before + 20)
    assert len(set(cards.evaluate_all("cards => cards.map(card => card.dataset.phrase)"))) == before + 20


def test_who_comes_back_finds_the_place_again(page: Page, site_url: str) -> None:
    open_search(page, site_url)
    page.keyboard.type("担当")
    cards = page.locator("search-page phrase-card")
    expect(cards).to_have_count(20)
    page.get_by_role("button", name="再显示一些").click()
    expect(cards).to_have_count(40)
    link = page.locator("search-page .pb-lead a").last
    link.scroll_into_view_if_needed()
    name = link.inner_text()
    # What lies far below is laid out when it is reached, and moves the rest: where it stood is known at the very end.
    left = "link => addEventListener('pagehide', () => sessionStorage.setItem('top', link.getBoundingClientRect().top))"
    link.evaluate(left)
    link.click()
    page.wait_for_url("**/*.html#*")
    page.go_back()
    expect(page.locator("search-page input[name=q]")).to_have_value("担当")
    expect(cards).to_have_count(40)
    again = page.get_by_role("link", name=name, exact=True)
    expect(again).to_be_focused()
    page.wait_for_function(
        "link => Math.abs(link.getBoundingClientRect().top - Number(sessionStorage.getItem('top'))) < 40",
        arg=again.element_handle(),
    )


def test_who_comes_back_home_finds_the_words_again(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}index.html")
    page.keyboard.press("/")
    page.keyboard.type("躺平")
    page.locator("search-page .pb-lead a").first.click()
    page.wait_for_url("**/*.html#*")
    page.go_back()
    expect(page.locator("search-page input[name=q]")).to_have_value("躺平")
    expect(page.locator("search-page phrase-card").first).to_be_visible()
    page.goto(f"{site_url}index.html")
    expect(page.locator("search-page input[name=q]")).to_have_value("")


def test_nothing_found_says_why_and_what_would(page: Page, site_url: str) -> None:
    open_search(page, site_url)
    page.keyboard.type("饕餮 学习")
    expect(page.locator("[data-search=help]")).to_contain_text("全库没有“饕餮”")
    page.get_by_role("button", name="去掉“饕餮”").click()
    expect(said(page)).to_contain_text("种表述，分在")
    assert page.locator("search-page input[name=q]").input_value() == "学习"


@pytest.mark.parametrize("start", ["search.html", "index.html"])
def test_one_unknown_word_is_no_dead_end(page: Page, site_url: str, start: str) -> None:
    page.goto(site_url + start)
    field = page.locator("search-page input[name=q]")
    help = page.locator("[data-search=help]")
    field.fill("饕餮麒麟谈心谈话")
    page.get_by_role("button", name="换成“谈心谈话”").click()
    expect(said(page)).to_contain_text("种表述，分在")
    assert field.input_value() == "谈心谈话"
    expect(help).to_have_text("")
    field.fill("饕餮")
    expect(help).to_contain_text("全库没有“饕餮”")
    expect(help.get_by_role("button")).to_have_count(0)
    help.get_by_role("link", name="从全部素材里按维度看").click()
    page.wait_for_url("**/dimensions/index.html")


def test_what_is_near_is_said_to_be(page: Page, site_url: str) -> None:
    open_search(page, site_url)
    page.keyboard.type("联系群众鑫")
    expect(said(page)).to_contain_text("没有“联系群众鑫”这个说法，相近的要点有")
    assert page.locator("search-page phrase-card").count() > 0
    page.goto(f"{site_url}index.html")
    header(page).fill("联系群众鑫")
    expect(page.locator(".pb-find-status")).to_contain_text("没有这个说法，相近的有")


def test_a_paper_that_is_asked_for_stands_first(page: Page, site_url: str) -> None:
    open_search(page, site_url)
    page.keyboard.type("会议记录模板")
    expect(said(page)).to_have_text("没有找到表述，页面里有")
    expect(page.locator("search-page a").first).to_have_text("组织生活会会议记录")
    options = page.locator(".pb-find-popup [role=option]")
    page.goto(f"{site_url}index.html")
    header(page).fill("签到表")
    expect(page.locator(".pb-find-status")).to_contain_text("没有这个说法的表述，先列页面，相近的有")
    expect(options.first).to_contain_text("组织生活会签到表（文稿）")
    header(page).fill("会议记录")
    expect(page.locator(".pb-find-status")).to_contain_text("种表述，回车看全部")
    expect(options.last).to_contain_text("组织生活会会议记录（文稿）")


def test_what_a_label_answers_is_shown(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search.html?q=llwz")
    about = page.locator("search-page .pb-point .pb-meta").first
    expect(about.locator("mark")).to_have_text("理论武装")
    assert about.inner_text().startswith("理论学习 · 存在问题 · ")
    # A find is a part of a word, and stands as close to the rest of it as the rest.
    expect(about.locator("mark")).to_have_css("margin-right", "0px")
    page.goto(f"{site_url}search.html?q=txth")
    expect(about.locator("mark")).to_have_text("谈心谈话")


READ = {
    "xuéxí": "“xuéxí”读作“学习”",
    "xue2xi2": "“xue2xi2”读作“学习”",
    "xue xi": "“xuexi”读作“学习”",
    "lilunwuzuang": "“lilunwuzuang”读作“理论武装”",
    "理论wz": "“理论wz”读作“理论武装”",
    "學習": "",
    "学习": "",
}


def test_pinyin_says_what_it_was_read_as(page: Page, site_url: str, subtests: pytest.Subtests) -> None:
    """A line says so; in what was found the same stands marked."""
    open_search(page, site_url)
    box, line = page.locator("search-page input[name=q]"), page.locator("search-page [data-search=read]")
    for typed, read in READ.items():
        meant = read.rpartition("作")[2].strip("“”") or "学习"
        with subtests.test("on the page", typed=typed):
            page.keyboard.type(typed)
            expect(said(page)).to_contain_text("种表述，分在")
            expect(line).to_contain_text(read)
            expect(line).to_be_visible(visible=bool(read))
            assert bool(line.text_content()) == bool(read)
            marked = page.locator("search-page .pb-point").first.locator("mark")
            assert meant in marked.all_inner_texts()
        box.fill("")
        expect(said(page)).to_be_empty()
    popup = page.locator(".pb-find-popup [data-search=read]")
    for typed, read in READ.items():
        meant = read.rpartition("作")[2].strip("“”") or "学习"
        with subtests.test("in the header", typed=typed):
            header(page).fill(typed)
            expect(popup).to_contain_text(read)
            expect(page.get_by_role("option").first.locator("mark").first).to_have_text(meant)
        header(page).fill("")
        expect(page.get_by_role("option")).to_have_count(0)


@pytest.mark.parametrize(("typed", "said_then"), [("qqqq", "没有找到表述"), ("", "")])
def test_what_is_typed_while_data_arrives_is_what_is_answered(
    page: Page, served: str, typed: str, said_then: str
) -> None:
    """An older search that waits for data must neither cancel the newer one nor come back to an empty field."""
    held: list[Route] = []
    page.route("**/search-pages.*", lambda route: held.append(route))
    with page.expect_request("**/search-pages.*"):
        page.goto(f"{served}search.html")
        page.evaluate("Phrasebank.search('')")
    # At the moment at which the data is there, before the page hears of it:
    page.evaluate(
        """(typed) => {
          const field = document.querySelector("search-page input[name=q]");
          const type = (words) => { field.value = words; field.dispatchEvent(new Event("input")); };
          window.told = Phrasebank.search.more().then(() => type(typed));
          type("学习");
        }""",
        typed,
    )
    expect(said(page)).to_contain_text("还在读其余的素材")
    held[0].continue_()
    page.evaluate("window.told.then(() => Phrasebank.search('学习'))")
    expect(said(page)).to_have_text(said_then)
    expect(page.locator("search-page .pb-point")).to_have_count(0)


def test_what_is_typed_before_the_script_is_there_is_searched(page: Page, served: str) -> None:
    """The page begins with the field: who is fast has typed when the script of a slow host arrives."""
    held: list[Route] = []
    page.route("**/javascripts/site.js?*", lambda route: held.append(route))
    page.goto(f"{served}search.html", wait_until="commit")
    field = page.locator("search-page input[name=q]")
    expect(field).to_be_focused()
    page.keyboard.type("理论联系实际")
    held[0].continue_()
    expect(page.locator("search-page .pb-point").first).to_be_visible()
    expect(field).to_have_value("理论联系实际")


def test_what_is_being_filled_stays_when_a_fuller_answer_comes(page: Page, served: str) -> None:
    held: list[Route] = []
    page.route("**/search-pages.*", lambda route: held.append(route))
    page.goto(f"{served}index.html")
    page.keyboard.press("/")
    page.keyboard.type("理论联系实际")
    expect(said(page)).to_contain_text("还在读其余的素材")
    cards = page.locator("search-page phrase-card")
    filled, in_use = cards.nth(0).get_by_role("textbox").first, cards.nth(1).get_by_role("textbox").first
    lead = page.locator("search-page .pb-lead").first.inner_text()
    filled.fill("去年冬天")
    in_use.fill("今年")
    page.keyboard.type("五月")
    held[0].continue_()
    expect(said(page)).not_to_contain_text("还在读其余的素材")
    page.keyboard.type("下旬")
    expect(in_use).to_have_text("今年五月下旬")
    expect(filled).to_have_text("去年冬天")
    # Other questions find it as it is filled, as long as they find it.
    page.locator("search-page input[name=q]").fill(lead)
    expect(page.locator("search-page").get_by_text("去年冬天")).to_be_visible()
    page.locator("search-page input[name=q]").fill("谈心谈话")
    expect(page.locator("search-page .pb-lead").first).to_contain_text("谈心")
    expect(page.locator("search-page").get_by_text("去年冬天")).to_have_count(0)


_RELAY = """
([shown, found, isFuller]) => {
  const make = (name, ...children) => { const made = document.createElement(name); made.append(...children); return made; };
  const listOf = (words, origin) => {
    const list = make("div");
    for (const point of words.split(" ")) {
      const section = make("section", ...Array.from(point, (phrase) => {
        const slot = make("span", /[A-Z]/.test(phrase) ? "今年" : "【时间】");
        slot.className = "pb-slot";
        slot.dataset.name = "时间";
        slot.tabIndex = 0;
        const text = make("p", slot);
        text.className = "pb-text";
        const card = make("phrase-card", text);
        card.dataset.phrase = phrase.toLowerCase();
        card.dataset.origin = origin;
        return card;
      }));
      section.className = "pb-point";
      list.append(section);
    }
    return list;
  };
  const list = listOf(shown.replace("!", ""), "old");
  document.body.append(list);
  const at = shown.replace(/ /g, "").indexOf("!") - 1;
  if (at >= 0) list.querySelectorAll(".pb-slot")[at].focus();
  const active = document.activeElement;
  Phrasebank.relay(list, listOf(found, "new"), isFuller);
  const name = (card) => card.dataset.origin === "old" ? card.dataset.phrase.toUpperCase() : card.dataset.phrase;
  const told = Array.from(list.children, (section) => Array.from(section.children, name).join("")).join(" ");
  const isThere = document.activeElement === active;
  list.remove();
  return [told, isThere];
}
"""


@pytest.mark.parametrize(
    ("shown", "found", "is_fuller", "then"),
    [
        pytest.param("ab cd", "ba d", True, "ba d", id="nothing is being filled"),
        pytest.param("aB cd", "ba d", True, "Ba d", id="filled"),
        pytest.param("ab! cd", "d eba f", True, "d eBa f", id="in use"),
        pytest.param("Ab c! d", "f d ac", True, "f d AC", id="filled and in use"),
        pytest.param("aB c!d", "f", True, "f B C", id="no more found by the same question"),
        pytest.param("aB c!d", "f", False, "f", id="no more found by another"),
        pytest.param("aB", "ab", False, "aB", id="found by another"),
    ],
)
def test_cards_that_are_being_filled_are_laid_into_a_newer_answer(
    page: Page, served: str, shown: str, found: str, is_fuller: bool, then: str
) -> None:
    """Capitals are filled, `!` stands after the one with the focus; afterwards capitals are the very cards that were there."""
    load(page, served)
    told, is_there = page.evaluate(_RELAY, [shown, found, is_fuller])
    assert told == then
    assert is_there is not ("!" in shown and then == "f")


def test_sounds_that_are_mistaken_can_be_left_out(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search.html?q=lilunwuzuang")
    expect(said(page)).to_contain_text("种表述，分在")
    box = page.get_by_role("checkbox", name="模糊音也找")
    box.uncheck()
    expect(said(page)).to_have_text("没有找到表述")
    expect(page).to_have_url(f"{site_url}search.html?q=lilunwuzuang&fuzzy=0")
    page.reload()
    expect(said(page)).to_have_text("没有找到表述")
    expect(box).not_to_be_checked()
    box.check()
    expect(said(page)).to_contain_text("种表述，分在")
    expect(page).to_have_url(f"{site_url}search.html?q=lilunwuzuang")


def test_nothing_found_offers_no_empty_choice(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{site_url}search.html")
    expect(page.locator("[data-search=help]").get_by_role("link")).to_have_text("从全部素材里按维度看")
    fold = page.get_by_role("button", name="筛选", exact=True)
    expect(page.locator("search-page input[name=q]")).to_be_focused()
    page.keyboard.type("走访")
    expect(fold).to_be_visible()
    page.keyboard.type("饕餮")
    expect(page.locator("[data-search=help]")).to_contain_text("全库没有“走访饕餮”")
    expect(fold).to_be_hidden()


def test_a_found_card_is_reported_like_one_on_its_page(page: Page, site_url: str) -> None:
    def reported() -> str:
        card = page.locator("phrase-card[data-phrase='study-not-applied.b']")
        card.get_by_role("button", name="纠错").click()
        assert message(page).startswith("已复制纠错内容")
        return pasted(page)

    page.goto(f"{site_url}{PAGE}#study-not-applied.b")  # far cards have no buttons
    there = reported()
    page.goto(f"{site_url}search.html?q=%E4%B8%A4%E5%BC%A0%E7%9A%AE")
    assert reported() == there
    assert "位置：snippets/points/theory/problems.yml:" in there


def test_pages_of_other_kinds_are_found(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search.html?q=%E9%80%80%E7%A8%BF")
    link = page.locator(".pb-found-pages").get_by_role("link", name="常见退稿原因")
    link.click()
    page.wait_for_url("**/guide/rejections.html")


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("2025年民主生活会", "2025 年度组织生活会、民主生活会"),
        ("2026年组织生活会", "2026 年度组织生活会、民主生活会"),
        ("2024民主生活会", "2024 年度组织生活会、民主生活会"),
        ("２０２５年对照检查材料", "2025 年度个人对照检查材料（普通党员）"),
    ],
)
def test_a_year_is_typed_without_a_space(page: Page, served: str, query: str, first: str) -> None:
    open_search(page, served)
    page.keyboard.type(query)
    expect(page.locator(".pb-found-pages a").first).to_have_text(first)
    expect(page.locator("search-page [data-search=help]")).not_to_contain_text("含有这个词")


def test_the_name_of_an_audience_narrows(page: Page, site_url: str) -> None:
    open_search(page, site_url)
    page.keyboard.type("支部书记 原因剖析")
    expect(said(page)).to_contain_text("种表述，分在")
    section = page.locator("[data-search=facets] label").filter(has_text="原因剖析")
    expect(section).to_be_visible()
    expect(page.locator("search-page phrase-card .pb-meta").first).to_contain_text("支部书记")


def test_on_paper_the_name_that_was_found_stands_there(page: Page, served: str) -> None:
    page.goto(f"{served}search.html?q=%E8%BA%BA%E5%B9%B3")
    name = page.locator("search-page .pb-also button").first
    name.wait_for()
    page.emulate_media(media="print")
    expect(name).to_be_visible()
    for control in page.locator(".md-content").locator("input, .pb-facets, .pb-button").all():
        expect(control).to_be_hidden()


def test_an_input_method_is_left_to_compose(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search.html")
    field = page.locator("search-page input[name=q]")
    field.evaluate(
        """field => {
          field.dispatchEvent(new CompositionEvent("compositionstart", {bubbles: true}));
          field.value = "zou'fang";
          field.dispatchEvent(new InputEvent("input", {bubbles: true, isComposing: true}));
        }"""
    )
    assert said(page).inner_text() == ""
    field.evaluate(
        """field => {
          field.value = "走访";
          field.dispatchEvent(new InputEvent("input", {bubbles: true, isComposing: true}));
          field.dispatchEvent(new CompositionEvent("compositionend", {bubbles: true, data: "走访"}));
        }"""
    )
    expect(said(page)).to_contain_text("种表述，分在")


def test_data_that_does_not_come_is_said_and_asked_for_again(browser: Browser, served: str) -> None:
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.route("**/assets/data/search*.js", lambda route: route.abort())
    open_search(page, served)
    page.keyboard.type("走访")
    expect(said(page)).to_have_text("素材没有读出来。")
    page.unroute("**/assets/data/search*.js")
    page.get_by_role("button", name="重试").click()
    expect(said(page)).to_contain_text("种表述，分在")
    context.close()


QUERIES = {
    "markup": "<img src=x onerror=window.hostile=1>",
    "emoji": "😀" * 400,
    "surrogate": "\ud800",
    "a thousand terms": "走访 " * 1000,
    "ten thousand characters": "字" * 10_000,
    "specials": "【】{{}}\\([",
}


def test_any_query_is_answered(page: Page, site_url: str, subtests: pytest.Subtests) -> None:
    page.goto(f"{site_url}search.html")
    field = page.locator("search-page input[name=q]")
    for name, query in QUERIES.items():
        with subtests.test(name):
            # Playwright sends no lone surrogate, so the query travels as UTF-16 units.
            data = query.encode("utf-16-le", "surrogatepass")
            units = [int.from_bytes(data[at : at + 2], "little") for at in range(0, len(data), 2)]
            field.evaluate(
                """(field, units) => {
                  field.value = units.map((unit) => String.fromCharCode(unit)).join("");
                  field.dispatchEvent(new InputEvent("input"));
                }""",
                units,
            )
            expect(said(page)).not_to_have_text("")
            assert page.evaluate("window.hostile") is None
            field.fill("走访")
            expect(said(page)).to_contain_text("种表述，分在")
            field.fill("")
            expect(said(page)).to_be_empty()


def test_without_scripts_it_says_where_to_look(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}search.html")
    assert "全部素材" in page.locator("noscript").inner_text()
    assert page.locator("search-page form").is_hidden()
    context.close()


def test_a_phone_finds_too(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site_url + PAGE)
    page.locator(".pb-find-link").click()
    page.wait_for_url("**/search.html")
    expect(page.locator("search-page input[name=q]")).to_be_focused()
    page.keyboard.type("zoufang")
    expect(said(page)).to_contain_text("种表述，分在")
    box = page.get_by_role("checkbox", name="领导班子")
    expect(box).to_be_hidden()
    page.get_by_role("button", name="筛选", exact=True).click()
    box.check()
    expect(page).to_have_url(f"{site_url}search.html?q=zoufang&audience=team")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_nothing_is_loaded_before_it_is_wanted(page: Page, served: str) -> None:
    page.goto(served + PAGE)
    names = (
        "performance.getEntriesByType('resource').map(e => e.name).filter(n => n.includes('/data/search'))"
    )
    assert page.evaluate(names) == []
    with page.expect_request("**/assets/data/search.*.js"):
        header(page).focus()


def test_results_bring_no_barrier(page: Page, served: str) -> None:
    page.goto(f"{served}search.html?q=%E8%B5%B0%E8%AE%BF&audience=member")
    expect(said(page)).to_contain_text("种表述，分在")
    assert barriers_in_both(page) == []
    header(page).fill("走访")
    page.get_by_role("listbox", name="找到的表述").get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert barriers_in_both(page) == []


def test_hostile_text_is_found_as_text(browser: Browser, hostile_url: str) -> None:
    page = browser.new_page()
    open_search(page, hostile_url)
    page.keyboard.type("script")
    expect(said(page)).to_contain_text("种表述，分在")
    assert hostile.MARK in page.locator("search-page").inner_text()
    assert page.locator("i").count() == 0
    assert page.evaluate("window.hostile") is None
    header(page).fill("onerror")
    page.get_by_role("listbox", name="找到的表述").get_by_role("option").first.wait_for()
    assert page.locator("i").count() == 0
    page.close()
