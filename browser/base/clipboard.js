/* Copies text in the one way that works on plain http, on file:// and on https alike. */

import { say } from "./message.js";

/** WebKit copies nothing while nothing is selected, a caret in a slot is all there is, unless the page says that it may. @param {Event} event */
const allow = (event) => event.preventDefault();

/**
 * Put text on the clipboard.
 *
 * The copy event carries the text itself, so that nothing on the page needs to be selected and what is pasted
 * takes the style of its new surroundings. Must be called from a click or a key press.
 *
 * @param {string} text
 * @param {string} [html] the same with markup, for programs that take it
 * @returns {boolean} true only when the browser took the text
 */
export function copy(text, html) {
  let taken = false;
  /** @param {ClipboardEvent} event */
  function put(event) {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/plain", text);
    if (html) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  }
  document.addEventListener("beforecopy", allow, true);
  document.addEventListener("copy", put, true);
  try {
    return document.execCommand("copy") && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener("beforecopy", allow, true);
    document.removeEventListener("copy", put, true);
  }
}

/**
 * Copy and say so; when the browser refuses, show the text selected and say how to copy it by hand.
 *
 * @param {{text: string, html?: string}} content
 * @param {Element} place where the text is shown when the browser refuses
 * @param {string} done what to say of a success
 * @returns {boolean} whether it was copied
 */
export function copyOrOffer(content, place, done) {
  const old = place.querySelector(".pb-manual");
  if (old) old.remove();
  if (copy(content.text, content.html)) {
    say(done);
    return true;
  }
  const box = document.createElement("div");
  box.className = "pb-manual";
  const advice = document.createElement("p");
  advice.textContent = "浏览器不让自动复制。文字已经选中，请按 Ctrl+C。";
  const field = document.createElement("textarea");
  field.readOnly = true;
  field.rows = 4;
  field.value = content.text;
  field.setAttribute("aria-label", "要复制的文字");
  box.append(advice, field);
  place.append(box);
  field.focus();
  field.select();
  say("没有复制成功。文字已经选中，请按 Ctrl+C。");
  return false;
}
