/* The one place where key presses are heard. Keys that an input method needs to compose a word are not reported. */

/**
 * Safari ends a composition before it tells of the key that ended it: its code alone, 229, still says so.
 * @param {KeyboardEvent} event
 * @returns {boolean} whether the key is part of composing
 */
const isComposing = (event) => event.isComposing || event.keyCode === 229;

/**
 * Hear of the keys that are meant for the page.
 * @param {EventTarget} target
 * @param {(event: KeyboardEvent) => void} pressed
 */
export function onKeys(target, pressed) {
  target.addEventListener("keydown", (heard) => {
    const event = /** @type {KeyboardEvent} */ (heard);
    if (!isComposing(event)) pressed(event);
  });
}
