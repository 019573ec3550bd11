/* Brings the children of an element into an order, and moves as few as possible: what moves loses the focus. */

/** @param {Element} parent @param {Element[]} wanted its only children from now on */
export function arrange(parent, wanted) {
  const kept = new Set(wanted);
  for (const child of Array.from(parent.children)) if (!kept.has(child)) child.remove();
  let at = parent.firstElementChild;
  for (const child of wanted) {
    if (child === at) at = at.nextElementSibling;
    else parent.insertBefore(child, at);
  }
}
