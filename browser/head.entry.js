/* In the head of every page, before everything generated. */

import "./base/polyfills.js";
import "./base/fragments.js";
import { data, load, receive, root } from "./base/data.js";
import { publish } from "./public.js";

publish({ root, data, receive, load });
