/* Finds the places of a page by the names that its layout gives them. */

/**
 * @template {HTMLElement} T
 * @param {Element} root
 * @param {string} name
 * @param {new () => T} kind
 * @param {string} [page] which attribute names them: data-compose, data-review
 * @returns {T}
 */
export function partOf(root, name, kind, page = "compose") {
  const found = root.querySelector(`[data-${page}=${name}]`);
  if (!(found instanceof kind)) throw new Error(`the page has no ${name}`);
  return found;
}
