/* <paper-filter> on the page. */

import { GalleryFilter } from "./paper-filter-effect.js";

export class PaperFilter extends HTMLElement {
  connectedCallback() {
    new GalleryFilter(this);
  }
}
