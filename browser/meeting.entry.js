/* On the page where the papers of a meeting are made, after the bundle of every page. */

import "./meeting/branch-meeting.define.js";
