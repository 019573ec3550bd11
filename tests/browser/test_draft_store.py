"""Drafts and meetings on this machine: what is saved when, and what comes of every mishap, on http and on file://."""

from __future__ import annotations

from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page

from browser.conftest import watch
from browser.desks import SHELF, load
from browser.storages import SMALL

OPEN = """
async ([id, kind]) => {
  const { addParagraph, create, edit, regions, text } = Phrasebank.draft;
  const { addRows, create: meet, setCell } = Phrasebank.meeting;
  const paragraphs = (draft) => draft.document.blocks.filter((block) => block.kind === "paragraph").map((block) => text(block.runs));
  const rows = () => session.draft.meeting.lists.opinions;
  Object.assign(window, kind === "meeting"
    ? {
        made: () => meet({ site: Phrasebank.data.site.id, id: "d1", title: "TITLE", shelf }),
        put: (words) => session.apply(addRows, "opinions", [{ text: words }]),
        typeOn: (words) => session.apply(setCell, "opinions", rows()[0].id, "text", words),
        said: (draft) => (draft.meeting ? draft.meeting.lists.opinions.map((row) => row.text) : paragraphs(draft)),
      }
    : {
        made: () => create({ site: Phrasebank.data.site.id, id: "d1", template: "personal-2025-member", shelf }),
        put: (words) => session.apply(addParagraph, regions(session.draft)[0].key, words),
        typeOn: (words) => session.apply(edit, session.draft.document.blocks.find((one) => one.kind === "paragraph").key, { text: words }),
        said: paragraphs,
      });
  window.clock = { now: 1_000_000 };
  window.store = await Phrasebank.draftStore.open({ site: Phrasebank.data.site.id, now: () => clock.now });
  const known = id ? await store.read(id) : null;
  const options = known || { draft: made(), revision: 0 };
  const recovered = store.recovered.some((one) => one.id === id);
  window.session = Phrasebank.session({ store, ...options, recovered, now: () => clock.now });
  return store.recovered;
}
"""
"""Leaves a store and a session on the page, and what is done and seen there: `put`, `typeOn`, `said`."""
WRITE = """
async (text) => {
  put(text);
  await session.commit();
}
"""
HELD = """
() => {
  const save = store.save.bind(store);
  const gate = new Promise((resolve) => (window.release = resolve));
  store.save = async (...args) => { await gate; return save(...args); };
}
"""
"""A save that hangs until `release()`."""
HANGS = "() => { store.save = () => new Promise(() => {}); }"


def desk(context: BrowserContext, address: str, id: str = "") -> tuple[Page, list[str]]:
    """A tab with a draft on its desk: the one with that id, else a new one; and what its console complains of."""
    page = context.new_page()
    faults = watch(page)
    load(page, address, SHELF)
    page.evaluate(OPEN.replace("TITLE", TITLE), [id, KIND.get()])
    return page, faults


def write(page: Page, *texts: str) -> None:
    for text in texts:
        page.evaluate(WRITE, text)


def written(page: Page) -> list[str]:
    """The paragraphs of the draft on the desk."""
    return list(page.evaluate("said(session.draft)"))


def listed(page: Page) -> list[tuple[str, list[str]]]:
    """Every draft that is saved: its title and paragraphs."""
    return [
        (title, list(said))
        for title, said in page.evaluate(
            "async () => Promise.all((await store.list()).map(async ({ id, title }) => [title, said((await store.read(id)).draft)]))"
        )
    ]


def until(page: Page, condition: str) -> None:
    """Wait for an expression, promises included, to hold. Playwright's own waiting needs an eval that the policy forbids."""
    page.evaluate(
        f"async () => {{ while (!(await ({condition}))) await new Promise((done) => setTimeout(done, 10)); }}"
    )


def notice(page: Page) -> str:
    return str(page.evaluate("session.notice.kind"))


TITLE = "2025 年度个人对照检查材料（普通党员）"

KIND: ContextVar[str] = ContextVar("KIND", default="draft")
"""What is kept in the test that runs."""


