/* Findings that the writer has set aside for a paper: remembered with the draft, by what each is known by. Pure. */

/** @import { Draft } from "./create.js" */

/** @param {Draft} draft @param {string} id of a finding @param {boolean} isAside @returns {Draft} */
export function setAside(draft, id, isAside) {
  const before = draft.aside || [];
  if (before.includes(id) === isAside) return draft;
  return { ...draft, aside: isAside ? [...before, id] : before.filter((one) => one !== id) };
}
