/* Reads from the address what the composer is to open, and names in it the draft that is open. */

/** @typedef {"draft" | "template" | "campaign"} Asked */

/** @param {string} name @returns {name is Asked} */
const isAsked = (name) => name === "draft" || name === "template" || name === "campaign";

/** #draft=…, #template=…, #campaign=…. @param {string} [hash] @returns {{name: Asked, value: string} | null} null for nothing */
export function asked(hash = location.hash) {
  const [name, value] = hash.slice(1).split("=");
  try {
    return value === undefined || !isAsked(name) ? null : { name, value: decodeURIComponent(value) };
  } catch {
    return null; // no address of ours
  }
}

/** @param {string} hash */
export function address(hash) {
  if (location.hash === hash) return; // to set it costs more than a keystroke may
  try {
    history.replaceState(history.state, "", `${location.pathname}${location.search}${hash}`);
  } catch {
    // Some browsers keep a local file's address as it is.
  }
}
