/* Uses the syntax that the site's scripts are written in, and nothing more: in a browser that cannot parse this, none of the
   bundle runs. */

class Probe {
  static kind = "static";
  #hidden = "private";
  value = this.#hidden;
}

/** Whether the browser also does what no parser shows. */
export const level =
  new Probe().value === "private" &&
  Probe.kind === "static" &&
  /(?<=要)\p{Script=Han}/u.test("要点") &&
  Object.fromEntries([["flat", [[1]].flat()]]).flat[0] === 1 &&
  "customElements" in window &&
  "HTMLDialogElement" in window;
