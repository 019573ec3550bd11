// What the bench of the composer measures, on a page that has its scripts.
() => {
  const D = Phrasebank.draft;

  /** Everything that the data has to go through before a writer sees a draft, the data being there. */
  async function open() {
    const { matcher } = Phrasebank;
    const [head, readings, pages, composer] = await Promise.all(["search", "pinyin", "search-pages", "composer"].map(Phrasebank.load));
    const parts = await Promise.all(Array.from({ length: head.parts }, (_, at) => Phrasebank.load(`search-${at}`)));
    const started = performance.now();
    const index = matcher.index(head, readings);
    for (const part of parts) Array.from(matcher.addPart(index, part));
    matcher.addPages(index, pages);
    const shelf = Phrasebank.shelf(index, composer);
    const draft = create(shelf);
    for (const region of D.regions(draft, shelf)) shelf.fitting(region, draft);
    D.tally(draft, shelf);
    const took = performance.now() - started;
    Object.assign(window, { shelf, draft });
    return took;
  }

  function create(shelf) {
    const [{ id, papers }] = shelf.campaigns.filter((campaign) => campaign.papers.length > 0);
    const [{ audiences, variant }] = papers;
    return D.create({ site: "bench", id: "bench", template: null, shelf, campaign: id, audience: audiences[0], variant });
  }

  /** A draft of so many characters, then so many keystrokes: ours, and everything written, copied and counted anew, in turn. */
  async function type(characters, keystrokes) {
    let draft = window.draft;
    const points = D.regions(draft).flatMap((region) => shelf.fitting(region, draft));
    for (const { id, title, phrases } of points) {
      if (D.tally(draft, shelf).characters >= characters) break;
      draft = D.place(draft, [{ id: phrases[0].id, lead: title, text: phrases[0].text, point: id }], shelf);
    }
    if (D.tally(draft, shelf).characters < characters) throw new Error("the library is too small");
    const store = await Phrasebank.draftStore.open({ site: "bench" });
    const session = Phrasebank.session({ store, draft, revision: 0 });
    const { key, body } = draft.document.blocks.filter((block) => block.kind === "point")[3];
    let text = D.text(body);
    const times = [];
    for (let at = 0; at < keystrokes; at++) {
      text += "字";
      const started = performance.now();
      session.apply(Phrasebank.draft.edit, key, { body: text });
      D.tally(session.draft, shelf);
      D.paper(session.draft);
      const ours = performance.now() - started;
      const again = performance.now();
      const written = JSON.stringify(session.draft);
      localStorage.setItem("bench", written);
      const copy = JSON.parse(written);
      D.tally(D.edit(copy, key, { body: `${text}字` }), shelf);
      D.paper(copy);
      times.push([ours, performance.now() - again]);
      await new Promise((resolve) => setTimeout(resolve));
    }
    await session.close();
    return times;
  }

  window.probe = { open, type };
}
