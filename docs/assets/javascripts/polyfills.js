// @ts-check
/* What Material's bundle calls and Chromium 78 lacks. Loaded before it. */
(function () {
  "use strict";
  if (!("replaceChildren" in Element.prototype)) {
    Object.defineProperty(Element.prototype, "replaceChildren", {
      configurable: true,
      writable: true,
      /** @param {...(Node | string)} nodes @this {Element} */
      value: function (...nodes) {
        this.textContent = "";
        this.append(...nodes);
      },
    });
  }
})();
