/* On the page where a paper is looked at, in one bundle with that of every page. */

import "./review/paper-review.define.js";
