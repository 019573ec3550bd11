/* On the page where the papers of a meeting are made, in one bundle with that of every page. */

import "./meeting/branch-meeting.define.js";
