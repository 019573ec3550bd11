/* Where the words of a field stand, against the layer below it that marks its slots: what differs, over all lines. */
(field) => {
  const area = document.querySelector(field);
  const layer = area.parentElement.querySelector(".pb-write-layer");
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const wrong = [];
  const lines = new Set();
  let at = 0;
  let compared = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let offset = 0; offset < node.length; offset++, at++) {
      if (at >= area.value.length || node.data[offset] === "\n") continue;
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      let box = range.getBoundingClientRect();
      const top = Math.round(box.top + window.scrollY);
      const isNew = !lines.has(top);
      lines.add(top);
      // The first of a line, and then one in seven: what is squeezed adds up.
      if (!isNew && at % 7) continue;
      if (box.top < 150 || box.bottom > window.innerHeight - 150) {
        window.scrollBy({ top: box.top - 200, behavior: "instant" });
        box = range.getBoundingClientRect();
      }
      const place = document.caretPositionFromPoint(box.left + box.width * 0.3, box.top + box.height / 2);
      const found = place && place.offsetNode === area ? place.offset : -1;
      compared++;
      if (found !== at) wrong.push([at, found, node.data[offset]]);
    }
  }
  return { lines: lines.size, compared, wrong: wrong.slice(0, 20), isWhole: area.scrollHeight <= area.clientHeight };
}
