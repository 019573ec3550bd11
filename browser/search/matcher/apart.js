/* A large library of which only the data that queries need are loaded: the places of pairs of characters, and the texts that
   are shown. Data that are not loaded yet count as nothing and are noted; the caller fetches them and runs the query again. */

import { cutsOf } from "./cuts.js";
import { fold, stringOf } from "./normal.js";

/** @import { NeedHead, NeedPairs, NeedTexts } from "../../base/data-types.js" */
/** @import { Part } from "./index.js" */
/** @import { Normal } from "./normal.js" */
/** @import { Stretch } from "./stretch.js" */

/** @typedef {`need/pairs-${number}` | `need/texts-${number}`} NeedName */

const LAST = 0x23;
const FIRST = 0x5d;
const LASTS = FIRST - 1 - LAST; // how many characters a number may end with
const FIRSTS = 0x7f - FIRST;

/**
 * @param {string} coded numbers, see `_word` in corpus/by_need.py
 * @returns {number[]}
 */
function numbersOf(coded) {
  const numbers = [];
  let before = 0;
  for (let at = 0; at < coded.length; at++) {
    const code = coded.charCodeAt(at);
    if (code < FIRST) {
      numbers.push(before * LASTS + code - LAST);
      before = 0;
    } else {
      before = before * FIRSTS + code - FIRST + 1;
    }
  }
  return numbers;
}

/** What has been fetched, for all parts. */
export class Fetched {
  /** @param {NeedHead} head */
  constructor(head) {
    this.head = head;
    /** @type {Map<NeedName, NeedPairs>} */
    this.pairs = new Map();
    /** What was asked for and is not there. @type {Set<NeedName>} */
    this.wanted = new Set();
    /** How often something was. */
    this.missed = 0;
    /** By script of texts what takes them in. @type {((texts: NeedTexts) => void)[]} */
    this.takers = [];
  }

  /** @param {NeedName} name */
  miss(name) {
    this.missed++;
    this.wanted.add(name);
  }

  /** @param {string} pair @returns {NeedPairs | null} the script that has it; null when it is not there, which is noted */
  having(pair) {
    const name = /** @type {const} */ (`need/pairs-${(pair.charCodeAt(0) * 31 + pair.charCodeAt(1)) % this.head.shards}`);
    const there = this.pairs.get(name);
    if (there) return there;
    this.miss(name);
    return null;
  }

  /** @param {string} text @returns {{pair: string, at: number}[]} the fewest pairs that cover it */
  static cover(text) {
    const pairs = [];
    for (let at = 0; at < text.length; at += 2) {
      const from = Math.min(at, text.length - 2);
      pairs.push({ pair: text.slice(from, from + 2), at: from });
    }
    return pairs;
  }
}

/** The texts of one part. */
export class Apart {
  /**
   * @param {Fetched} fetched
   * @param {Normal} normal
   * @param {number} number of the part
   * @param {Uint32Array} points as `Part.points`
   */
  constructor(fetched, normal, number, points) {
    const { parts, bits } = fetched.head;
    this.fetched = fetched;
    this.normal = normal;
    this.number = number;
    this.bits = bits;
    /** By phrase. @type {string[]} */
    this.texts = /** @type {string[]} */ (new Array(points[points.length - 1])).fill("");
    this.cuts = this.texts.map(() => /** @type {number[]} */ ([]));
    this.lines = new Uint32Array(this.texts.length);
    /** By phrase the script of its text. */
    this.scripts = new Uint32Array(this.texts.length);
    let point = 0;
    for (const count of parts[number]) {
      this.scripts.fill(fetched.takers.length, points[point], points[point + count]);
      const first = points[point];
      fetched.takers.push((texts) => this.take(texts, first));
      point += count;
    }
  }

  /** @param {NeedTexts} script @param {number} first */
  take({ texts, cuts, lines }, first) {
    let line = 0;
    texts.forEach((text, at) => {
      this.texts[first + at] = text;
      this.cuts[first + at] = cutsOf(text, cuts[at]);
      this.lines[first + at] = line += lines[at];
    });
  }

  /** @param {number[]} phrases @returns {boolean} whether their texts are there; it is noted when they are not */
  holds(phrases) {
    return phrases.every((phrase) => {
      if (this.texts[phrase] !== "") return true;
      this.fetched.miss(`need/texts-${this.scripts[phrase]}`);
      return false;
    });
  }

  /** @param {number} phrase @returns {string} its text in its normal form, which must be there */
  textOf(phrase) {
    const text = this.texts[phrase];
    const units = new Uint16Array(text.length);
    return stringOf(units.subarray(0, fold(this.normal, text, units, 0, new Uint8Array(text.length + 1))));
  }

  /**
   * @param {string} text of two units or more, in its normal form
   * @returns {number[]} where it stands, in order: phrase << bits | place
   */
  placesOf(text) {
    /** @type {number[] | null} */
    let found = null;
    for (const { pair, at } of Fetched.cover(text)) {
      const own = this.pairPlaces(pair);
      found = found === null ? own : both(found, own, at);
      if (found.length === 0) return found;
    }
    return found || [];
  }

  /** @param {string} pair @returns {number[]} */
  pairPlaces(pair) {
    const script = this.fetched.having(pair);
    const coded = (script && (script[pair] || [])[this.number]) || " ";
    const [steps, places] = coded.split(" ").map(numbersOf);
    let phrase = 0;
    return places.map((place, at) => (phrase += steps[at]) * 2 ** this.bits + place);
  }

  /** @returns {Stretch} what stands for a stretch of all texts */
  stretch() {
    const starts = new Uint32Array(this.texts.length + 1).map((_, phrase) => phrase * 2 ** this.bits);
    const none = new Uint8Array(0);
    const pairs = { places: new Uint32Array(0), starts: new Uint32Array(0) };
    return { string: "", codes: new Uint16Array(0), starts, stops: none, latin: none, pairs, apart: this };
  }
}

/**
 * @param {number[]} some places, in order
 * @param {number[]} others
 * @param {number} apart
 * @returns {number[]} those of the first that have one of the others so far behind
 */
function both(some, others, apart) {
  let at = 0;
  return some.filter((place) => {
    while (at < others.length && others[at] < place + apart) at++;
    return others[at] === place + apart;
  });
}

/**
 * @param {Part} part
 * @param {number[]} phrases of it
 * @returns {boolean} whether they can be shown
 */
export const isThere = ({ textStretch: { apart } }, phrases) => apart === null || apart.holds(phrases);
