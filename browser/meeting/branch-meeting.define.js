/* From here on the page has its desk. */

import { BranchMeeting } from "./branch-meeting-element.js";

customElements.define("branch-meeting", BranchMeeting);
