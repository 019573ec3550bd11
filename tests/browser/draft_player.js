// Plays programs of operations on drafts and throws at the first that breaks a promise; see test_draft_operations.py.
(job) => {
  const D = Phrasebank.draft;
  const freeze = (value) => {
    if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
      Object.freeze(value);
      Object.values(value).forEach(freeze);
    }
    return value;
  };
  const pick = (list, at) => list[at % list.length];
  const fieldsOf = (block) => D.texts(block).map(({ field, row, column, runs }) => ({ field, row, column, text: D.text(runs) }));
  const blocksOf = (draft) => [...draft.document.blocks, ...draft.unfiled];
  const words = (draft) => [draft.title, ...Object.values(draft.fields), ...blocksOf(draft).map((block) => fieldsOf(block).map((field) => field.text).join("\\u0000"))].join("\\u0000");
  const own = (text) => text.match(/«\\d+»/g) || [];

  function step(draft, { op, a, b, text }) {
    const keys = blocksOf(draft).map((block) => block.key);
    const regions = D.regions(draft).map((region) => region.key);
    const key = pick(keys, a);
    const block = D.block(draft, key);
    const region = pick(regions, b);
    const said = block.kind === "point" || block.kind === "paragraph" ? [] : null;
    switch (op) {
      case "addPoint": return [D.addPoint(draft, region, { lead: text, body: text, source: null }, a % 4), []];
      case "addFollowups": return [D.addFollowups(draft, Array.from({ length: a % 3 }, () => ({ lead: text, body: text }))), []];
      case "addParagraph": return [D.addParagraph(draft, region, text, null, a % 3 ? undefined : 0), []];
      case "take": {
        const point = pick(window.points, a);
        const phrase = pick(point.phrases, b);
        return [D.addPoint(draft, region, { lead: point.title + text, body: phrase.text, source: { point: point.id, phrase: phrase.id } }), []];
      }
      case "place": {
        const point = pick(window.points, a);
        return [D.place(draft, [{ id: pick(point.phrases, b).id, lead: point.title + text, text: point.phrases[0].text + text }], shelf), []];
      }
      case "edit": {
        const field = pick(fieldsOf(block), b);
        if (!field) return [draft, []];
        const change = field.field === "cell" ? { cell: { row: field.row, column: field.column, text } } : { [field.field]: text };
        return [D.edit(draft, key, change), own(field.text)];
      }
      case "move": return [D.move(draft, key, region, a % 5), []];
      case "remove": return [D.remove(draft, key), said === null && block.kind !== "list" && block.kind !== "table" ? [] : fieldsOf(block).flatMap((field) => own(field.text))];
      case "addHeading": return [D.addHeading(draft, b % 3 ? key : region, 1 + (a % 3), text, b % 2 ? "problems" : ""), []];
      case "removeHeading": return [D.removeHeading(draft, region), region === D.UNFILED ? [] : own(fieldsOf(D.block(draft, region))[0].text)];
      case "renameHeading": return [D.renameHeading(draft, region, text), region === D.UNFILED ? [] : own(fieldsOf(D.block(draft, region))[0].text)];
      case "moveHeading": return [D.moveHeading(draft, region, (a % 7) - 3), []];
      case "rename": return [D.rename(draft, text), own(draft.title)];
      case "setField": {
        const name = pick(["年度", "姓名", "日期", "__proto__", "单位"], a);
        const before = Object.prototype.hasOwnProperty.call(draft.fields, name) ? draft.fields[name] : "";
        return [D.setField(draft, name, b % 4 ? text : ""), own(before)];
      }
      case "restore": {
        const phrase = block.source && shelf.phrase(block.source.phrase);
        if (!phrase) return [draft, []];
        return [D.restore(draft, key, phrase), own(D.text(block.kind === "point" ? block.body : block.runs))];
      }
      case "retarget": {
        const target = pick(window.targets, a * 7 + b);
        return [D.retarget(draft, target, shelf), []];
      }
    }
  }

  const count = (texts) => texts.reduce((counts, text) => counts.set(text, (counts.get(text) || 0) + 1), new Map());

  return JSON.parse(job).map(({ template, steps }) => {
    const H = Phrasebank.history;
    let draft = freeze(D.create({ site: "s", id: "x", template, shelf, fields: {} }));
    let history = H.start(draft);
    const states = [draft];
    for (const one of steps) {
      const before = count(own(words(draft)));
      const [next, given] = step(draft, one);
      freeze(next);
      const after = count(own(words(next)));
      for (const token of given) before.set(token, before.get(token) - 1);
      for (const [token, times] of before) {
        if ((after.get(token) || 0) < times) throw new Error(`${one.op} lost ${token}: ${JSON.stringify(one)}`);
      }
      if (next !== draft && JSON.stringify(next) === JSON.stringify(draft)) throw new Error(`${one.op} made a new draft of nothing`);
      const keys = blocksOf(next).map((block) => block.key);
      if (new Set(keys).size !== keys.length) throw new Error(`${one.op}: a key twice`);
      const blanks = blocksOf(next).flatMap((block) => D.texts(block).flatMap(({ runs }) => runs)).filter((run) => "blank" in run && run.blank !== run.name).map((run) => run.blank);
      if (new Set(blanks).size !== blanks.length) throw new Error(`${one.op}: a slot's key twice`);
      D.structure(next.document.blocks);
      const tally = D.tally(next, shelf);
      if (tally.open !== D.openSlots(next).length) throw new Error(`${one.op}: ${tally.open} open slots`);
      for (const slot of D.openSlots(next)) {
        const field = fieldsOf(D.block(next, slot.key)).find(({ field, row, column }) => field === slot.field && row === slot.row && column === slot.column);
        if (field.text.slice(slot.start, slot.end) !== `【${slot.name}】`) throw new Error("a slot is elsewhere");
      }
      history = H.push(history, next);
      if (next !== draft) states.push(next);
      draft = next;
    }
    for (let at = states.length - 2; at >= 0; at--) {
      history = H.undo(history);
      if (history.present !== states[at]) throw new Error("undo is not exact");
    }
    if (H.canUndo(history)) throw new Error("one more to undo");
    for (const state of states.slice(1)) {
      history = H.redo(history);
      if (history.present !== state) throw new Error("redo is not exact");
    }
    const { draft: read, notes } = Phrasebank.draftFile.read(Phrasebank.draftFile.write(draft), { site: "s", id: "x" });
    for (const [name, value] of Object.entries(draft)) {
      const [one, other] = [JSON.stringify(read[name]), JSON.stringify(value)];
      if (one !== other) throw new Error(`a file gives back ${name} ${one} for ${other}`);
    }
    if (notes.length) throw new Error(notes.join());
    return { document: draft.document, paper: D.paper(draft), blocks: draft.unfiled };
  });
}
