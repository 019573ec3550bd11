/* People's names as papers write them: the same name in another spelling, and whose of several names a paper is. Pure. */

/** @import { MeetingDraft } from "../draft/meeting.js" */

const DOTS = /[·•‧・∙⋅.]/gu; // between the parts of a name

/** @param {string} text @returns {string} the same for every way in which a name is typed: with spaces in it, in full width, with another dot */
export const plainName = (text) => text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "").replace(DOTS, "·");

/** @param {MeetingDraft} draft @returns {string[]} names on the list, the longest first: one may stand within another */
export const namesOn = ({ meeting }) => meeting.lists.members.map(({ name }) => name).filter((name) => plainName(name) !== "").sort((one, other) => plainName(other).length - plainName(one).length);

/** @param {MeetingDraft} draft @param {string} name @returns {string} as the list has it; as it was where the list has none like it */
export const nameOnList = (draft, name) => namesOn(draft).find((one) => plainName(one) === plainName(name)) || name;

/** @param {string} name @returns {string} as a pattern, however it is spaced */
export const spelled = (name) => Array.from(plainName(name), (one) => (one === "·" ? "[·•・‧∙⋅.．]" : one.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))).join("\\s*");

/**
 * @param {MeetingDraft} draft
 * @param {string} text
 * @returns {string[]} whose of the list it names, those left out to whom something is said: 张三 of 张三对李四
 */
export function namedIn(draft, text) {
  const names = namesOn(draft);
  let rest = plainName(text);
  // What is no more than a name is that one: 李明亮 is not 李明.
  if (/^\p{Script=Han}{3}$/u.test(rest) && names.some((name) => rest.startsWith(plainName(name)))) return names.filter((name) => plainName(name) === rest);
  for (const name of names) rest = rest.split(`对${plainName(name)}`).join("\n").split(`给${plainName(name)}`).join("\n");
  return names.filter((name) => {
    const plain = plainName(name);
    const isThere = rest.includes(plain);
    rest = rest.split(plain).join("\n");
    return isThere;
  });
}
