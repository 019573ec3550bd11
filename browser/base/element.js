/* Builds elements. Every string that it is given becomes text and never markup. */

/**
 * @param {string} tag
 * @param {Record<string, string | boolean>} attributes true stands for an attribute without a value, false for none
 * @param {...(Node | string)} content
 * @returns {HTMLElement}
 */
export function element(tag, attributes, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...content);
  return made;
}

/**
 * Put a text into an element, unless it says just that: to say it again would have the page laid out anew.
 * @param {Node} node
 * @param {string} text
 */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
