/* Where the words of a field stand, against the layer below it that marks its slots: what differs, over all lines. Where a browser
   does not tell which character lies at a point, `asked` are the points to click at: near the end of each line, as what is squeezed
   adds up. With `at`, where the character of that number is. */
(field, at = -1) => {
  const area = document.querySelector(field);
  const layer = area.parentElement.querySelector(".pb-write-layer");
  const range = document.createRange();
  const texts = [];
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node);

  /* The place of a character. In WebKit the first of a line begins at the end of the line above. */
  const boxOf = (node, offset) => {
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const boxes = range.getClientRects();
    return boxes[boxes.length - 1];
  };
  const inView = (node, offset) => {
    const box = boxOf(node, offset);
    if (box.top >= 150 && box.bottom <= window.innerHeight - 150) return box;
    window.scrollBy({ top: box.top - 300, behavior: "instant" });
    return boxOf(node, offset);
  };
  const pointOf = (box) => [box.left + box.width * 0.3, box.top + box.height / 2];

  const lines = new Map();
  const wrong = [];
  let compared = 0;
  let count = 0;
  for (const node of texts) {
    for (let offset = 0; offset < node.length; offset++, count++) {
      if (count === at) return pointOf(inView(node, offset)).map(Math.round);
      if (at >= 0 || count >= area.value.length || node.data[offset] === "\n") continue;
      const top = Math.round(boxOf(node, offset).top + window.scrollY);
      const isNew = !lines.has(top);
      if (isNew || node.parentElement === layer) lines.set(top, count);
      // The first of a line, and then one in seven.
      if (!document.caretPositionFromPoint || (!isNew && count % 7)) continue;
      const place = document.caretPositionFromPoint(...pointOf(inView(node, offset)));
      const found = place && place.offsetNode === area ? place.offset : -1;
      compared++;
      if (found !== count) wrong.push([count, found, node.data[offset]]);
    }
  }
  const asked = document.caretPositionFromPoint ? [] : Array.from(lines.values());
  return { lines: lines.size, compared, wrong: wrong.slice(0, 20), asked, isWhole: area.scrollHeight <= area.clientHeight };
}
