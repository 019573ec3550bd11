// @ts-check
/* <search-page>: a large box with its results in place; with `data-brief` only the first, and no facets. On the search page
   the address carries the query and all that narrows it. */
(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const PAGE = 20;
  const BRIEF = 6;

  /** The facets, by their name in the address. */
  const FACETS = /** @type {const} */ ([
    ["audience", "audiences", "适用对象"],
    ["dimension", "dimensions", "维度"],
    ["section", "sections", "板块"],
    ["tag", "tags", "标签"],
  ]);

  class SearchPage extends HTMLElement {
    connectedCallback() {
      const find = (/** @type {string} */ part) => /** @type {HTMLElement} */ (this.querySelector(`[data-search=${part}]`));
      this.field = /** @type {HTMLInputElement} */ (this.querySelector("input[name=q]"));
      this.status = find("status");
      this.list = find("hits");
      this.pages = find("pages");
      this.more = find("more");
      this.facets = find("facets");
      this.help = find("help");
      this.brief = this.hasAttribute("data-brief");
      /** @type {Record<string, string[]>} what is selected, by name in the address */
      this.selection = {};
      /** How many hits stand there. */
      this.shown = 0;
      Phrasebank.liveQuery(this.field, () => this.search());
      this.help.addEventListener("click", (event) => this.tryOther(event));
      const form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
      if (!this.brief) {
        form.addEventListener("submit", (event) => {
          event.preventDefault();
          this.search();
        });
        this.more.addEventListener("click", () => this.append());
        this.facets.addEventListener("change", () => this.select());
        this.facets.addEventListener("click", (event) => {
          if (event.target instanceof Element && event.target.closest("[data-search=clear]")) this.clear();
        });
        const fold = /** @type {HTMLElement} */ (find("fold").firstElementChild);
        fold.addEventListener("click", () => fold.setAttribute("aria-expanded", String(this.classList.toggle("pb-unfolded"))));
        this.read();
        this.field.focus();
        this.search();
      }
    }

    /** Take everything from the address. */
    read() {
      const asked = new URLSearchParams(location.search);
      this.input.value = asked.get("q") || "";
      for (const name of ["audience", "dimension", "section", "tag", "campaign", "heading"]) this.chosen[name] = asked.getAll(name);
    }

    get input() {
      return /** @type {HTMLInputElement} */ (this.field);
    }

    get chosen() {
      return /** @type {Record<string, string[]>} */ (this.selection);
    }

    /** What the search is asked, as `Phrasebank.search` wants it. */
    get options() {
      const { audience, dimension, section, tag, campaign, heading } = this.chosen;
      const one = (/** @type {string[] | undefined} */ values) => (values && values[0]) || undefined;
      return {
        audiences: audience,
        dimensions: dimension,
        sections: section,
        tags: tag,
        campaign: one(campaign),
        heading: one(heading),
        limit: this.brief ? BRIEF : PAGE,
        caller: "page",
      };
    }

    get isNarrowed() {
      return Object.values(this.chosen).some((values) => values.length > 0);
    }

    search() {
      const query = this.input.value;
      if (!this.brief) this.keep(query);
      if (!query.trim() && !this.isNarrowed) {
        this.empty("");
        if (!this.brief) /** @type {HTMLElement} */ (this.help).append(this.overview());
        return;
      }
      Phrasebank.searchLive(query, this.options, (/** @type {any} */ result) => this.show(query, result), () => this.failed());
    }

    /** @param {string} query */
    keep(query) {
      const asked = new URLSearchParams();
      if (query.trim()) asked.set("q", query.slice(0, 500));
      for (const [name, values] of Object.entries(this.chosen)) values.forEach((value) => asked.append(name, value));
      const text = asked.toString();
      try {
        history.replaceState(history.state, "", `${location.pathname}${text ? `?${text}` : ""}`);
      } catch {
        // Some browsers keep a local file's address as it is; the search works all the same.
      }
    }

    /** @param {string} said */
    empty(said) {
      // A search still at work must not come back to a page that asks nothing.
      Phrasebank.search("", { limit: 0, caller: "page" }).catch(() => {});
      this.say(said);
      this.shown = 0;
      for (const part of [this.list, this.pages, this.help]) /** @type {HTMLElement} */ (part).textContent = "";
      for (const part of [this.more, this.facets, this.querySelector("[data-search=fold]")]) if (part instanceof HTMLElement) part.hidden = true;
    }

    /** @param {string} text */
    say(text) {
      const status = /** @type {HTMLElement} */ (this.status);
      if (status.textContent !== text) status.textContent = text;
    }

    failed() {
      this.empty("素材没有读出来。");
      const retry = this.offer("重试", "retry", "");
      /** @type {HTMLElement} */ (this.help).append(retry);
      retry.addEventListener("click", () => this.search());
    }

    /** @param {string} query @param {any} result */
    show(query, result) {
      const list = /** @type {HTMLElement} */ (this.list);
      list.textContent = "";
      Phrasebank.results.append(list, result.hits);
      this.shown = result.hits.length;
      const pages = /** @type {HTMLElement} */ (this.pages);
      pages.textContent = "";
      pages.append(...Phrasebank.results.pages(result.pages.slice(0, this.brief ? 3 : 5)));
      /** @type {HTMLElement} */ (this.help).textContent = "";
      const waiting = result.complete ? "" : "，还在读其余的素材";
      this.say(result.total ? `找到 ${result.total} 种表述，分在 ${result.points} 个要点里${waiting}` : `没有找到表述${waiting}`);
      if (this.brief) this.leadOn(query, result);
      else {
        this.draw(result);
        /** @type {HTMLElement} */ (this.more).hidden = this.shown >= result.total;
      }
      if (!result.total && result.complete) this.explain(query, result);
    }

    /** The rest of a brief list is on the search page. @param {string} query @param {any} result */
    leadOn(query, result) {
      const more = /** @type {HTMLAnchorElement} */ (this.more);
      more.hidden = this.shown >= result.total;
      more.href = `${Phrasebank.root}search.html?q=${encodeURIComponent(query.slice(0, 500))}`;
      more.textContent = `看全部 ${result.total} 种`;
    }

    async append() {
      const result = await Phrasebank.search(this.input.value, { ...this.options, offset: this.shown });
      if (!result) return;
      const list = /** @type {HTMLElement} */ (this.list);
      const before = list.lastElementChild;
      Phrasebank.results.append(list, result.hits);
      this.shown = /** @type {number} */ (this.shown) + result.hits.length;
      /** @type {HTMLElement} */ (this.more).hidden = this.shown >= result.total;
      const next = (before && before.nextElementSibling) || before;
      const link = next && next.querySelector("a");
      if (link) link.focus();
    }

    /** Nothing was found: why, and what would. @param {string} query @param {any} result */
    async explain(query, result) {
      const rescue = await Phrasebank.search.rescue(query, this.options);
      if (!rescue || this.input.value !== query) return;
      const help = /** @type {HTMLElement} */ (this.help);
      help.textContent = "";
      const said = document.createElement("p");
      if (result.missing.length) said.textContent = `全库没有“${result.missing.join("”“")}”。`;
      else if (rescue.unfiltered) said.textContent = "筛选以后一种也不剩。";
      else said.textContent = `没有一种表述${/\S\s+\S/.test(query) ? "同时含有这几个词" : "含有这个词"}${result.pages.length ? "，下面的页面里有" : ""}。`;
      help.append(said);
      if (rescue.unfiltered) help.append(this.offer(`不筛选，能找到 ${rescue.unfiltered} 种`, "unfilter", ""));
      for (const way of rescue.without) {
        help.append(this.offer(`去掉“${way.terms.join("”“")}”，能找到 ${way.total} 种`, "query", way.query));
      }
      for (const piece of rescue.pieces) help.append(this.offer(`换成“${piece.query}”，能找到 ${piece.total} 种`, "query", piece.query));
      if (rescue.dimension) help.append(this.line(`到最接近的维度看看：${rescue.dimension.title}`, rescue.dimension.page));
      help.append(this.overview());
    }

    /** @param {string} text @param {string} page @returns {HTMLElement} */
    line(text, page) {
      const link = document.createElement("a");
      link.href = Phrasebank.root + page;
      link.textContent = text;
      const line = document.createElement("p");
      line.append(link);
      return line;
    }

    /** @returns {HTMLElement} the way on for whoever does not know what to ask */
    overview() {
      return this.line("从全部素材里按维度看", "dimensions/index.html");
    }

    /** @param {string} text @param {string} action @param {string} value */
    offer(text, action, value) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "pb-button";
      button.textContent = text;
      button.dataset.offer = action;
      button.dataset.value = value;
      return button;
    }

    /** @param {Event} event */
    tryOther(event) {
      const offer = event.target instanceof Element ? event.target.closest("button[data-offer]") : null;
      if (!(offer instanceof HTMLElement)) return;
      if (offer.dataset.offer === "query") this.input.value = offer.dataset.value || "";
      if (offer.dataset.offer === "unfilter") this.selection = {};
      this.input.focus();
      this.search();
    }

    clear() {
      this.selection = {};
      this.input.focus();
      this.search();
    }

    /** The reader has changed a facet. */
    select() {
      const facets = /** @type {HTMLElement} */ (this.facets);
      for (const [name] of FACETS) {
        const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (facets.querySelectorAll(`input[name=${name}]:checked`));
        this.chosen[name] = Array.from(boxes, (box) => box.value);
      }
      for (const name of ["campaign", "heading"]) {
        const list = /** @type {HTMLSelectElement | null} */ (facets.querySelector(`select[name=${name}]`));
        this.chosen[name] = list && list.value ? [list.value] : [];
      }
      if (!this.chosen.campaign.length) this.chosen.heading = [];
      this.search();
    }

    /** Draw the facets anew; the focus stays where it was. @param {any} result */
    draw(result) {
      const facets = /** @type {HTMLElement} */ (this.facets);
      const focused = document.activeElement instanceof HTMLElement && facets.contains(document.activeElement) ? document.activeElement : null;
      const key = focused ? [focused.getAttribute("name"), focused.getAttribute("value")] : null;
      const made = FACETS.map(([name, facet, title]) => this.boxes(name, title, result.facets[facet]));
      made.push(this.choices("campaign", "年度专题", result.facets.campaigns));
      made.push(this.choices("heading", "对照方面", result.facets.headings));
      if (this.isNarrowed) {
        const clear = this.offer("清除筛选", "", "");
        clear.dataset.search = "clear";
        made.push(clear);
      }
      facets.textContent = "";
      const parts = made.filter((part) => part !== null);
      facets.append(...parts);
      facets.hidden = parts.length === 0; // nothing found leaves nothing to choose from
      /** @type {HTMLElement} */ (this.querySelector("[data-search=fold]")).hidden = facets.hidden;
      if (!key) return;
      const same = Array.from(facets.querySelectorAll("[name]")).find((element) => element.getAttribute("name") === key[0] && element.getAttribute("value") === key[1]);
      if (same instanceof HTMLElement) same.focus();
    }

    /**
     * @param {string} name
     * @param {string} title
     * @param {{id: string, title: string, count: number}[]} counts
     * @returns {HTMLElement | null}
     */
    boxes(name, title, counts) {
      const selected = new Set(this.chosen[name] || []);
      const offered = counts.filter((one) => one.count > 0 || selected.has(one.id));
      if (offered.length === 0) return null;
      const group = document.createElement("fieldset");
      const legend = document.createElement("legend");
      legend.textContent = title;
      group.append(legend);
      for (const one of offered) {
        const label = document.createElement("label");
        label.className = "pb-chip";
        const box = document.createElement("input");
        box.type = "checkbox";
        box.name = name;
        box.value = one.id;
        box.checked = selected.has(one.id);
        const count = document.createElement("output");
        count.textContent = String(one.count);
        label.append(box, ` ${one.title} `, count);
        group.append(label, " ");
      }
      return group;
    }

    /**
     * @param {string} name
     * @param {string} title
     * @param {{id: string, title: string, count: number}[]} counts
     * @returns {HTMLElement | null}
     */
    choices(name, title, counts) {
      const [selected] = this.chosen[name] || [];
      if (!selected && !counts.some((one) => one.count > 0)) return null;
      const label = document.createElement("label");
      const list = document.createElement("select");
      list.name = name;
      list.append(new Option("不限", ""));
      for (const one of counts) {
        if (one.count > 0 || one.id === selected) list.append(new Option(`${one.title}（${one.count}）`, one.id));
      }
      list.value = selected || "";
      label.append(`${title} `, list);
      return label;
    }
  }

  customElements.define("search-page", SearchPage);
})();
