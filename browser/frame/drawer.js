/* In a narrow window the menu is a drawer, whose lists slide over each other. A reader with a keyboard opens it by a button;
   the focus moves into it, to the list on top, and back when the drawer closes. Hidden parts of it cannot be focused
   (drawer.css). Any link in it closes it. */

import { onKeys } from "../base/keys.js";
import { arrowButton, labelButton } from "./label-button.js";

const TOP = "pb-menu-top";

const menu = document.querySelector(".md-sidebar--primary");
const drawer = document.getElementById("__drawer");
const label = document.querySelector("label.md-header__button[for=__drawer]");
const narrow = window.matchMedia("(max-width: 76.2344em)"); // as the theme has it

/** @param {Element} list @returns {Element} what lies on top of it: of what is open the last */
function topOf(list) {
  const open = Array.from(list.querySelectorAll(":scope > .md-nav__list > .md-nav__item > .md-nav__toggle")).filter((one) => one instanceof HTMLInputElement && one.checked);
  const last = open.pop();
  const over = last && last.parentElement && last.parentElement.querySelector(":scope > .md-nav");
  return over ? topOf(over) : list;
}

/** @param {Element} within @param {HTMLInputElement} box */
function openDrawer(within, box) {
  const opener = label instanceof HTMLLabelElement ? labelButton(label, label.querySelector("svg"), { "aria-label": "菜单", "aria-expanded": "false" }) : null;

  function mark() {
    const first = within.querySelector(".md-nav");
    const top = first && topOf(first);
    for (const one of within.querySelectorAll(`.${TOP}`)) if (one !== top) one.classList.remove(TOP);
    if (top) top.classList.add(TOP);
    return top;
  }

  /** Where the keys go on: in the list that is on top. */
  function enter() {
    const first = within.querySelector(`.${TOP} > .md-nav__title button, .${TOP} > .md-nav__list > .md-nav__item > a`);
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  }

  function tell() {
    if (opener) opener.setAttribute("aria-expanded", String(box.checked));
  }

  /** @param {boolean} isBack whether the reader goes on where they were */
  function close(isBack) {
    if (!box.checked) return;
    box.checked = false;
    tell();
    if (isBack && opener && narrow.matches) opener.focus();
  }

  for (const title of /** @type {NodeListOf<HTMLLabelElement>} */ (within.querySelectorAll("label.md-nav__title:not([for=__drawer])"))) {
    arrowButton(title, "返回上一级");
  }
  mark();
  box.addEventListener("change", () => {
    tell();
    if (box.checked) enter();
  });
  within.addEventListener("change", (event) => {
    const isHere = within.contains(document.activeElement);
    mark();
    if (!isHere || !narrow.matches || !(event.target instanceof HTMLInputElement)) return;
    if (event.target.checked) enter();
    else {
      const from = within.querySelector(`label.md-nav__link[for="${event.target.id}"] button`);
      if (from instanceof HTMLElement) from.focus({ preventScroll: true });
    }
  });
  within.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) close(false);
  });
  within.addEventListener("focusout", (event) => {
    const to = event instanceof FocusEvent && event.relatedTarget;
    if (to instanceof Node && !within.contains(to)) close(false);
  });
  onKeys(document, (event) => {
    if (event.key === "Escape") close(true);
  });
}

if (menu && drawer instanceof HTMLInputElement) openDrawer(menu, drawer);
