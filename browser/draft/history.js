/* Undo and redo: a row of states, and the index of the present one. Pure. */

/**
 * @template T
 * @typedef {{past: T[], present: T, future: T[], tag: string}} States `tag` names the last change while more of it may follow
 */

const MOST = 300; // states; they share what did not change

export const history = {
  MOST,

  /** @template T @param {T} state @returns {States<T>} */
  start: (state) => ({ past: [], present: state, future: [], tag: "" }),

  /**
   * A new state. With the tag of the push before it, it takes that one's place: typing in one field is one step.
   * @template T
   * @param {States<T>} history
   * @param {T} state
   * @param {string} [tag] empty for a step of its own
   * @returns {States<T>}
   */
  push(history, state, tag = "") {
    if (state === history.present) return history;
    if (tag !== "" && tag === history.tag) return { past: history.past, present: state, future: [], tag };
    return { past: [...history.past, history.present].slice(-(MOST - 1)), present: state, future: [], tag };
  },

  /** What comes next is a step of its own. @template T @param {States<T>} history @returns {States<T>} */
  seal: (history) => (history.tag === "" ? history : { ...history, tag: "" }),

  /** @template T @param {States<T>} history @returns {States<T>} */
  undo(history) {
    const { past, present, future } = history;
    if (past.length === 0) return history;
    return { past: past.slice(0, -1), present: past[past.length - 1], future: [present, ...future], tag: "" };
  },

  /** @template T @param {States<T>} history @returns {States<T>} */
  redo(history) {
    const { past, present, future } = history;
    if (future.length === 0) return history;
    return { past: [...past, present], present: future[0], future: future.slice(1), tag: "" };
  },

  /** @param {States<unknown>} history */
  canUndo: (history) => history.past.length > 0,

  /** @param {States<unknown>} history */
  canRedo: (history) => history.future.length > 0,
};
