/* Finds headings that name a topic and not a part of the paper: 理论学习方面, a 对照方面 of a campaign. Pure. */

import { bareHeading } from "./section-names.js";

const TOPIC = /方面(?:存在)?的?(?:主要|突出)?(?:问题|不足|差距|情况|表现|措施|整改措施)?$/;
const NOISE = /[\s\p{P}]|^(?:关于|在|对照)|方面(?:存在)?的?(?:主要|突出)?(?:问题|不足|差距|情况|表现|措施|整改措施)?$/gu;
/** What also ends in 方面, and announces a list or speaks of oneself. */
const SENTENCE = /[几多各一二三四五六七八九十两\d]个?方面|以下|如下|我|本人|自己/;
const LONGEST = 45; // characters
const LOOKED_AT = 300; // characters of a text that may be one, with what stands around it: of a longer one, spaces would be looked at again and again

/** @param {string} text @returns {string} what tells headings apart */
export const topicOf = (text) => bareHeading(text).replace(NOISE, "");

/** @param {string[]} known titles of dimensions, 对照方面 and aspects of causes */
export function topics(known) {
  const titles = new Set(known.map(topicOf));
  return {
    /** @param {string} text @returns {boolean} whether it is nothing but such a heading */
    is(text) {
      if (text.length > LOOKED_AT) return false;
      const bare = bareHeading(text);
      if (bare === "" || bare.length > LONGEST || /[。；;：:]/.test(bare)) return false;
      return titles.has(topicOf(bare)) || (TOPIC.test(bare) && !SENTENCE.test(bare));
    },
  };
}

/** @typedef {ReturnType<typeof topics>} Topics */
