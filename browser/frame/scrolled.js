/* Reports that the page was scrolled, at most once a frame. */

/** @param {() => void} then */
export function eachFrame(then) {
  let isAsked = false;
  window.addEventListener(
    "scroll",
    () => {
      if (isAsked) return;
      isAsked = true;
      window.requestAnimationFrame(() => {
        isAsked = false;
        then();
      });
    },
    { passive: true },
  );
}
