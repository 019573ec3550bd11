// @ts-check
/* <recent-phrases>: on the home page, what was copied on this machine. Empty, it is not there. */
(function () {
"use strict";
const Phrasebank = /** @type {any} */ (window).Phrasebank;

class RecentPhrases extends HTMLElement {
  connectedCallback() {
    this.render();
    Phrasebank.store.watch("recent", () => this.render());
  }

  render() {
    const list = /** @type {HTMLElement} */ (this.querySelector("ul"));
    const used = Phrasebank.recent.get();
    list.textContent = "";
    for (const { lead, href } of used) {
      const link = document.createElement("a");
      link.href = Phrasebank.root + href;
      link.textContent = lead;
      const line = document.createElement("li");
      line.append(link);
      list.append(line);
    }
    this.hidden = used.length === 0;
  }
}

customElements.define("recent-phrases", RecentPhrases);
})();
