/* The link between the parts of the page and the session: parts ask it for the draft and make every change through it. It
   brings all parts up to date after each change. */

import { actionsOf } from "./actions.js";
import { navigation } from "./navigation.js";
import { readDraft } from "./read-draft.js";
import { regionNames } from "./region-names.js";
import { sayDone, travel } from "./way-back.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { Session } from "../draft/session.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Uses } from "../draft/uses.js" */
/** @import { Parts } from "./navigation.js" */

/**
 * What is asked and done besides the actions that writers press buttons for.
 * @param {Session} session
 * @param {Shelf} shelf
 * @param {Uses} uses
 */
function coreOf(session, shelf, uses) {
  const reading = readDraft(session, shelf);
  const host = Object.assign(reading, regionNames(reading, shelf), navigation(reading, session), {
    shelf,
    uses,
    session,
    /**
     * Carry out an operation.
     * @template {unknown[]} Rest
     * @param {(draft: Draft, ...rest: Rest) => Draft} operation
     * @param {Rest} rest its arguments after the draft
     * @returns {boolean} whether anything changed
     */
    apply: (operation, ...rest) => session.apply(operation, ...rest),
    /** Say what was done, with a way back as long as nothing else was. @param {string} text @param {boolean | string} [undoable] what it is called when it is undone, where the text does not tell */
    say: (text, undoable = false) => sayDone(session, () => go("undo"), text, undoable),
    undo: () => go("undo"),
    redo: () => go("redo"),
    /** Called with the draft after an undo or a redo. @type {((after: Draft) => void) | null} */
    travelled: null,
  });

  /** Undo or redo, and show where it happened. @param {"undo" | "redo"} way */
  function go(way) {
    const before = session.draft;
    if (!travel(session, way)) return;
    const after = session.draft;
    if (host.travelled) host.travelled(after);
    host.follow(before, after);
  }

  return host;
}

/**
 * @typedef {ReturnType<typeof coreOf>} Core
 * @typedef {Core & ReturnType<typeof actionsOf>} Host
 */

/**
 * @param {Session} session the draft, its history and its place in the store
 * @param {Shelf} shelf the library
 * @param {Uses} uses of it in the other drafts of this machine, as they were when this one was opened: what is offered stays
 * @param {(host: Host) => Parts} makeParts the parts of the page
 * @returns {Host}
 */
export function makeHost(session, shelf, uses, makeParts) {
  const core = coreOf(session, shelf, uses);
  const host = Object.assign(core, actionsOf(core));
  host.attach(makeParts(host));
  session.onChange(() => host.update());
  return host;
}
