/* What the search benchmark runs inside the page. */
(function () {
  "use strict";

  /** @param {string} query @param {any} options */
  async function whole(query, options) {
    for (;;) {
      const answer = await Phrasebank.search(query, options);
      if (answer.complete) return answer;
      await Phrasebank.search.more();
    }
  }

  /** A bare scan: the texts and lead clauses as they are, in one string, and `indexOf`. It finds phrases and does nothing else. */
  function bareScan(points) {
    const fields = [];
    const owners = [];
    points.forEach((point, at) => {
      fields.push(point.title);
      owners.push(-1 - at);
      for (const phrase of point.phrases) {
        fields.push(phrase.text);
        owners.push(phrase.number);
      }
    });
    const starts = new Uint32Array(fields.length + 1);
    fields.forEach((field, at) => (starts[at + 1] = starts[at] + field.length + 1));
    const text = fields.join("\n");
    const firsts = points.map((point) => point.phrases[0].number);
    const counts = points.map((point) => point.phrases.length);
    const phrases = firsts[firsts.length - 1] + counts[counts.length - 1];
    return (query) => {
      let total = 0;
      const terms = query.split(" ");
      const seen = new Uint8Array(phrases);
      terms.forEach((term, round) => {
        let field = 0;
        for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, starts[field + 1])) {
          while (starts[field + 1] <= at) field++;
          const owner = owners[field];
          const first = owner < 0 ? firsts[-1 - owner] : owner;
          const end = owner < 0 ? first + counts[-1 - owner] : owner + 1;
          for (let phrase = first; phrase < end; phrase++) {
            if (seen[phrase] !== round) continue;
            seen[phrase]++;
            if (round === terms.length - 1) total++;
          }
        }
      });
      return total;
    };
  }

  const ROUNDS = 9;

  /** The median; what else the machine does meanwhile must not count. */
  function median(values) {
    return values.sort((one, other) => one - other)[values.length >> 1];
  }

  window.probe = {
    /** From the call to the first results painted, with the plainest of lists. */
    async first(query) {
      const started = performance.now();
      const answer = await Phrasebank.search(query);
      const list = document.createElement("ol");
      for (const hit of answer.hits) {
        const item = document.createElement("li");
        item.textContent = `${hit.title} ${hit.text}`;
        list.append(item);
      }
      document.querySelector("main").prepend(list);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - started;
    },

    /** From the call to the first complete answer, of as many phrases as the search page shows. */
    async complete(query) {
      const started = performance.now();
      await whole(query, { limit: 20 });
      return performance.now() - started;
    },

    /** From data that has arrived to a search that is complete. */
    async ready() {
      await Promise.all(Object.keys(Phrasebank.data.site.files).map(Phrasebank.load));
      const started = performance.now();
      await Phrasebank.search.prepare();
      return performance.now() - started;
    },

    async ids(query) {
      return (await whole(query, { limit: 1e9 })).hits.map((hit) => hit.id);
    },

    /** By query the milliseconds of ours and of the bare scan, taking turns. */
    async keystrokes(pairs, points) {
      const scan = bareScan(points);
      const costs = [];
      for (const [query, plain] of pairs) {
        const ours = [];
        const bare = [];
        for (let round = 0; round < ROUNDS; round++) {
          const started = performance.now();
          await Phrasebank.search(query);
          const between = performance.now();
          scan(plain);
          ours.push(between - started);
          bare.push(performance.now() - between);
        }
        costs.push([median(ours), median(bare)]);
      }
      return costs;
    },

    /** Material's own search: from focus to the first result on screen. */
    async material(query) {
      const box = document.querySelector("input[data-md-component=search-query]");
      const started = performance.now();
      document.querySelector("#__search").checked = true;
      box.focus();
      box.dispatchEvent(new Event("focus"));
      box.value = query;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
      while (!document.querySelector(".md-search-result__item")) await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - started;
    },
  };
})();
