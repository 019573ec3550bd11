/* Lets the writer save a file that was made on the page, in the one way that works on plain http and on file:// alike. */

const KEPT = 60000; // milliseconds: an older browser still reads it while it asks where to save

/**
 * Save a file, or have the browser ask where to. Must be called from a click or a key press.
 *
 * @param {Uint8Array} bytes
 * @param {string} name with its extension; Chinese is welcome
 * @param {string} type MIME type
 */
export function download(bytes, name, type) {
  const url = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (bytes)], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
