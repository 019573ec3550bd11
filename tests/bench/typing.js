// What the bench of the whole page measures: a draft of so many characters on the desk, then keys in one of its fields.
() => {
  const D = Phrasebank.draft;

  /** A draft of so many characters in the store. */
  async function fill(characters) {
    const [index, words, store] = await Promise.all([
      Phrasebank.search.index(),
      Phrasebank.load("composer"),
      Phrasebank.draftStore.open({ site: Phrasebank.data.site.id }),
    ]);
    const shelf = Phrasebank.shelf(index, words);
    const [{ id, papers }] = shelf.campaigns.filter((campaign) => campaign.papers.length > 0);
    const [{ audiences, variant }] = papers;
    let draft = D.create({ site: Phrasebank.data.site.id, id: "bench", template: null, shelf, campaign: id, audience: audiences[0], variant });
    for (const { title, phrases } of D.regions(draft).flatMap((region) => shelf.fitting(region, draft))) {
      if (D.tally(draft, shelf).characters >= characters) break;
      draft = D.place(draft, [{ id: phrases[0].id, lead: title, text: phrases[0].text }], shelf);
    }
    if (D.tally(draft, shelf).characters < characters) throw new Error("the library is too small");
    await store.save(draft, 0);
  }

  /** Type into the first point of the first heading that has one; each key with the layout it asks for. */
  async function type(keys) {
    const heading = document.querySelector(".pb-outline-points button");
    heading.click();
    const area = document.querySelector("[data-compose=desk] [data-field=body]");
    area.focus();
    const times = [];
    for (let key = 0; key < keys; key++) {
      const started = performance.now();
      area.setRangeText("字", area.value.length, area.value.length, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
      void document.body.offsetHeight;
      times.push(performance.now() - started);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return times;
  }

  window.probe = { fill, type };
}
