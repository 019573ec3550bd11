/* Findings that the writer has set aside for a paper. They are stored with the draft, by a key that identifies each. Pure. */

/** @import { Draft } from "./create.js" */

/** @param {Draft} draft @param {string} id of a finding @param {boolean} isAside @returns {Draft} */
export function setAside(draft, id, isAside) {
  const before = draft.aside || [];
  if (before.includes(id) === isAside) return draft;
  return { ...draft, aside: isAside ? [...before, id] : before.filter((one) => one !== id) };
}
