/* Writes a point in time as lists of drafts show it. */

/** @param {number} at milliseconds @returns {string} the day and the minute, on this machine's clock */
export function moment(at) {
  const date = new Date(at);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${date.getMonth() + 1}月${date.getDate()}日 ${two(date.getHours())}:${two(date.getMinutes())}`;
}
