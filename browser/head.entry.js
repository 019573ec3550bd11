/* Before everything generated: it begins the script that every page carries below its header. */

import "./base/polyfills.js";
import "./base/fragments.js";
import { data, load, receive, root } from "./base/data.js";
import { publish } from "./public.js";

publish({ root, data, receive, load });
