/* Writes the headings of a draft as the YAML of a campaign, for a curator. Pure. */

import { yaml } from "../base/yaml.js";

/** @import { Draft, DraftHeading } from "./create.js" */

/** @param {DraftHeading} heading @returns {string} on one line */
function line({ id, title, from }) {
  const selectors = from.map(({ dimension, tags }) => `{dimension: ${dimension}${tags.length > 0 ? `, tags: ${yaml.flow(tags)}` : ""}}`);
  const name = yaml.scalar(Array.from(title.replace(/\s+/g, " ").trim()).slice(0, 80).join(""));
  return `{id: ${id}, title: ${name}, from: [${selectors.join(", ") || "{dimension: 维度编号}"}]}`;
}

/**
 * A file that `phrasebank check` takes as it is. Headings without a dimension stand in it as comments, to be completed.
 * @param {Draft} draft with an audience
 * @param {{year: number, month: number}} today month 1 to 12
 * @returns {string} ending in a line feed
 */
export function noticeCampaign(draft, { year, month }) {
  const headings = draft.headings.map((heading) => ({ from: heading.from, text: line(heading) }));
  const ready = headings.filter(({ from }) => from.length > 0 && draft.audience !== "").length > 0;
  const lines = [
    "# yaml-language-server: $schema=../schemas/campaign.json",
    `# 存成 campaigns 文件夹里的 ${year}-notice.yml，文件名可以改`,
    `title: ${year} 年度本单位对照方面`,
    `year: ${year}`,
    `status: ${ready ? "active" : "upcoming"}`,
  ];
  const off = ready ? "" : "# ";
  lines.push(
    `${off}papers:`,
    `${off}  - audiences: ${yaml.flow([draft.audience || "适用对象"])}`,
    `${off}    source: {title: 本单位通知的名称, publisher: 印发通知的党组织, date: "${year}-${String(month).padStart(2, "0")}"}`,
    `${off}    certainty: varies`,
    `${off}    headings:`,
  );
  for (const { from, text } of headings) {
    if (from.length > 0) lines.push(`${off}      - ${text}`);
    else lines.push(`#      - ${text} # 选好维度以后，删去行首的 #`);
  }
  return `${lines.join("\n")}\n`;
}
