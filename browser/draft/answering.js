/* The causes and measures that answer problems. Pure. */

/** @import { ShelfPoint } from "./shelf-points.js" */

/** @param {ShelfPoint[]} points in the library's order @param {(id: string) => ShelfPoint | null} point */
export function answersAmong(points, point) {
  const order = new Map(points.map(({ id }, at) => [id, at]));
  const place = (/** @type {ShelfPoint} */ { id }) => /** @type {number} */ (order.get(id));

  /**
   * @param {string[]} problems ids of points
   * @param {"causes" | "measures"} section
   * @returns {{point: ShelfPoint, answers: string[]}[]} those that answer most of them first, then in the library's order
   */
  return function answering(problems, section) {
    /** @type {Map<string, string[]>} */
    const answered = new Map();
    for (const id of new Set(problems)) {
      const problem = point(id);
      for (const link of problem ? problem[section] : []) answered.set(link, [...(answered.get(link) || []), id]);
    }
    const made = Array.from(answered, ([id, answers]) => ({ point: /** @type {ShelfPoint} */ (point(id)), answers }));
    return made.sort((a, b) => b.answers.length - a.answers.length || place(a.point) - place(b.point));
  };
}