@pytest.fixture(autouse=True, params=["draft", "meeting"])
def kind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every promise to drafts is one to meetings."""
    token = KIND.set(request.param)
    yield
    KIND.reset(token)


def test_saved_at_every_change_and_there_again(context: BrowserContext, site_url: str) -> None:
    first, faults = desk(context, site_url)
    assert listed(first) == []
    write(first, "甲", "乙")
    assert listed(first) == [(TITLE, ["甲", "乙"])]
    assert first.evaluate("Phrasebank.store.names('draft.')") == [], "the instant is tidied up"
    [entry] = first.evaluate("store.list()")
    assert entry["template"] == ("personal-2025-member" if KIND.get() == "draft" else "")
    assert entry["isMeeting"] == (KIND.get() == "meeting")
    assert entry["saved"] == 1_000_000
    told = first.evaluate("Phrasebank.draft.tally(session.draft, shelf).characters")
    assert entry["characters"] == (told if KIND.get() == "draft" else 2), "the list says what the bar says"
    first.close()
    again, more = desk(context, site_url, "d1")
    assert written(again) == ["甲", "乙"]
    assert notice(again) == ""
    assert not again.evaluate("session.canUndo")
    write(again, "丙")
    again.evaluate("session.undo()")
    again.evaluate("session.commit()")
    assert listed(again) == [(TITLE, ["甲", "乙"])]
    again.evaluate("async () => { session.redo(); await session.close(); }")
    assert listed(again) == [(TITLE, ["甲", "乙", "丙"])]
    assert faults + more == []


def test_a_crash_in_the_middle_of_a_save(context: BrowserContext, site_url: str) -> None:
    first, _ = desk(context, site_url)
    write(first, "存了的")
    first.evaluate(HANGS)
    first.evaluate("session.apply(Phrasebank.draft.rename, '没存完的')")
    first.close()
    again, faults = desk(context, site_url, "d1")
    assert again.evaluate("session.draft.title") == "没存完的"
    assert notice(again) == "recovered"
    assert "已经找回" in again.evaluate("session.notice.text")
    assert listed(again) == [("没存完的", ["存了的"])]
    assert again.evaluate("Phrasebank.store.names('draft.')") == []
    write(again, "接着写")
    assert notice(again) == "recovered"
    assert faults == []


def test_a_crash_before_the_first_save(context: BrowserContext, site_url: str) -> None:
    first, _ = desk(context, site_url)
    first.evaluate(HANGS)
    first.evaluate("session.apply(Phrasebank.draft.rename, '从没存过')")
    first.close()
    again, _ = desk(context, site_url, "d1")
    assert listed(again) == [("从没存过", [])]


def test_a_crash_in_the_middle_of_saves(context: BrowserContext, site_url: str) -> None:
    """An edit noted while the save before it is on its way: that save comes through, and the tab does not hear of it."""
    first, _ = desk(context, site_url)
    write(first, "存过的")
    first.evaluate(
        """async () => {
          const { draft, revision } = session;
          const saved = Phrasebank.draft.rename(draft, "存进去了");
          await store.save(saved, revision);
          store.note(Phrasebank.draft.rename(saved, "最后写的"), revision);
        }"""
    )
    first.close()
    again, _ = desk(context, site_url, "d1")
    assert listed(again) == [("最后写的", ["存过的"])]


def test_a_crash_after_another_tab_went_on(context: BrowserContext, site_url: str) -> None:
    first, _ = desk(context, site_url)
    write(first, "共同的")
    other, _ = desk(context, site_url, "d1")
    first.evaluate(HANGS)
    first.evaluate("put('先写的')")
    write(other, "后写的")
    first.close()
    other.close()
    again, _ = desk(context, site_url, "d1")
    assert sorted(listed(again)) == [
        (TITLE, ["共同的", "后写的"]),
        (f"{TITLE}（找回）", ["共同的", "先写的"]),
    ]


def test_a_tab_that_opens_while_another_saves_does_not_fork_it(
    context: BrowserContext, site_url: str
) -> None:
    first, _ = desk(context, site_url)
    write(first, "甲")
    first.evaluate(HELD)
    first.evaluate("void put('乙')")
    other, _ = desk(context, site_url, "d1")
    assert written(other) == ["甲", "乙"], "what was being saved is not lost on the other tab"
    first.evaluate("async () => { release(); await session.commit(); }")
    assert notice(first) == ""
    write(first, "丙")
    assert listed(first) == [(TITLE, ["甲", "乙", "丙"])]


def test_two_tabs_on_one_draft_the_loser_becomes_a_copy(context: BrowserContext, site_url: str) -> None:
    first, _ = desk(context, site_url)
    write(first, "共同的")
    other, faults = desk(context, site_url, "d1")
    other.evaluate(HELD)
    other.evaluate("void put('慢的')")
    write(first, "快的")
    other.evaluate("async () => { release(); await session.commit(); }")
    assert notice(other) == "stale"
    assert other.evaluate("session.draft.id") != "d1"
    assert sorted(listed(first)) == [
        (TITLE, ["共同的", "快的"]),
        (f"{TITLE}（副本）", ["共同的", "慢的"]),
    ]
    other.evaluate("session.undo()")
    assert other.evaluate("session.draft.title") == f"{TITLE}（副本）"
    write(other, "副本接着写")
    write(first, "原稿接着写")
    assert sorted(said for _, said in listed(first)) == [
        ["共同的", "副本接着写"],
        ["共同的", "快的", "原稿接着写"],
    ]
    assert faults == []


def test_a_tab_without_changes_follows(context: BrowserContext, site_url: str) -> None:
    first, _ = desk(context, site_url)
    write(first, "甲")
    other, _ = desk(context, site_url, "d1")
    write(first, "乙")
    until(other, "session.notice.kind === 'followed'")
    assert written(other) == ["甲", "乙"]
    write(other, "丙")
    until(first, "session.notice.kind === 'followed'")
    assert written(first) == ["甲", "乙", "丙"]
    assert listed(first) == [(TITLE, ["甲", "乙", "丙"])]
    other.evaluate("async () => { session.undo(); session.undo(); await session.commit(); }")
    assert listed(other) == [(TITLE, ["甲"])], "what another tab wrote can be taken back too"


LEFT = """
async () => {
  put("甲");
  const isAtRisk = () => {
    window.dispatchEvent(new Event("beforeunload"));
    return store.isAtRisk;
  };
  const before = isAtRisk();
  await session.commit();
  return [before, isAtRisk()];
}
"""
"""Whether an edit would be lost with the page, when that is about to be left: at once, and when it is saved."""
LONG = ["长" * 9000] * 12
"""More than is written down at every key."""


@pytest.mark.parametrize("texts", [[], LONG], ids=["short", "long"])
@pytest.mark.parametrize("how", ["kept", "full", "absent", "lost"])
def test_until_it_is_saved_an_edit_that_could_not_be_noted_is_at_risk(
    context: BrowserContext, site_url: str, how: str, texts: list[str]
) -> None:
    page, faults = desk(context, site_url)
    write(page, *texts)
    if how != "kept":
        page.evaluate(f"() => {{ {SMALL[how]} }}")
    assert page.evaluate(LEFT) == [how != "kept", False]
    assert listed(page) == [(TITLE, [*texts, "甲"])]
    assert faults == []


REFUSED = {
    "throws": "indexedDB.open = () => { throw new DOMException('denied', 'SecurityError'); };",
    "fails": "indexedDB.open = () => { const request = new EventTarget(); request.error = new DOMException('no', 'UnknownError');"
    " queueMicrotask(() => request.dispatchEvent(new Event('error'))); return request; };",
    "absent": "Object.defineProperty(window, 'indexedDB', { value: undefined });",
}


@pytest.mark.parametrize("how", REFUSED)
def test_refused_drafts_live_as_long_as_the_page(context: BrowserContext, site_url: str, how: str) -> None:
    context.add_init_script(REFUSED[how])
    page, faults = desk(context, site_url)
    assert page.evaluate("store.persistent") is False
    assert notice(page) == "memory"
    write(page, "甲", "乙")
    assert listed(page) == [(TITLE, ["甲", "乙"])]
    assert notice(page) == "memory", "it stands"
    assert page.evaluate("store.keep('d1', session.draft, '手动', 1)") is True
    assert [kept["why"] for kept in page.evaluate("store.versions('d1')")] == ["手动"]
    assert page.evaluate("Phrasebank.store.names('draft.')") == []
    page.evaluate("store.clear()")
    until(page, "session.notice.kind === 'cleared'")
    assert listed(page) == []
    assert written(page) == ["甲", "乙"]
    assert faults == []


FULL = """
() => {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function () { throw new DOMException("full", "QuotaExceededError"); };
  window.room = () => { IDBObjectStore.prototype.put = put; };
}
"""


def test_full_and_then_room_again(context: BrowserContext, site_url: str) -> None:
    page, faults = desk(context, site_url)
    write(page, "甲")
    page.evaluate(FULL)
    write(page, "乙")
    assert notice(page) == "full"
    assert "存成文件" in page.evaluate("session.notice.text")
    assert listed(page) == [(TITLE, ["甲", "乙"])], "the list shows what this page has"
    assert page.evaluate("store.isAtRisk") is True
    assert written(page) == ["甲", "乙"]
    assert page.evaluate("Phrasebank.store.names('draft.')") != [], "the instant is still kept"
    page.evaluate("room()")
    write(page, "丙")
    assert notice(page) == ""
    assert page.evaluate("store.isAtRisk") is False
    assert listed(page) == [(TITLE, ["甲", "乙", "丙"])]
    page.evaluate(FULL)
    write(page, "丁")
    page.close()
    again, more = desk(context, site_url, "d1")
    assert written(again) == ["甲", "乙", "丙", "丁"]
    assert faults + more == []


def test_full_local_storage_hinders_nothing(context: BrowserContext, site_url: str) -> None:
    page, faults = desk(context, site_url)
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
    )
    write(page, "甲", "乙")
    page.close()
    again, more = desk(context, site_url, "d1")
    assert written(again) == ["甲", "乙"]
    assert faults + more == []


def test_versions(context: BrowserContext, site_url: str) -> None:
    page, faults = desk(context, site_url)
    write(page, "甲")
    page.evaluate("clock.now += 6 * 60_000")
    write(page, "乙")
    write(page, "丙")
    page.evaluate(
        """async () => {
          if (session.draft.meeting) session.apply(Phrasebank.meeting.removeRow, "opinions", session.draft.meeting.lists.opinions[2].id);
          else session.apply(Phrasebank.draft.retarget, { audience: "支部书记" }, shelf);
          await session.commit();
        }"""
    )
    why = {"draft": "换专题、对象或模板以前", "meeting": "删去一行以前"}[KIND.get()]
    kept = page.evaluate("store.versions('d1')")
    assert [version["why"] for version in kept] == [why, "每五分钟"]
    assert [version["at"] for version in kept] == [1_000_000 + 6 * 60_000] * 2
    assert page.evaluate("async () => said((await store.versions('d1'))[0].draft)") == ["甲", "乙", "丙"]
    older = page.evaluate("async () => said((await store.versions('d1'))[1].draft)")
    assert older == ["甲"]
    page.evaluate("async () => session.replace((await store.versions('d1'))[1].draft, '恢复以前')")
    assert written(page) == ["甲"]
    page.evaluate("session.undo()")
    assert written(page) == (["甲", "乙", "丙"] if KIND.get() == "draft" else ["甲", "乙"])
    assert faults == []


def test_a_version_is_kept_before_a_heading_goes_and_before_many_phrases_come(
    context: BrowserContext, served: str
) -> None:
    page, faults = desk(context, served)
    why = page.evaluate(
        """async () => {
          const { create, place, regions, removeHeading } = Phrasebank.draft;
          const draft = create({ site: Phrasebank.data.site.id, id: "d2", template: "personal-2025-member", shelf });
          const session = Phrasebank.session({ store, draft, revision: 0 });
          const titles = ({ document }) => document.blocks.filter(({ kind }) => kind === "heading").length;
          const before = titles(session.draft);
          session.apply(removeHeading, regions(session.draft)[1].key);
          session.apply(place, [{ id: "study-not-applied.a", lead: "学用脱节", text: "一段。", href: "", values: [] }], shelf);
          await session.commit();
          const kept = await store.versions("d2");
          return [kept.map(({ why }) => why), kept.map(({ draft }) => titles(draft) - before)];
        }"""
    )
    assert why == [["放入草稿夹的表述以前", "删除标题以前"], [-1, 0]]
    assert faults == []


def test_twenty_versions_a_draft_and_none_twice(context: BrowserContext, site_url: str) -> None:
    page, _ = desk(context, site_url)
    kept = page.evaluate(
        """async () => {
          for (let at = 0; at < 25; at++) {
            const draft = Phrasebank.draft.rename(session.draft, `第${at}版`);
            await store.keep("d1", draft, "手动", at);
            await store.keep("d1", draft, "又一次", at);
            await store.keep("d2", draft, "别的草稿", at);
          }
          return (await store.versions("d1")).map(({ at, why, draft }) => [at, why, draft.title]);
        }"""
    )
    assert kept == [[at, "手动", f"第{at}版"] for at in range(24, 4, -1)]
    assert len(page.evaluate("store.versions('d2')")) == 20


def test_opening_keeps_a_version(context: BrowserContext, site_url: str) -> None:
    first, _ = desk(context, site_url)
    write(first, "甲")
    first.close()
    again, _ = desk(context, site_url, "d1")
    until(again, "store.versions('d1').then((kept) => kept.length === 1 && kept[0].why === '打开时')")


def test_a_pause_ends_a_step_of_typing(context: BrowserContext, site_url: str) -> None:
    page, faults = desk(context, site_url)
    write(page, "一")
    for pause, text in ((0, "一二"), (1999, "一二三"), (2000, "一二三四")):
        page.evaluate("(pause) => { clock.now += pause; }", pause)
        page.evaluate("(text) => { typeOn(text); }", text)
    for text in ("一二三", "一"):
        page.evaluate("session.undo()")
        assert written(page) == [text]
    assert faults == []


def test_deleted_and_taken_back(context: BrowserContext, site_url: str) -> None:
    page, faults = desk(context, site_url)
    write(page, "甲")
    page.evaluate("store.keep('d1', session.draft, '手动', 7)")
    page.evaluate("async () => { window.removed = await store.remove('d1'); }")
    assert listed(page) == []
    assert page.evaluate("store.versions('d1')") == []
    assert page.evaluate("store.read('d1')") is None
    page.evaluate("store.undelete(removed)")
    assert listed(page) == [(TITLE, ["甲"])]
    assert [kept["at"] for kept in page.evaluate("store.versions('d1')")] == [7]
    write(page, "乙")
    assert listed(page) == [(TITLE, ["甲", "乙"])], "the session goes on where it was"
    assert page.evaluate("store.remove('none')") is None
    assert faults == []


def test_deleted_in_another_tab(context: BrowserContext, site_url: str) -> None:
    page, _ = desk(context, site_url)
    write(page, "甲")
    other, _ = desk(context, site_url, "d1")
    other.evaluate("store.remove('d1')")
    until(page, "session.notice.kind === 'removed'")
    write(page, "乙")
    assert notice(page) == "stale"
    assert listed(page) == [(f"{TITLE}（副本）", ["甲", "乙"])]


def test_forgetting_everything_on_any_page(context: BrowserContext, site_url: str) -> None:
    page, faults = desk(context, site_url)
    write(page, "甲")
    page.evaluate("store.keep('d1', session.draft, '手动', 7)")
    other = context.new_page()
    other.goto(f"{site_url}index.html")
    asked: list[str] = []

    def agree(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.accept()

    other.once("dialog", agree)
    other.get_by_role("button", name="清除本机数据").click()
    assert "草稿" in asked[0]
    until(page, "session.notice.kind === 'cleared'")
    assert written(page) == ["甲"], "what stands on the desk stays there"
    assert listed(page) == []
    assert page.evaluate("store.versions('d1')") == []
    assert page.evaluate("Phrasebank.store.names('')") == []
    write(page, "乙")
    assert notice(page) == ""
    assert listed(page) == [(TITLE, ["甲", "乙"])]
    assert faults == []


def test_whoever_comes_while_the_database_opens_waits_for_it(context: BrowserContext, served: str) -> None:
    """After it was forgotten it is opened anew, once: a second one would stay open, and nobody would close it."""
    page, faults = desk(context, served)
    write(page, "一句。")
    opened = page.evaluate(
        """async () => {
          Phrasebank.store.clear();
          await new Promise((resolve) => store.changed(({ what }) => what === "cleared" && resolve()));
          let times = 0;
          const { open } = IDBFactory.prototype;
          IDBFactory.prototype.open = function (...given) { times++; return open.apply(this, given); };
          await Promise.all([store.list(), store.save(made(), 0), store.keep("d1", made(), "试", 1)]);
          return times;
        }"""
    )
    assert opened == 1
    assert page.evaluate("async () => (await store.list()).length") == 1
    assert faults == []


def test_what_another_tab_did_and_cannot_be_read_is_left_to_the_next_save(
    context: BrowserContext, served: str
) -> None:
    page, faults = desk(context, served)
    write(page, "一句。")
    page.evaluate(
        """async () => {
          const { read, has } = store;
          store.read = store.has = () => Promise.reject(new Error("no answer"));
          store.tell({ what: "saved", id: "d1", revision: 99, tab: "other" });
          await new Promise((resolve) => setTimeout(resolve));
          store.tell({ what: "removed", id: "d1", revision: 0, tab: "other" });
          await new Promise((resolve) => setTimeout(resolve));
          Object.assign(store, { read, has });
        }"""
    )
    assert page.evaluate("session.notice.kind") == "removed"
    assert written(page) == ["一句。"]
    assert faults == []


def test_a_tab_that_writes_on_is_marked_again(context: BrowserContext, served: str) -> None:
    """Its mark goes when it does, with all that is forgotten, and when another tab has settled the database: each time it may
    still write, and find the disk full."""
    page, faults = desk(context, served)
    marked = "Phrasebank.store.names('open.').filter((name) => name.endsWith(store.tab)).length"
    assert page.evaluate(marked) == 1
    for gone, back in (
        ("window.dispatchEvent(new Event('pagehide'))", "window.dispatchEvent(new Event('pageshow'))"),
        ("Phrasebank.store.set(`open.${store.tab}`, null)", "null"),
        ("Phrasebank.store.clear()", "null"),
    ):
        page.evaluate(gone)
        assert page.evaluate(marked) == 0
        page.evaluate(back)
        write(page, gone)
        assert page.evaluate(marked) == 1, gone
    page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    write(page, "写完就走。")
    assert page.evaluate(marked) == 0, "who leaves writes his last words without it"
    assert faults == []


def test_a_page_that_goes_while_the_database_is_settled_leaves_its_mark(
    context: BrowserContext, served: str
) -> None:
    """What a full disk has left behind is written over in many steps: the next page begins anew where they were not all done."""
    page, faults = desk(context, served)
    marks = page.evaluate(
        """async () => {
          const marks = () => Phrasebank.store.names("open.").length;
          const leave = () => window.dispatchEvent(new Event("pagehide"));
          const seen = [marks()];
          store.isTorn = true;
          await store.save(made(), 0);
          leave();
          seen.push(marks());
          await store.mending;
          leave();
          return [...seen, marks()];
        }"""
    )
    assert marks == [1, 1, 0]
    assert faults == []


def test_what_lies_damaged_in_local_storage_harms_nothing(context: BrowserContext, site_url: str) -> None:
    page, faults = desk(context, site_url)
    write(page, "甲")
    page.evaluate(
        """() => {
          const prefix = `phrasebank.${Phrasebank.data.site.id}.draft.`;
          const blocks = [{ kind: "paragraph", runs: "别人写的" }];
          localStorage.setItem(prefix + "d1.x", JSON.stringify({ draft: { document: { blocks } }, revision: "x" }));
          localStorage.setItem(prefix + "d2.x", "{broken");
          localStorage.setItem(prefix + "d3", "7");
        }"""
    )
    page.close()
    again, more = desk(context, site_url, "d1")
    titles: Any = dict(listed(again))
    assert titles[TITLE] == ["甲"]
    assert ["别人写的"] in titles.values()
    assert again.evaluate("Phrasebank.store.names('draft.')") == []
    assert faults + more == []


def test_what_a_newer_version_left_is_read(context: BrowserContext, site_url: str) -> None:
    page, faults = desk(context, site_url)
    write(page, "甲")
    page.evaluate(
        """async () => {
          const { draft } = await store.read("d1");
          const newer = { ...draft, format: 2, document: { ...draft.document, blocks: [{ kind: "picture", caption: "图下的话" }] } };
          await store.save(newer, 1);
        }"""
    )
    page.close()
    again, more = desk(context, site_url, "d1")
    [first, *_] = again.evaluate("store.read('d1').then(({ notes }) => notes)")
    assert first == "这份草稿由较新的版本存出，可能只认得出一部分内容。"
    assert again.evaluate("session.draft.unfiled.map((block) => Phrasebank.draft.text(block.runs))") == [
        "图下的话"
    ]
    assert faults + more == []


def test_nothing_is_requested_while_writing(context: BrowserContext, served: str) -> None:
    page, _ = desk(context, served)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    write(page, "甲", "乙")
    page.evaluate("session.apply(Phrasebank.draft.rename, '改过的名字')")
    page.evaluate("session.close()")
    assert asked == []
