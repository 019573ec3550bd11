"""Moves in the browser: the order in which they are offered is Python's, and each browser has its own and keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.desks import load, look_inside
from browser.storages import SMALL

TABLE = Path(__file__).parents[1] / "golden" / "moves" / "shuffled.txt"


def test_orders_are_those_of_the_table(page: Page, site_url: str) -> None:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    load(page, site_url)
    made = page.evaluate(
        """(lines) => lines.map((line) => {
          const [seed, point, move, keys] = line.split(" -> ")[0].split(" ");
          const order = Phrasebank.moves.shuffled(Number(seed), point, move, keys.split(","));
          return `${seed} ${point} ${move} ${keys} -> ${order.join()}`;
        })""",
        lines,
    )
    assert made == lines


def test_pools_ids_and_turns(page: Page, served: str) -> None:
    load(page, served)
    assert page.evaluate("""() => {
      const { pools, nextKey, combinationId, partsOfId, firstKeys } = Phrasebank.moves;
      const phrase = (key, reach, ...moves) => ({ key, reach, moves });
      const both = ["x", "y"];
      const [a, b, c] = [phrase("a", "1", ...both), phrase("b", "2", ...both), phrase("c", "1", ...both)];
      const all = [a, b, c, phrase("d", "1"), phrase("e", "1", "x")];
      const shown = [0, 1].map((at) => firstKeys(7, "p", pools(all)[0], at));
      return [
        pools(all).map((pool) => pool.map(({ key }) => key).join("")),
        [nextKey(["a", "c"], "a"), nextKey(["a", "c"], "c"), nextKey(["a", "c"], "z")],
        [combinationId("p", ["a", "c"]), combinationId("p", ["a", "a"])],
        [partsOfId("p.a+c"), partsOfId("p.a"), partsOfId("p")],
        ["x", "y"].map((_, move) => shown.map((keys) => keys[move]).sort().join("")),
      ];
    }""") == [
        ["ac", "b", "e"],
        ["c", "a", "a"],
        ["p.a+c", "p.a"],
        [{"point": "p", "keys": ["a", "c"]}, {"point": "p", "keys": ["a"]}, {"point": "p", "keys": []}],
        ["ac", "ac"],
    ], "the cards of a pool show each move once"


def seed_on(page: Page, address: str) -> int:
    """What this browser shuffles by, on a page opened anew."""
    page.goto(f"{address}index.html")
    look_inside(page)
    return int(page.evaluate("Phrasebank.seed()"))


def test_each_browser_has_its_own_order_and_keeps_it(page: Page, site_url: str, browser: Browser) -> None:
    mine = seed_on(page, site_url)
    assert 0 <= mine < 2**32
    assert seed_on(page, site_url) == mine
    other = browser.new_page()
    assert seed_on(other, site_url) != mine
    other.close()


def test_a_damaged_seed_is_made_anew(page: Page, site_url: str) -> None:
    seed_on(page, site_url)
    page.evaluate(
        "() => { const key = Object.keys(localStorage).find((one) => one.endsWith('.seed')); localStorage.setItem(key, '\"x\"'); }"
    )
    fresh = seed_on(page, site_url)
    assert seed_on(page, site_url) == fresh


@pytest.mark.parametrize("refusal", ["forbidden", "full"])
def test_where_nothing_is_kept_the_order_lasts_as_long_as_the_page(
    page: Page, site_url: str, refusal: str
) -> None:
    page.add_init_script(SMALL[refusal])
    seed = seed_on(page, site_url)
    assert page.evaluate("Phrasebank.seed()") == seed
    assert page.locator(".pb-message").inner_text() == ""
    assert "换句的次序" in page.locator(".pb-unkept").inner_text()
