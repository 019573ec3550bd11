/* Puts the bar of chosen phrases on the page. */

import { openChoiceBar } from "./choice-bar.js";

openChoiceBar();
