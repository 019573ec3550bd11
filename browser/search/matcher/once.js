/* A value that is computed when it is first asked for, and kept. */

/**
 * @template T
 * @param {() => T} make
 * @returns {() => T} what it makes, made at the first call
 */
export function once(make) {
  /** @type {{made: T} | null} */
  let known = null;
  return () => (known = known || { made: make() }).made;
}
