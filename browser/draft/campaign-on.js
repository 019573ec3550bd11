/* Which campaign the meeting is of that somebody prepares on a day. A site is opened months after it was built, so its own word of what
   is current may be a year old. Pure. */

const FIRST_MONTH = 9; // October, counted from 0: the meetings of a year are held from its fourth quarter to March of the next

/**
 * @template {{year: number, status: string}} Campaign
 * @param {Campaign[]} campaigns the newest first
 * @param {Date} day
 * @returns {Campaign | undefined} of the year whose meetings are due, of several the one that is in use; where the library has none, the one that it says is in use
 */
export function campaignOn(campaigns, day) {
  const year = day.getFullYear() - (day.getMonth() < FIRST_MONTH ? 1 : 0);
  const inUse = (/** @type {Campaign} */ { status }) => status === "active";
  const due = campaigns.filter((one) => one.year === year);
  return due.find(inUse) || due[0] || campaigns.find(inUse);
}
