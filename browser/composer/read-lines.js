/* Shows line by line what a pasted paper was read as, and lets the writer change it. */

import { element, setText } from "../base/element.js";
import { rolesOf } from "../reader/roles.js";
import { makeSelect } from "./dialog.js";

/** @import { Role } from "../reader/roles.js" */
/** @import { Piece } from "../reader/structure.js" */

/** @type {[Role, string][]} */
const ROLES = [
  ["problem", "问题"],
  ["measure", "措施"],
  ["more", "接上一条"],
  ["topic", "标题：方面"],
  ["problems", "标题：下面是问题"],
  ["measures", "标题：下面是措施"],
  ["others", "标题：下面是别的"],
  ["none", "不用"],
];
const LISTED = /** @type {[Role, string]} */ (["listed", "表格：一行一个问题"]);
const UNKNOWN = /** @type {[Role, string]} */ (["unknown", "请选择"]);
const LONGEST = 60; // characters of a line that are shown

/** @param {string} text @returns {string} */
function shortened(text) {
  const characters = Array.from(text);
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join("")}……（共 ${characters.length} 字）`;
}

/** @param {(corrected: Map<number, Role>) => void} changed called with what the writer said, whenever that is more */
export function makeReadLines(changed) {
  const list = element("ol", { class: "pb-read-lines" });
  const said = element("p", { class: "pb-meta", role: "status" });
  const box = element("section", { "aria-labelledby": "__read-lines", hidden: "" }, element("h3", { id: "__read-lines" }, "逐行核对"), said, list);
  /** @type {Piece[]} */
  let pieces = [];
  /** @type {Map<number, Role>} */
  let corrected = new Map();
  /** @type {HTMLSelectElement[]} */
  let selects = [];

  function tell() {
    const roles = rolesOf(pieces, corrected);
    const count = (/** @type {Role} */ role) => roles.filter((one) => one === role).length;
    const open = count("unknown");
    const tables = pieces.filter((_, at) => roles[at] === "listed").flatMap(({ listed }) => listed);
    const inTables = tables.reduce((sum, { measures }) => sum + measures.length, 0);
    const found = `认出 ${count("topic")} 个方面、${count("problem") + tables.length} 个问题、${count("measure") + inTables} 条措施。`;
    setText(said, open ? `${found}还有 ${open} 行看不出是什么，请选一下；不选的不放进今年的材料。` : `${found}认得不对的，在这里改。`);
    roles.forEach((role, at) => {
      const select = selects[at];
      if (select.value !== role) select.value = role;
      const line = /** @type {HTMLElement} */ (select.closest("li"));
      line.dataset.role = role;
    });
  }

  list.addEventListener("change", (event) => {
    const at = selects.findIndex((select) => select === event.target);
    if (at < 0) return;
    corrected.set(at, /** @type {Role} */ (selects[at].value));
    tell();
    changed(corrected);
  });

  return {
    box,
    /** @param {Piece[]} read none to hide the list */
    show(read) {
      pieces = read;
      corrected = new Map();
      list.textContent = "";
      selects = rolesOf(read).map((role, at) => {
        const { mark, text, listed } = read[at];
        const options = role === "unknown" ? [UNKNOWN, ...ROLES] : listed.length > 0 ? [LISTED, ...ROLES] : ROLES;
        const select = makeSelect(options, role, `这一行是：${shortened(mark + text)}`);
        list.append(element("li", {}, select, " ", element("span", {}, shortened(mark + text))));
        return select;
      });
      box.hidden = read.length === 0;
      if (read.length > 0) tell();
    },
  };
}
