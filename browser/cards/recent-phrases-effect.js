/* <recent-phrases>: on the home page, what was copied on this machine. While there is nothing, it is hidden. */

import { root } from "../base/data.js";
import { recent } from "../base/recent.js";
import { storage } from "../base/storage.js";

export class RecentList {
  /** @param {HTMLElement} root the element */
  constructor(root) {
    this.root = root;
    this.render();
    storage.watch("recent", () => this.render());
  }

  render() {
    const list = /** @type {HTMLElement} */ (this.root.querySelector("ul"));
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
    this.root.hidden = used.length === 0;
  }
}
