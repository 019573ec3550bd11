// @ts-check
/* The one global of the browser code. */
/** @type {any} */ (window).Phrasebank = {};
