/* The writer's actions on a draft other than typing. Each is one operation, is announced in a message, and can be undone in one
   step. */

import { draftActions } from "./draft-actions.js";
import { headingActions } from "./heading-actions.js";
import { moveActions } from "./move-actions.js";
import { takeActions } from "./take-actions.js";
import { todoActions } from "./todo.js";
import { wordActions } from "./word-actions.js";

/** @import { Core } from "./host.js" */

/** @param {Core} host */
export function actionsOf(host) {
  const { forget, ...words } = wordActions(host);
  return { ...takeActions(host), ...moveActions(host, forget), ...words, ...headingActions(host), ...draftActions(host), ...todoActions(host) };
}
