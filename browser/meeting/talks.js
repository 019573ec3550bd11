/* Proposes who should talk with whom before a meeting: 支委之间、支委和党员之间、党员相互之间, as notices ask for. Pure. */

import { isSet } from "./conditions.js";
import { plainName } from "./names.js";
import { isOfCommittee, isSecretary, party } from "./people.js";

/** @import { MeetingDraft, Row } from "../draft/meeting.js" */

/** @template T @param {T[]} all @returns {[T, T][]} each with each that stands behind it */
const pairsIn = (all) => all.flatMap((one, at) => all.slice(at + 1).map((other) => /** @type {[T, T]} */ ([one, other])));

/** Everybody with the next one, the last with the first; two talk once. @param {Row[]} all @returns {[Row, Row][]} */
const chain = (all) => all.slice(0, all.length > 2 ? all.length : Math.max(0, all.length - 1)).map((one, at) => /** @type {[Row, Row]} */ ([one, all[(at + 1) % all.length]]));

/**
 * The pairs that must talk: the committee among itself, each member with one of the committee (in the 党小组 of that one where there are
 * some), members in a ring. Without a committee the secretary talks with everybody.
 * @param {MeetingDraft} draft
 * @returns {{from: string, to: string}[]} those that the plan does not have yet
 */
export function talksWanted(draft) {
  const all = party(draft);
  const isSmall = isSet(draft, "noCommittee");
  const leading = isSmall ? all.filter(isSecretary).slice(0, 1) : all.filter(isOfCommittee);
  const others = all.filter((row) => !leading.includes(row));
  const withOthers = others.flatMap((row, at) => {
    const near = isSet(draft, "groups") ? leading.filter(({ group }) => group !== "" && group === row.group) : [];
    const some = near.length > 0 ? near : leading;
    return some.length > 0 ? [/** @type {[Row, Row]} */ ([some[at % some.length], row])] : [];
  });
  const pairs = [...pairsIn(leading), ...withOthers, ...chain(others)];
  const called = (/** @type {string} */ one, /** @type {string} */ other) => [one, other].map(plainName).join("\n");
  const planned = new Set(draft.meeting.lists.talks.flatMap(({ from, to }) => [called(from, to), called(to, from)]));
  return pairs.map(([from, to]) => ({ from: from.name, to: to.name })).filter(({ from, to }) => !planned.has(called(from, to)));
}
