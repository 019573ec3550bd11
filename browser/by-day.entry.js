/* Inline at the end of the front page and of the gallery: what is there stands in the order of the day before it is drawn. The bundle of
   every page comes to it later. */

import { putInOrder } from "./filter/shelves.js";

for (const list of [".pb-shelf", "[aria-labelledby=__kits] li", "[aria-labelledby=__campaigns] p"]) putInOrder(Array.from(document.querySelectorAll(list)), new Date());
