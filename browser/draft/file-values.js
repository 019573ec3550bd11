/* Turns values of a file, whatever they are, into values that a draft may have. Pure. */

import { listOf } from "../base/outside.js";
import { salvage } from "./salvage.js";

export const { isObject } = salvage;

/**
 * What a draft may grow to, so that a keystroke stays quick, and what is read of a file. A draft within its limits is within those of a
 * file when it is saved as one: what we save opens. `text`: characters of one text; `draft` and `file`: of all, as JSON; `title` and
 * `name`: of one; the others: how many.
 */
export const LIMITS = { text: 10_000, draft: 2_000_000, file: 8_000_000, blocks: 3000, title: 2000, name: 200, fields: 200, headings: 40 };

/** For what this machine stored itself: all of it is read back. */
export const NO_LIMITS = { ...LIMITS, file: Infinity, blocks: Infinity, title: Infinity, fields: Infinity, headings: Infinity };

/** @param {unknown} value @returns {Record<string, unknown>[]} the objects of a list */
export const objects = (value) => listOf(value).filter(isObject);

/** @param {unknown} value @returns {string} a short text; empty when it is none */
export const name = (value) => (typeof value === "string" && value.length <= LIMITS.name ? value : "");

/** @param {unknown} value @returns {string[]} */
export const names = (value) => listOf(value).map(name).filter(Boolean);
