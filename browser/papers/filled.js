/* Puts values into the slots of a Document. Pure. */

/** @import { BlockJson, DocumentJson } from "./docx.js" */
/** @import { RunJson } from "./document/plain.js" */

/**
 * @param {DocumentJson} document
 * @param {Record<string, string>} values by the slot's key
 * @returns {DocumentJson} a Document with these values put in; the one given stays as it is
 */
export const filledIn = (document, values) => ({ ...document, blocks: document.blocks.map((block) => blockFilledIn(block, values)) });

/** @param {BlockJson} block @param {Record<string, string>} values @returns {BlockJson} */
export function blockFilledIn(block, values) {
  /** @param {RunJson} run @returns {RunJson} */
  function put(run) {
    return "blank" in run && Object.prototype.hasOwnProperty.call(values, run.blank) ? { ...run, value: values[run.blank] } : run;
  }
  /** @param {RunJson[]} runs */
  const all = (runs) => runs.map(put);

  switch (block.kind) {
    case "point":
      return { ...block, lead: all(block.lead), body: all(block.body) };
    case "list":
      return { ...block, rows: block.rows.map(all) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(all)) };
    default:
      return { ...block, runs: all(block.runs) };
  }
}
