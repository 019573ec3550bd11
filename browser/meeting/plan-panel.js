/* 谈话和意见: who talks with whom, what others think of the branch, and what members say about each other. */

import { makeButton } from "../base/button.js";
import { element } from "../base/element.js";
import { addRows } from "../draft/meeting-rows.js";
import { makeGrid } from "./grid.js";
import { criticised } from "./outstanding.js";
import { makeOutstanding } from "./outstanding-fold.js";
import { talksWanted } from "./talks.js";

/** @import { Column } from "./grid-field.js" */
/** @import { Host } from "./host.js" */
/** @import { Panel } from "./work.js" */

/** @type {Column[]} */
const TALKS = [
  { name: "from", title: "谈话人", kind: "line", names: true },
  { name: "to", title: "谈话对象", kind: "line", names: true },
  { name: "time", title: "时间", kind: "line" },
  { name: "place", title: "地点", kind: "line" },
  { name: "recorder", title: "记录人", kind: "line", names: true },
];
/** Which cell of a talk gives a fact. @type {Record<string, string>} */
const OF_TALK = { 谈话时间: "time", 谈话地点: "place", 谈话人: "from", 谈话对象: "to", 谈话记录人: "recorder" };
/** @type {Column[]} */
const CRITICISMS = [
  { name: "from", title: "谁批评", kind: "line", names: true },
  { name: "to", title: "批评谁", kind: "line", names: true },
  { name: "text", title: "批评意见", kind: "lines" },
];

/** The columns of opinions, their choices those of the library's own table. @param {Host} host @returns {Column[]} */
function opinionColumns(host) {
  const kind = host.kinds.find(({ info }) => info.parts.some(({ rows }) => rows === "opinions"));
  const table = kind && kind.recipe.parts.map((part) => part.table).find(Boolean);
  const options = (/** @type {string} */ title) => (table ? table.columns[table.rows[0].indexOf(title)] || { options: [] } : { options: [] }).options;
  return [
    { name: "about", title: "意见所指", kind: "line", names: true },
    { name: "text", title: "意见内容", kind: "lines" },
    { name: "source", title: "意见来源", kind: "choice", options: options("意见来源") },
    { name: "way", title: "征求方式", kind: "choice", options: options("征求方式") },
    { name: "count", title: "相同意见数", kind: "line" },
    { name: "note", title: "备注", kind: "line" },
  ];
}

/** @param {Host} host @returns {Panel} */
export function makePlan(host) {
  const talks = makeGrid(host, { list: "talks", label: "谈心谈话计划", what: "谈话", columns: TALKS });
  const opinions = makeGrid(host, { list: "opinions", label: "征求到的意见", what: "意见", columns: opinionColumns(host), fresh: { count: "1" } });
  const criticisms = makeGrid(host, { list: "criticisms", label: "相互批评意见", what: "批评", columns: CRITICISMS });
  const among = makeOutstanding();
  const suggest = makeButton("照名单排出谈话", () => {
    const rows = talksWanted(host.draft);
    if (rows.length === 0) host.say(host.draft.meeting.lists.talks.length > 0 ? "该谈的都在计划里了" : "先填党员名单，职务里写上书记、委员");
    else if (host.apply(addRows, "talks", rows)) host.say(`排出 ${rows.length} 次谈话，请照实际情况增减`, true);
  });
  return {
    box: element("div", {},
      element("section", {}, element("h2", {}, "谈心谈话"), element("p", { class: "pb-meta" }, "支委之间、支委和党员之间、党员相互之间都要谈。一次谈话一份记录。"), element("p", {}, suggest), talks.box),
      element("section", {}, element("h2", {}, "征求到的意见"), opinions.box),
      element("section", {}, element("h2", {}, "相互批评意见"), element("p", { class: "pb-meta" }, "收到的相互批评意见会自动放到这里，写进会议记录。"), among.box, criticisms.box)),
    focus(what) {
      const row = host.draft.meeting.lists.talks.find((one) => OF_TALK[what] && one[OF_TALK[what]].trim() === "");
      if (row) talks.focus(row.id, OF_TALK[what]);
      else suggest.focus();
    },
    show() {
      talks.show();
      opinions.show();
      criticisms.show();
      among.show(criticised(host.draft));
    },
  };
}
