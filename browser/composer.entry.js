/* On the page where a paper is written, after the bundle of every page. */

import "./composer/hint.js";
import "./composer/draft-composer.define.js";
