"""What buttons are called, for people who hear a list of them."""

from __future__ import annotations

from collections import Counter

from playwright.sync_api import Page

_BUTTONS = """
() => {
  const seen = (one) => one.textContent.trim().replace(/\\s+/g, " ");
  const referred = (ids) => ids.split(/\\s+/).map((id) => document.getElementById(id)).filter(Boolean);
  const said = (one, by) => referred(one.getAttribute(by) || "").map(seen).join(" ");
  const called = (one) => said(one, "aria-labelledby") || one.getAttribute("aria-label");
  const regions = "main, dialog, header, footer, nav, phrase-card, section[aria-label], section[aria-labelledby], [role=region]";
  const all = Array.from(document.querySelectorAll("button, summary, [role=button]"));
  return all.filter((one) => one.checkVisibility()).map((one) => {
    const region = one.closest(regions);
    return {
      region: region ? called(region) || region.localName : "",
      name: called(one) || seen(one),
      about: said(one, "aria-describedby"),
      words: /[\\u4e00-\\u9fff]/.test(seen(one)) ? seen(one) : "",
    };
  });
}
"""
"""Buttons in view, each with the name of the region in which it stands. A card of a phrase is a region: it is named by the phrase."""


def same(page: Page) -> list[str]:
    """Names that several buttons of one region have, as the page stands now."""
    found = page.evaluate(_BUTTONS)
    times = Counter((one["region"], one["name"], one["about"]) for one in found)
    return [f"{region}: {name} × {count}" for (region, name, _), count in times.items() if count > 1]


def unseen(page: Page) -> list[str]:
    """Names without the words that are seen: who speaks to the page says those."""
    found = page.evaluate(_BUTTONS)
    return [f"{one['words']}: {one['name']}" for one in found if one["words"] not in one["name"]]
