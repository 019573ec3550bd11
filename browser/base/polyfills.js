/* Adds what our code uses but an old browser, or one with strict settings, does not have. It runs before everything else. */

// The style sheet hides the cards until their script has given them their first sentences. Where that script does not come, they show after a second.
window.setTimeout(() => document.documentElement.classList.add("pb-begun"), 1000);

// Chromium 78-85.
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
// Where storage is forbidden, reading `window.localStorage` throws; in a web view without storage it is null. A storage that keeps nothing
// then takes its place.
for (const name of /** @type {const} */ (["localStorage", "sessionStorage"])) {
  let isThere = false;
  try {
    isThere = window[name].getItem("") !== undefined;
  } catch {
    // there is none
  }
  if (!isThere) {
    Object.defineProperty(window, name, {
      configurable: true,
      value: {
        length: 0,
        key: () => null,
        getItem: () => null,
        removeItem() {},
        setItem() {
          throw new DOMException("storage is forbidden", "QuotaExceededError");
        },
      },
    });
  }
}
