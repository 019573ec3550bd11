// @ts-check
/* Copying, by the one way that works on plain http, on file:// and on https alike. */
(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;

  /**
   * Put plain text on the clipboard.
   *
   * The copy event carries the text itself, so that nothing on the page needs to be selected and what is pasted
   * takes the style of its new surroundings. Must be called from a click or a key press.
   *
   * @param {string} text
   * @returns {boolean} true only when the browser took the text
   */
  Phrasebank.copy = function (text) {
    let taken = false;
    /** @param {ClipboardEvent} event */
    function put(event) {
      if (!event.clipboardData) return;
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
      event.stopImmediatePropagation();
      taken = true;
    }
    document.addEventListener("copy", put, true);
    try {
      return document.execCommand("copy") && taken;
    } catch {
      return false;
    } finally {
      document.removeEventListener("copy", put, true);
    }
  };
})();
