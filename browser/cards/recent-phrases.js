/* <recent-phrases>: on the home page, what was copied on this machine. Empty, it is not there. */

import { root } from "../base/data.js";
import { recent } from "../base/recent.js";
import { storage } from "../base/storage.js";

class RecentPhrases extends HTMLElement {
  connectedCallback() {
    this.render();
    storage.watch("recent", () => this.render());
  }

  render() {
    const list = /** @type {HTMLElement} */ (this.querySelector("ul"));
    const used = recent.get();
    list.textContent = "";
    for (const { lead, href } of used) {
      const link = document.createElement("a");
      link.href = root + href;
      link.textContent = lead;
      const line = document.createElement("li");
      line.append(link);
      list.append(line);
    }
    this.hidden = used.length === 0;
  }
}

customElements.define("recent-phrases", RecentPhrases);
