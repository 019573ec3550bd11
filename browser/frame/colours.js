/* Applies the choice of colours. The theme's form has an input for each choice, with the attributes that it puts on the page. */

const AS_SYSTEM = "(prefers-color-scheme)";
const DARK = "(prefers-color-scheme: dark)";
const LIGHT = "(prefers-color-scheme: light)";
const PARTS = ["media", "scheme", "primary", "accent"];

/** @typedef {Record<string, string>} Colours by part of the name of an attribute, `media` among them */

export const system = window.matchMedia(DARK);

/** Where the choice is kept. @param {string} root the site's @returns {string} the name that the theme gives it */
export const keyOf = (root) => `${new URL(root).pathname}.__palette`;

/** @returns {HTMLInputElement[]} the choices, on a page that has them */
export const choicesOf = () => Array.from(/** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("form[data-md-component=palette] input")));

/** @param {HTMLInputElement | undefined} choice @returns {Colours} */
export const coloursOf = (choice) => Object.fromEntries(PARTS.map((part) => [part, (choice && choice.getAttribute(`data-md-color-${part}`)) || ""]));

/** @param {HTMLInputElement[]} choices @param {string} key @returns {number} which one is chosen; as the system has it, where none is */
export function chosen(choices, key) {
  try {
    /** @type {{color: {media: string}} | null} */
    const kept = JSON.parse(localStorage.getItem(key) || "null");
    const at = choices.findIndex((choice) => kept && choice.dataset.mdColorMedia === kept.color.media);
    if (at >= 0) return at;
  } catch {
    // storage is refused, or the value is none of ours
  }
  return Math.max(0, choices.findIndex(({ dataset }) => dataset.mdColorMedia === AS_SYSTEM));
}

/** Put a choice's colours on the page. @param {HTMLInputElement[]} choices @param {number} at @param {() => void} before called if any changes */
export function show(choices, at, before = () => {}) {
  const own = coloursOf(choices[at]);
  const systems = coloursOf(choices.find(({ dataset }) => dataset.mdColorMedia === (system.matches ? DARK : LIGHT)));
  const shown = own.media === AS_SYSTEM ? { ...systems, media: AS_SYSTEM } : own;
  const changed = Object.entries(shown).filter(([part, value]) => document.body.getAttribute(`data-md-color-${part}`) !== value);
  if (changed.length) before(); // only then: `before` has the whole page styled anew
  for (const [part, value] of changed) document.body.setAttribute(`data-md-color-${part}`, value);
}
