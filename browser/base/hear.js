/* Reports what is typed into a field, except while an input method is composing a word. */

/**
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} input
 * @param {(text: string) => void} typed called at each change, and once when a composition ends
 */
export function hear(input, typed) {
  input.addEventListener("input", (/** @type {Event} */ event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) typed(input.value);
  });
  input.addEventListener("compositionend", () => typed(input.value));
}
