/* Two ways for files to come in: they are chosen in the browser's dialog, or dropped on the page. */

/**
 * @param {HTMLInputElement} input with the type `file`
 * @param {HTMLElement} ground where files may be dropped
 * @param {HTMLElement} marked carries the class `pb-drop` while files are held over the ground
 * @param {(files: File[]) => void} take called with one file or more
 */
export function onFiles(input, ground, marked, take) {
  input.addEventListener("change", () => {
    if (input.files && input.files.length > 0) take(Array.from(input.files));
    input.value = ""; // else the same file could not be chosen again
  });
  for (const type of ["dragenter", "dragover"]) {
    ground.addEventListener(type, (event) => {
      const { dataTransfer } = /** @type {DragEvent} */ (event);
      if (!dataTransfer || !Array.from(dataTransfer.types).includes("Files")) return;
      event.preventDefault();
      marked.classList.add("pb-drop");
    });
  }
  for (const type of ["dragleave", "drop"]) ground.addEventListener(type, () => marked.classList.remove("pb-drop"));
  ground.addEventListener("drop", (event) => {
    const { dataTransfer } = event;
    if (!dataTransfer || dataTransfer.files.length === 0) return;
    event.preventDefault();
    take(Array.from(dataTransfer.files));
  });
}
