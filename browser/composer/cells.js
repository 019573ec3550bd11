/* A list or a table of the paper as fields: its cells can be written, its shape stays. */

import { element } from "../base/element.js";
import { textOf } from "../draft/text.js";
import { makeField, whenTyped } from "./field.js";

/** @import { DraftBlock } from "../draft/text.js" */
/** @import { Host } from "./host.js" */

/** @param {DraftBlock} block a list or a table @returns {{name: string, runs: any[], label: string}[][]} */
function cellsOf(block) {
  return (block.rows || []).map((/** @type {any} */ row, /** @type {number} */ at) =>
    block.kind === "list"
      ? [{ name: `${at}`, runs: row, label: `第 ${at + 1} 条` }]
      : row.map((/** @type {any} */ runs, /** @type {number} */ column) => ({ name: `${at}.${column}`, runs, label: `第 ${at + 1} 行第 ${column + 1} 格` })),
  );
}

/** @param {Host} host @param {DraftBlock} block */
export function makeCells(host, block) {
  const box = element("article", { class: `pb-block pb-block--${block.kind}`, "data-block": block.key, "aria-label": block.kind === "list" ? "条目" : "表格" });
  /** @type {Map<string, any>} */
  const fields = new Map();
  const rows = cellsOf(block).map((cells) =>
    element(
      "div",
      { class: "pb-cells" },
      ...cells.map(({ name, label }) => {
        const field = makeField(label, `cell.${name}`);
        const [row, column] = name.split(".").map(Number);
        const typed = () => host.apply("edit", block.key, { cell: { row, column: column || 0, text: field.area.value } });
        whenTyped(field, typed);
        fields.set(name, field);
        return field.box;
      }),
    ),
  );
  box.append(...rows);
  return {
    box,
    /** @type {any} */
    shown: null,
    /** @param {any} now the block */
    show(now) {
      if (now === this.shown) return;
      for (const { name, runs } of cellsOf(now).flat()) {
        const field = fields.get(name);
        if (field && !field.isComposing) field.set(textOf(runs));
      }
      this.shown = now;
    },
  };
}
