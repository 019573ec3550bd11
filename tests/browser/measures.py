"""What axe does not measure of a page: targets by their size, what shows a field, a choice or a hint by its contrast."""

from __future__ import annotations

from playwright.sync_api import Page

_REACH = """
() => {
  for (const point of document.querySelectorAll(".pb-points > .pb-point")) point.style.contentVisibility = "visible";
}
"""


def reach(page: Page) -> None:
    """Have what lies far below laid out, as when it is reached: what is asked of it before begins changes that never end."""
    page.evaluate(_REACH)


_SEEN = """
const isSeen = (one) => {
  const box = one.getBoundingClientRect();
  if (box.width < 2 || box.height < 2 || !one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  for (let outer = one; outer && outer !== document.body; outer = outer.parentElement) {
    const { clip, overflow } = getComputedStyle(outer);
    if (clip.startsWith("rect(0")) return false;
    if (outer === one || overflow === "visible") continue;
    const within = outer.getBoundingClientRect();
    if (box.bottom <= within.top || box.top >= within.bottom || box.right <= within.left || box.left >= within.right) return false;
  }
  return true;
};
const top = document.querySelector("dialog[open]") || document;
const all = (selector) => Array.from(top.querySelectorAll(selector)).filter((one) => !one.matches(":disabled") && isSeen(one));
const named = (one) => one.outerHTML.slice(0, 120);
"""
"""What a reader sees of the topmost layer, not cut away by a box that scrolls."""

_SMALL = f"""
() => {{
  {_SEEN}
  const STOPS = "a[href], button, input:not([type=hidden]), select, textarea, summary, label, [role=button], [role=option]";
  const SIZE = 24 - 0.01; // CSS px
  // A word in a line of text is as high as the line lets it be.
  const isInText = (one) => {{
    if (getComputedStyle(one).display !== "inline") return false;
    let block = one.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {{
      if (/[\\p{{L}}\\p{{N}}]/u.test(words.currentNode.data) && !words.currentNode.parentElement.closest(STOPS)) return true;
    }}
    return false;
  }};
  // What stays in its place while the page is scrolled below it is near to nothing on the page.
  const layer = (one) => {{
    for (let outer = one; outer; outer = outer.parentElement) if (/fixed|sticky/.test(getComputedStyle(outer).position)) return outer;
    return null;
  }};
  // A box and its label are one target.
  const targets = all(STOPS)
    .filter((one) => !one.matches("label") || (one.control && !isSeen(one.control)))
    .map((one) => {{
      const boxes = [one, ...(one.matches("[type=checkbox], [type=radio]") ? one.labels : [])].map((part) => part.getBoundingClientRect());
      const [left, top, right, bottom] = [
        Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top)),
        Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom)),
      ];
      const isSmall = Math.min(right - left, bottom - top) < SIZE;
      return {{ one, layer: layer(one), left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2, isSmall }};
    }});
  const isNear = (small, other) => {{
    if (small === other || small.layer !== other.layer || small.one.contains(other.one) || other.one.contains(small.one)) return false;
    const [across, down] = [
      Math.max(other.left - small.x, 0, small.x - other.right), Math.max(other.top - small.y, 0, small.y - other.bottom),
    ];
    if (Math.hypot(across, down) < SIZE / 2) return true;
    return other.isSmall && Math.hypot(other.x - small.x, other.y - small.y) < SIZE;
  }};
  return targets
    .filter((small) => small.isSmall && !isInText(small.one) && targets.some((other) => isNear(small, other)))
    .map(({{ one, left, top, right, bottom }}) => `${{Math.round(right - left)}} by ${{Math.round(bottom - top)}}: ${{named(one)}}`);
}}
"""

_FAINT = f"""
() => {{
  {_SEEN}
  const read = (colour) => {{
    const [red, green, blue, alpha = 1] = (colour.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
    return [red, green, blue, alpha];
  }};
  const over = ([...upper], lower) => [0, 1, 2].map((one) => upper[one] * upper[3] + lower[one] * (1 - upper[3])).concat(1);
  const ground = (one) => {{
    const layers = [];
    for (let outer = one; outer; outer = outer.parentElement) layers.push(read(getComputedStyle(outer).backgroundColor));
    return layers.reduceRight((lower, upper) => over(upper, lower), [255, 255, 255, 1]);
  }};
  const light = (colour) => {{
    const [red, green, blue] = colour
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }};
  const contrast = (one, other) => {{
    const [low, high] = [light(one), light(other)].sort((first, second) => first - second);
    return (high + 0.05) / (low + 0.05);
  }};
  // An edge, a ground, or a bar drawn as a shadow: the clearest of them, against what is around.
  const shape = (one) => {{
    const style = getComputedStyle(one);
    const [inner, outer] = [ground(one), ground(one.parentElement)];
    const edges = ["Top", "Right", "Bottom", "Left"]
      .filter((side) => parseFloat(style[`border${{side}}Width`]) >= 1)
      .map((side) => over(read(style[`border${{side}}Color`]), inner));
    const shadows = style.boxShadow === "none" ? [] : [over(read(style.boxShadow.split(") ")[0]), inner)];
    return Math.max(contrast(inner, outer), ...[...edges, ...shadows].map((colour) => contrast(colour, outer)));
  }};
  const found = [];
  const ask = (what, value, least, one) => {{
    if (value < least - 0.005) found.push(`${{what}} ${{value.toFixed(2)}} : 1: ${{named(one)}}`);
  }};
  const OTHER = "[type=checkbox], [type=radio], [type=file], [type=hidden]"; // the browser draws them
  const fields = all("input, textarea, select").filter((one) => !one.matches(OTHER));
  for (const one of fields) {{
    ask("edge", shape(one), 3, one);
    if (!one.placeholder) continue;
    const style = getComputedStyle(one, "::placeholder");
    const [red, green, blue, alpha] = read(style.color);
    ask("placeholder", contrast(over([red, green, blue, alpha * Number(style.opacity)], ground(one)), ground(one)), 4.5, one);
  }}
  // What is chosen is shown by more than a colour, or by one that is clear.
  for (const one of all("[aria-pressed=true], [aria-selected=true], [aria-current]:not([aria-current=false])")) {{
    if (Number(getComputedStyle(one).fontWeight) < 700) ask("choice", shape(one), 3, one);
  }}
  return found;
}}
"""


def small_targets(page: Page) -> list[str]:
    """Targets below 24 by 24 px whose circles of 24 px meet others (WCAG 2.5.8). What stands in a line of text is exempt."""
    reach(page)
    found: list[str] = page.evaluate(_SMALL)
    return found


def faint(page: Page) -> list[str]:
    """Fields without an edge, choices without a mark (WCAG 1.4.11) and placeholders (1.4.3) that are too faint."""
    reach(page)
    found: list[str] = page.evaluate(_FAINT)
    return found


_DARK_ON_WHITE = """(selector) => Array.from(document.querySelectorAll(selector)).filter((one) => one.checkVisibility()).map((one) => {
  const { color, backgroundColor } = getComputedStyle(one);
  const [text, ground] = [color, backgroundColor].map((said) => said.match(/[\\d.]+/g).map(Number));
  const lightness = ([red, green, blue]) => (red + green + blue) / 765;
  return lightness(text) < 0.5 && (ground[3] === 0 || lightness(ground) > 0.85);
})"""


def is_dark_on_white(page: Page, selector: str) -> bool:
    """Whether these elements, of which some are seen, have dark text on a light ground or on none of their own."""
    seen = page.evaluate(_DARK_ON_WHITE, selector)
    return len(seen) > 1 and all(seen)
