/* On the page where a paper is looked at, after the bundle of every page. */

import "./review/paper-review.define.js";
