// @ts-check
/* The page's one message line. */
(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;

  // A live region must stand on the page before it speaks.
  const line = document.createElement("div");
  line.className = "pb-message";
  line.setAttribute("role", "status");
  document.body.append(line);

  /** @type {number | undefined} */
  let clearing;

  /**
   * Show a message for a while; screen readers speak it.
   * @param {string} text
   */
  Phrasebank.say = function (text) {
    line.textContent = text;
    window.clearTimeout(clearing);
    clearing = window.setTimeout(() => (line.textContent = ""), 8000);
  };
})();
