// @ts-check
/* What can be read out of a value or a text that is no draft: its words. Pure. */
(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;

  const WORDS = ["text", "value", "title"]; // keys of a draft under which a writer's words stand
  const SPOKEN = new RegExp(`"(?:${WORDS.join("|")}|name)"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"?`, "g");
  const BLOCK = /"key"\s*:/;
  const DEEPEST = 60; // nesting of a value that is looked through: a draft has 8

  /** @param {any} value @returns {boolean} */
  const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

  /** @param {string} inner of a JSON string, perhaps cut off @returns {string} */
  function unescaped(inner) {
    try {
      return JSON.parse(`"${inner}"`);
    } catch {
      return inner.replace(/\\u[0-9a-fA-F]{0,3}$|\\$/, "").replace(/\\n/g, "\n").replace(/\\(.)/g, "$1");
    }
  }

  Phrasebank.salvage = {
    /** @param {any} run @returns {string} what a run says, whatever else is wrong with it; a slot without a value as 【name】 */
    run(run) {
      if (typeof run === "string") return run;
      if (!isObject(run)) return "";
      if (typeof run.text === "string") return run.text;
      if (typeof run.value === "string" && run.value !== "") return run.value;
      return typeof run.name === "string" ? `【${run.name}】` : "";
    },

    /** @param {any} runs @returns {string} */
    runs: (runs) => (Array.isArray(runs) ? runs.map(Phrasebank.salvage.run).join("") : Phrasebank.salvage.run(runs)),

    /**
     * @param {any} value parsed JSON of any shape
     * @returns {string[]} every text in it that a writer may have typed, in order; runs side by side are one
     */
    texts(value) {
      /** @type {string[]} */
      const found = [];
      /** @param {any} one @param {number} depth */
      function look(one, depth) {
        if (depth > DEEPEST) return;
        if (Array.isArray(one)) {
          const isRuns = one.length > 0 && one.every((item) => isObject(item) && ("text" in item || "blank" in item));
          if (isRuns) found.push(Phrasebank.salvage.runs(one));
          else for (const item of one) look(item, depth + 1);
        } else if (isObject(one)) {
          for (const [key, inner] of Object.entries(one)) {
            if (typeof inner === "string" && WORDS.includes(key)) found.push(inner);
            else look(inner, depth + 1);
          }
        }
      }
      if (typeof value === "string") return [value].filter((text) => text.trim() !== "");
      look(value, 0);
      return found.filter((text) => text.trim() !== "");
    },

    /**
     * @param {string} text JSON that does not parse, cut off or damaged; or no JSON at all
     * @returns {string[]} the words in it, block by block; the lines, when it is no JSON
     */
    broken(text) {
      if (!/^\s*[{[]/.test(text)) return text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
      const made = text.split(BLOCK).map((piece) => {
        const said = [];
        SPOKEN.lastIndex = 0;
        for (let found = SPOKEN.exec(piece); found; found = SPOKEN.exec(piece)) {
          const words = unescaped(found[1]);
          said.push(found[0].startsWith('"name"') ? `【${words}】` : words);
        }
        return said.join("");
      });
      return made.filter((words) => words.trim() !== "");
    },
  };
})();
