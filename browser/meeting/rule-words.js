/* Rules speak where their words can be had. */

import { load } from "../base/data.js";

/** @import { ReviewWords } from "../base/data-types.js" */

/** @returns {Promise<ReviewWords | null>} null where they cannot */
export const wordsOfRules = () => load("review").catch(() => null);
