/* Writes phrases as text to be copied. Pure.

   HTML is added only where plain text would lose the bold lead clause. It has no fonts and no sizes; `MsoNormal` is the class
   by which Word recognises a paragraph in its own body style. */

import { pointLabel } from "./document/numbers.js";

/** @param {string} text @returns {string} for the text of an element */
function escaped(text) {
  /** @type {Record<string, string>} */
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
  return text.replace(/[&<>]/g, (character) => entities[character]);
}

/** @param {string} content */
const paragraph = (content) => `<p class="MsoNormal">${content}</p>`;

/** @param {string} lead @param {string} text */
const withLead = (lead, text) => `<b>${escaped(lead)}。</b>${escaped(text)}`;

export const block = {
  escaped,

  /**
   * A phrase behind its lead clause.
   * @param {string} lead
   * @param {string} text
   * @returns {{text: string, html: string}}
   */
  led(lead, text) {
    return { text: `${lead}。${text}`, html: paragraph(withLead(lead, text)) };
  },

  /**
   * Several phrases as the points of one heading: 一是…。二是…。 A lone one has no number.
   * @param {Array<{lead: string, text: string}>} items at most 9999
   * @param {string} heading of the paper; empty for none
   * @returns {{text: string, html: string}}
   */
  numbered(items, heading) {
    const leads = items.map((item, index) => pointLabel(index + 1, items.length) + item.lead);
    const lines = items.map((item, index) => `${leads[index]}。${item.text}`);
    const html = items.map((item, index) => paragraph(withLead(leads[index], item.text)));
    return {
      text: [...(heading ? [heading] : []), ...lines].join("\n"),
      html: [...(heading ? [paragraph(escaped(heading))] : []), ...html].join(""),
    };
  },
};
