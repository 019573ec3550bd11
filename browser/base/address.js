/* Keeps what a reader has selected on a page in the page's address, so that the address can be saved and passed on. */

/**
 * Put a selection into the address.
 * @param {Record<string, Set<string>>} selection values by name
 * @param {string} [hash] the end of the address, where it is not to stay as it is
 */
export function keepSelection(selection, hash = location.hash) {
  const asked = new URLSearchParams();
  for (const [name, values] of Object.entries(selection)) values.forEach((value) => asked.append(name, value));
  const query = asked.toString();
  try {
    history.replaceState(history.state, "", `${location.pathname}${query ? `?${query}` : ""}${hash}`);
  } catch {
    // Some browsers keep a local file's address as it is; the filter works all the same.
  }
}
