/* Reads the id that the fragment of an address names. */

/** @param {{hash: string}} [address] the page's own, if none is given @returns {string} an id; empty where it names none */
export function anchor(address = window.location) {
  try {
    return decodeURIComponent(address.hash.slice(1));
  } catch {
    return "";
  }
}
