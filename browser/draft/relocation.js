/* Decides where the blocks of a paper go in another one: to the same heading, or else to the first that selects the point; the
   writer's own text goes to the first heading that shares a dimension with its own. Pure. */

import { regionsOf } from "./regions.js";
import { originOf } from "./text.js";

/** @import { Draft, DraftHeading, Selector } from "./create.js" */
/** @import { Region } from "./regions.js" */
/** @import { ShelfPoint } from "./shelf-points.js" */
/** @import { Shelf } from "./shelf.js" */
/** @import { DraftBlock } from "./text.js" */

/** Headings of the unit's own, numbered anew each time. */
export const OWN = /^own-/;

/** @param {DraftBlock} block @param {Shelf} shelf @returns {ShelfPoint | null} that it was taken from, while the library has it */
export function pointOf(block, shelf) {
  const source = originOf(block);
  return source && shelf.point(source.point);
}

/**
 * By the id of each old heading, that of the new one which is the same; nothing where none is. Own headings are numbered anew each
 * time: their number says nothing unless both wordings are new to the other side.
 * @param {DraftHeading[]} before
 * @param {DraftHeading[]} after
 * @returns {Map<string, string>}
 */
function sameHeadings(before, after) {
  /** @type {Map<string, string>} */
  const made = new Map();
  for (const old of before) {
    const titled = after.find((heading) => heading.title === old.title);
    const numbered = after.find((heading) => heading.id === old.id);
    const isRenamed = numbered && !titled && !before.some((other) => other.title === numbered.title);
    if (numbered && (!OWN.test(old.id) || numbered === titled || isRenamed)) made.set(old.id, numbered.id);
    else if (titled) made.set(old.id, titled.id);
  }
  return made;
}

/** Where blocks of the old paper go in the new one. */
export class Relocation {
  /** @param {Draft} before @param {Draft} after the new paper, without the writer's words @param {Shelf} shelf */
  constructor(before, after, shelf) {
    this.before = before;
    this.after = after;
    this.shelf = shelf;
    this.same = sameHeadings(before.headings, after.headings);
    this.regions = regionsOf(after).slice(0, -1);
  }

  /** @param {string} section @param {string} heading @returns {Region | undefined} */
  headed(section, heading) {
    return heading === "" ? undefined : this.regions.find((region) => region.section === section && region.heading === heading);
  }

  /**
   * The region that takes the place of an old one; undefined when none does, or when it depends on the block.
   * @param {Region} old
   * @returns {Region | undefined}
   */
  counterpart(old) {
    const here = this.regions.filter((region) => region.section === old.section);
    if (old.heading !== "") {
      const same = this.headed(old.section, this.same.get(old.heading) || "");
      return same || (here.some((region) => region.heading !== "") ? undefined : here[0]);
    }
    const titled = here.find((region) => region.heading === "" && region.title === old.title);
    if (titled || old.section === "") return titled;
    return here.find((region) => region.heading === "" && (region.level === old.level || !here.some((one) => one.level > region.level)));
  }

  /**
   * @param {DraftBlock} block
   * @param {Region} old region in which it stands
   * @returns {Region | undefined}
   */
  home(block, old) {
    const found = this.counterpart(old);
    if (found && !this.isParent(found)) return found;
    const point = pointOf(block, this.shelf);
    const bySource = point ? this.headed(old.section, this.shelf.home(point.id, this.after.headings)) : undefined;
    // Words that stood right below a section's title stay there when no better place is known.
    return bySource || this.named(point, old) || this.alike(old) || found;
  }

  /** @param {Region} old @returns {string[]} the dimensions that words of one's own under it are about */
  dimensionsOf(old) {
    const heading = this.before.headings.find(({ id }) => id === old.heading);
    if (heading) return heading.from.map(({ dimension }) => dimension);
    return this.shelf.dimensions.filter((one) => one.title === old.title).map((one) => one.id);
  }

  /** The region whose title is the aspect or the dimension. @param {ShelfPoint | null} point @param {Region} old @returns {Region | undefined} */
  named(point, old) {
    const dimensions = point ? [point.dimension] : this.dimensionsOf(old);
    const titles = dimensions.map((id) => this.shelf.dimensions.find((one) => one.id === id)).map((one) => (one ? one.title : ""));
    const here = this.regions.filter((region) => region.section === old.section && region.heading === "" && region.level > 1);
    for (const name of [point ? point.aspect : "", ...titles]) {
      const region = here.find(({ title }) => title !== "" && title === name);
      if (region) return region;
    }
    return undefined;
  }

  /**
   * The first heading that shares a dimension with an old one, in the order of the old one's; one that takes only some tags of it
   * comes last.
   * @param {Region} old
   * @returns {Region | undefined}
   */
  alike(old) {
    for (const isWhole of [true, false]) {
      for (const dimension of this.dimensionsOf(old)) {
        const shares = (/** @type {Selector} */ one) => one.dimension === dimension && (one.tags.length === 0 || !isWhole);
        const heading = this.after.headings.find(({ from }) => from.some(shares));
        const region = heading && this.headed(old.section, heading.id);
        if (region) return region;
      }
    }
    return undefined;
  }

  /** @param {Region} region @returns {boolean} whether others stand under it */
  isParent(region) {
    const next = this.regions[this.regions.indexOf(region) + 1];
    return next !== undefined && next.level > region.level;
  }
}
