/* Defines <branch-meeting>: from here on meetings can be worked on. */

import { BranchMeeting } from "./branch-meeting-element.js";

customElements.define("branch-meeting", BranchMeeting);
