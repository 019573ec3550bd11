/* What our code takes for granted and an old or a strict browser lacks. Before everything else. */

// The cards are not drawn before they show what they begin with. A script of theirs that does not come is not waited for.
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
// Where storage is forbidden even to name it throws, a web view without any has null for it.
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
