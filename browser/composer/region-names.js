/* What a region is called, what is to be written there, and which regions belong to it. */

/** @import { Region } from "../draft/regions.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Reading } from "./read-draft.js" */

/** @param {Shelf} shelf @param {Region} region @returns {string} the title of the section that a heading without words stands for */
function sectionTitle(shelf, region) {
  const section = shelf.sections.find((one) => one.id === region.section);
  return section ? section.title : "";
}

/** @param {Reading} reading @param {Shelf} shelf */
export function regionNames(reading, shelf) {
  const about = {
    /** @param {Region} region @returns {Region[]} the headings right below it */
    children(region) {
      const all = reading.regions();
      const made = [];
      for (let at = all.indexOf(region) + 1; at < all.length && all[at].key !== "unfiled" && all[at].level > region.level; at++) made.push(all[at]);
      return region.key === "frame" || region.key === "unfiled" ? [] : made;
    },
    /** @param {Region} region @returns {boolean} whether blocks may be put there */
    takes: (region) => region.key !== "frame" && (region.blocks.length > 0 || about.children(region).length === 0),
    /** @param {Region} region @returns {string} the heading above it, empty where there is none */
    above(region) {
      const all = reading.regions();
      const found = region.level < 2 ? undefined : all.slice(0, all.indexOf(region)).reverse().find((one) => one.level < region.level && one.key !== "frame");
      return found ? about.name(found, true) : "";
    },
    /** @param {Region} region @param {boolean} [short] without the heading above it @returns {string} */
    name(region, short = false) {
      const title = region.title || sectionTitle(shelf, region) || "正文";
      const above = short ? "" : about.above(region);
      return above ? `${above} · ${title}` : title;
    },
    /** @param {Region} region @returns {boolean} whether it has no title and is to have none: an opening or a closing of the recipe, the beginning of a paper without one */
    isNameless(region) {
      if (region.title !== "" || region.level > 1 || region.heading !== "") return false;
      const part = shelf.part(region, reading.draft);
      return part ? part.title === "" : reading.regions()[1] === region;
    },
    /** @param {Region} region @returns {string} what to write there */
    prompt(region) {
      if (region.key === "frame") return "大标题、署名和日期。单位、姓名等填在“单位、姓名等”里，全文只填一次。";
      if (region.key === "unfiled") return "这里的内容没有放进文稿，也不会打印。用每条上的“移到……”放到合适的方面。";
      const part = shelf.part(region, reading.draft);
      const section = shelf.sections.find((one) => one.id === region.section);
      const words = (part && part.prompt) || (section ? section.summary : "");
      return words ? `${words}。` : "";
    },
    /** @param {string} key @returns {string} where a block stands, in words */
    nameOfBlock(key) {
      const region = reading.regions().find((one) => one.blocks.some((block) => block.key === key) || one.key === key);
      return region ? about.name(region) : "";
    },
  };
  return about;
}
