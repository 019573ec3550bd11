/* On the page of the self-test. It needs the head's bundle alone: it has to speak where that of every page does not run. */

import "./selftest/phrase-selftest.define.js";
