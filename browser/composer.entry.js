/* On the page where a paper is written, in one bundle with that of every page. */

import "./composer/hint.js";
import "./composer/draft-composer.define.js";
