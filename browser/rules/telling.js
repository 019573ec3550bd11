/* Collects the findings of the rules of a paper. Pure; the twin of rules/papers/telling.py. */

/** @import { Stretch, View } from "./view.js" */
/** @import { Span, Words } from "./words.js" */

/**
 * `block`: its key, null for what is about the whole paper. `start`, `end`: in the block's text (block-text.js), below 0 in the
 * number that is kept before it. `source`: who says so,
 * empty where nobody has published it. `replacement`: what may stand in its place without a look.
 * @typedef {{rule: string, grade: "must" | "should" | "note", block: string | null, start: number, end: number, message: string, why: string,
 *   source: string, remedy: string, example: string, replacement: string | null}} Finding
 * What overrules the list: empty says nothing.
 * @typedef {{remedy?: string, source?: string, grade?: string}} Given
 */

const SHOWN = 24; // characters of a passage that a message shows

/** @param {string} text @returns {string} on one line, not too long */
function cut(text) {
  const characters = Array.from(text.replace(/\n/g, " "));
  return characters.length <= SHOWN ? characters.join("") : `${characters.slice(0, SHOWN).join("")}……`;
}

/** @param {string} one @param {string} other */
const inOrder = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

/** Collects what the rules say of one paper. */
export class Teller {
  /** @param {View} view @param {Words} words */
  constructor(view, words) {
    this.words = words;
    /** @type {Finding[]} */
    this.found = [];
    this.order = new Map(Array.from(view.texts.keys(), (key, at) => [key, at]));
  }

  /**
   * Say it, unless the list does not have the rule. `shown` goes into the message, in turn.
   * @param {string} rule
   * @param {Stretch | null} stretch
   * @param {Span} [span]
   * @param {string[]} [shown]
   * @param {{given?: Given, replacement?: string | null}} [more]
   */
  tell(rule, stretch, span = [0, 0], shown = [], { given = {}, replacement = null } = {}) {
    if (!Object.prototype.hasOwnProperty.call(this.words.rules, rule)) return;
    const about = this.words.rules[rule];
    this.found.push({
      rule,
      grade: /** @type {Finding["grade"]} */ (given.grade || about.grade),
      block: stretch ? stretch.key : null,
      start: stretch ? stretch.offset + span[0] : 0,
      end: stretch ? stretch.offset + span[1] : 0,
      message: shown.reduce((message, text) => message.replace("{}", () => cut(text)), about.message),
      why: about.why,
      source: given.source || about.source,
      remedy: given.remedy || about.remedy,
      example: about.example,
      replacement,
    });
  }

  /** Say it of all of a stretch. @param {string} rule @param {Stretch} stretch @param {string[]} shown */
  whole(rule, stretch, ...shown) {
    this.tell(rule, stretch, [0, stretch.text.length], shown);
  }

  /** @returns {Finding[]} all of them, in the paper's order; what is about the whole comes first */
  findings() {
    const place = (/** @type {Finding} */ { block }) => (block === null ? -1 : this.order.get(block) || 0);
    return this.found.sort((one, other) => place(one) - place(other) || one.start - other.start || one.end - other.end || inOrder(one.rule, other.rule));
  }
}
