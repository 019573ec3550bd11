/* Lets boxes that scroll take the keyboard focus, such as a table too wide for the window, which the page's frame puts into a
   box of its own. A box can only be focused while there is something to scroll to, because a needless stop of the Tab key is a
   nuisance. */

const BOXES = ".md-content .md-typeset__scrollwrap, .md-content pre > code";

/** @param {Element} box @returns {string} what it is called */
function nameOf(box) {
  const caption = box.querySelector("caption");
  return (caption && caption.textContent) || (box.querySelector("table") ? "表格，可以左右滚动" : "可以左右滚动的内容");
}

/** @param {Element[]} boxes */
function look(boxes) {
  for (const box of boxes) {
    const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    if (scrolls === box.hasAttribute("tabindex")) continue;
    const said = { tabindex: "0", role: "group", "aria-label": nameOf(box) };
    for (const [name, value] of Object.entries(said)) {
      if (scrolls) box.setAttribute(name, value);
      else box.removeAttribute(name);
    }
  }
}

// A box changes its size when the window does, and when what it lies in unfolds.
const watch = new ResizeObserver((entries) => look(entries.map(({ target }) => target)));
window.addEventListener("load", () => {
  for (const box of document.querySelectorAll(BOXES)) watch.observe(box);
});
