/* What values of a file may be, whatever they are. Pure. */

import { salvage } from "./salvage.js";

export const { isObject } = salvage;

/** `file`: characters; `title` and `name`: characters of one; the others: how many. */
export const LIMITS = { file: 8_000_000, blocks: 3000, title: 2000, name: 200, fields: 200, headings: 40 };

/** @param {unknown} value @returns {unknown[]} */
export const list = (value) => (Array.isArray(value) ? value : []);

/** @param {unknown} value @returns {Record<string, unknown>[]} the objects of a list */
export const objects = (value) => list(value).filter(isObject);

/** @param {unknown} value @returns {string} a short text; empty when it is none */
export const name = (value) => (typeof value === "string" && value.length <= LIMITS.name ? value : "");

/** @param {unknown} value @returns {string[]} */
export const names = (value) => list(value).map(name).filter(Boolean);
