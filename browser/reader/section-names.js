/* Finds which part of a paper a heading names: 存在的主要问题, 思想根源剖析, 下一步努力方向 … Pure. */

import { finder } from "./words.js";

/** @import { PaperWords } from "../base/data-types.js" */

/**
 * `sections`: ids, in the heading's order; two where it joins them (原因剖析及整改措施). `isWhole`: whether nothing else stands in it.
 * @typedef {{sections: string[], isWhole: boolean}} Named
 */

/** What says nothing of its own beside a name. */
const FILLERS = /主要|突出|具体|个人|本人|自身|自己|自我|我|目前|当前|现阶段|今后|下一步|下步|未来|深刻|深入|认真|全面|明确|制定|提出|进一步|存在|产生|思想|剖析|分析|检视|查摆|查找|方面|情况|表现|及其|其他|相关|有关|关于|领导班子|班子|支部|一些|几个|几点|以下|如下|部分|的|等|之/g;
const JOINED = /^(?:以及|及|和|与|并|暨|、|，|,|\/|／|\+|＋|\s)+$/;
const JOINERS = /以及|及|和|与|并|暨|、|，|,|\/|／|\+|＋|\s/g;
/** What stands around a heading. */
const AROUND = /^[\s【[《“"*#]+|[\s】\]》”"*。：:；;，,．.！!]+$|[（(][^（）()]*[）)]\s*[。：:；;]?$/g;
/** A heading that says of something that it is lacking is a problem itself, not the name of a part. */
const LACK = /不(?!足)|没有|没能|未能|缺乏|缺少|欠缺|有待|淡薄|淡化|弱化|松懈|滞后|不力|流于|停留/;
const LONGEST = 40; // characters of a heading

/** @param {string} text @returns {string} without what stands around it */
export const bareHeading = (text) => text.replace(AROUND, "").replace(AROUND, "");

/** @param {PaperWords["sections"]} listed */
export function sectionNames(listed) {
  const named = finder(listed.flatMap(({ section, names }) => names.map((word) => ({ word, value: section }))));
  const said = finder(listed.flatMap(({ section, sentences }) => sentences.map((word) => ({ word, value: section }))));
  /** What was asked before: the same headings come again and again. @type {Map<string, Named>} */
  const known = new Map();

  /** @param {string} bare @returns {Named} */
  function look(bare) {
    const found = named(bare);
    if (found.length === 0) return { sections: [], isWhole: false };
    let rest = "";
    let at = 0;
    /** @type {string[]} */
    const sections = [];
    for (const { start, end, value } of found) {
      const between = bare.slice(at, start);
      rest += between;
      // 存在问题原因剖析 is about causes: the last of names that nothing joins says what it is.
      const isJoined = sections.length > 0 && JOINED.test(between.replace(FILLERS, ""));
      if (sections.length > 0 && !isJoined) sections.pop();
      if (!sections.includes(value)) sections.push(value);
      at = end;
    }
    rest += bare.slice(at);
    const own = rest.replace(FILLERS, "").replace(JOINERS, "");
    return { sections: LACK.test(rest) ? [] : sections, isWhole: own === "" };
  }

  return {
    /** @param {string} text a heading without its number @returns {Named} */
    of(text) {
      if (text.length > LONGEST + 10) return { sections: [], isWhole: false };
      const bare = bareHeading(text);
      const before = known.get(bare);
      if (before) return before;
      const made = bare.length > LONGEST ? { sections: [], isWhole: false } : look(bare);
      known.set(bare, made);
      return made;
    },

    /** @param {string} text a paragraph @returns {string} the section that its words show it to be of; empty for none */
    saidIn(text) {
      const [first] = said(text);
      return first ? first.value : "";
    },
  };
}

/** @typedef {ReturnType<typeof sectionNames>} SectionNames */
