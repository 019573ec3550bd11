/* The message after text with slots was copied. */

import { slots } from "./slots.js";

/**
 * @param {string} text what was copied
 * @returns {string} the success, and how many slots are still open
 */
export function copied(text) {
  const open = slots.open(text);
  return open ? `已复制，还有 ${open} 处待填` : "已复制";
}
