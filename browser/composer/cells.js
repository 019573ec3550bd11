/* Shows a list or a table of the paper as fields. Its cells can be edited, but its shape stays. */

import { element } from "../base/element.js";
import { edit } from "../draft/blocks.js";
import { textOf } from "../draft/text.js";
import { makeField, whenTyped } from "./field.js";

/** @import { DraftBlock } from "../draft/text.js" */
/** @import { RunJson } from "../papers/document/plain.js" */
/** @import { Field } from "./field.js" */
/** @import { Host } from "./host.js" */

/** @typedef {{row: number, column: number | null, name: string, runs: RunJson[], label: string}} Place */

/** @param {DraftBlock} block a list or a table; others have none @returns {Place[][]} by row */
function cellsOf(block) {
  if (block.kind === "list") return block.rows.map((runs, row) => [{ row, column: null, name: `${row}`, runs, label: `第 ${row + 1} 条` }]);
  if (block.kind !== "table") return [];
  return block.rows.map((line, row) => line.map((runs, column) => ({ row, column, name: `${row}.${column}`, runs, label: `第 ${row + 1} 行第 ${column + 1} 格` })));
}

/** @param {Host} host @param {DraftBlock} block */
export function makeCells(host, block) {
  const box = element("article", { class: `pb-block pb-block--${block.kind}`, "data-block": block.key, "aria-label": block.kind === "list" ? "条目" : "表格" });
  /** @type {Map<string, Field>} */
  const fields = new Map();
  const rows = cellsOf(block).map((cells) =>
    element(
      "div",
      { class: "pb-cells" },
      ...cells.map(({ row, column, name, label }) => {
        const field = makeField(label, `cell.${name}`);
        whenTyped(field, () => {
          const text = field.area.value;
          if (host.apply(edit, block.key, { cell: { row, column, text } })) host.typed(block.key, text, 0);
          else if (shown) put(shown); // too long a draft: the field says what is in it
        });
        fields.set(name, field);
        return field.box;
      }),
    ),
  );
  box.append(...rows);
  /** @type {DraftBlock | null} */
  let shown = null;

  /** @param {DraftBlock} now */
  function put(now) {
    for (const { name, runs } of cellsOf(now).flat()) {
      const field = fields.get(name);
      if (field && !field.isComposing) field.set(textOf(runs));
    }
    shown = now;
  }

  return {
    box,
    /** @param {DraftBlock} now the block */
    show(now) {
      if (now !== shown) put(now);
    },
  };
}
