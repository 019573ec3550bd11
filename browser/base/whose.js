/* Buttons that say the same in every row of a list. Who hears a list of buttons hears no rows: each button is called by its row, too. */

const LONGEST = 24; // characters of a row that are heard with each of its buttons

/**
 * Call a button, or what unfolds, by its words and its row. The words that are seen come first: who speaks to the page says those.
 * @param {Element} button
 * @param {string} whose
 * @param {string} [words] where a sign is seen
 */
export function tellWhose(button, whose, words = (button.textContent || "").trim()) {
  const name = `${words}：${whose}`;
  if (button.getAttribute("aria-label") !== name) button.setAttribute("aria-label", name);
}

/**
 * What the rows of a list are called: by what they say, shortened, and by their place where that is nothing or what another says.
 * @param {string[]} said by row
 * @param {string} unit what is counted: 行, 条
 * @param {number} [longest] characters
 * @returns {string[]} no two the same
 */
export function rowNames(said, unit, longest = LONGEST) {
  const names = said.map((text) => {
    const characters = Array.from(text.trim().slice(0, 2 * longest).replace(/\s+/g, " "));
    return characters.length > longest ? `${characters.slice(0, longest).join("")}……` : characters.join("");
  });
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const name of names) times.set(name, (times.get(name) || 0) + 1);
  return names.map((name, at) => (name !== "" && times.get(name) === 1 ? name : [name, `第 ${at + 1} ${unit}`].filter(Boolean).join("，")));
}
