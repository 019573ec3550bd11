/* Reads the bytes of a file that the writer chose. The file stays on this machine. */

/** @param {File} file @returns {Promise<Uint8Array>} rejected when it cannot be read */
export function bytesOf(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(new Uint8Array(/** @type {ArrayBuffer} */ (reader.result))));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsArrayBuffer(file);
  });
}
