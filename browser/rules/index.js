/* A stand-in until the rules are there: what is left to be filled in. Pure. */

/** @import { DraftBlock } from "../draft/text.js" */
/** @import { Finding } from "../review/listing.js" */

/** @param {import("../papers/document/plain.js").RunJson[]} runs */
const said = (runs) => runs.map((run) => ("text" in run ? run.text : run.value || `【${run.name}】`)).join("");

/** @param {DraftBlock} block @returns {string} */
export function textOf(block) {
  if (block.kind === "point") return said(block.lead) + said(block.body);
  if (block.kind === "list") return block.rows.map(said).join("\n");
  if (block.kind === "table") return block.rows.map((row) => row.map(said).join("\t")).join("\n");
  return said(block.runs);
}

/** @param {{blocks: DraftBlock[]}} document @param {object} context @returns {Finding[]} */
export function reviewOf(document, context) {
  /** @type {Finding[]} */
  const findings = [];
  void context;
  for (const block of document.blocks) {
    const text = textOf(block);
    const pattern = /【[^】]*】|[×ＸX]{2,}|以至工作中|自已|部分同志/g;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const [words] = found;
      findings.push({
        rule: "placeholder", grade: words === "自已" ? "must" : "should", block: block.key, start: found.index || 0, end: (found.index || 0) + words.length,
        message: `“${words}”还没有换成自己的内容`, why: "留着空的材料会被退回", source: "", remedy: "换成自己的事实", example: "6 月 12 日的支部会", replacement: words === "自已" ? "自己" : null,
      });
    }
  }
  if (!document.blocks.some((block) => block.kind === "heading" && block.section === "followups")) {
    findings.push({ rule: "followups", grade: "note", block: null, start: 0, end: 0, message: "没有写上年度问题整改情况", why: "上级的通知一般要求写", source: "", remedy: "补一部分", example: "", replacement: null });
  }
  return findings;
}
