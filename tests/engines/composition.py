"""A word put together by an input method."""

from __future__ import annotations

from engines.webdriver import Marionette, Transport

_INPUT_METHOD = """
const [letters, word] = arguments;
const method = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
if (!method.beginInputTransactionForTests(window)) throw new Error("another input method is at work");
for (let count = 1; count <= letters.length; count++) {
  const typed = letters.slice(0, count);
  method.setPendingCompositionString(typed);
  method.appendClauseToPendingComposition(count, method.ATTR_RAW_CLAUSE);
  method.setCaretInPendingComposition(count);
  method.flushPendingComposition();
}
method.setPendingCompositionString(word);
method.appendClauseToPendingComposition(word.length, method.ATTR_SELECTED_CLAUSE);
method.setCaretInPendingComposition(word.length);
method.flushPendingComposition();
method.commitComposition(new KeyboardEvent("", { key: "Enter", code: "Enter", keyCode: KeyboardEvent.DOM_VK_RETURN }));
"""
"""Firefox's own way for input methods, with the key that takes the word."""

_EVENTS = """
const [letters, word] = arguments;
const field = document.activeElement;
const tell = (type, data) => field.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));
tell("compositionstart", "");
tell("compositionupdate", letters);
document.execCommand("insertText", false, word);
tell("compositionend", word);
const key = new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true });
return field.dispatchEvent(key) && document.activeElement === field;
"""
"""What a page hears of one, in Safari's order: the key that took the word comes last. Other drivers have no input method."""


def compose(browser: Transport, letters: str, word: str) -> None:
    """Type letters into the field in use, and take a word for them with Enter."""
    if isinstance(browser, Marionette):
        browser.inside(_INPUT_METHOD, letters, word)
    else:
        assert browser.ask("ExecuteScript", script=_EVENTS, args=[letters, word]), "Enter was taken"
