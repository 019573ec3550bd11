/* The places of the composer's page by name: the layout `compose` has them. */

/**
 * @template {HTMLElement} T
 * @param {Element} root
 * @param {string} name
 * @param {new () => T} kind
 * @returns {T}
 */
export function partOf(root, name, kind) {
  const found = root.querySelector(`[data-compose=${name}]`);
  if (!(found instanceof kind)) throw new Error(`the page has no ${name}`);
  return found;
}
