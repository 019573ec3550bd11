/* From here on the bar of chosen phrases stands on the page. */

import { openChoiceBar } from "./choice-bar.js";

openChoiceBar();
