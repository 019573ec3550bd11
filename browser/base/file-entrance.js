/* Two ways to bring in files: choosing them in the browser's dialog, and dropping them on the page. */

const BUSY = "读不出来，可能正被别的程序占用，请关掉它再打开一次。";
const FOLDER = "这是文件夹，没有读。请点“打开文件”，进到文件夹里选中全部文件，一次打开。";

/** @param {string} name of a file that could not be read @param {Set<string>} folders those among what was dropped @returns {string} why, and what to do */
export const whyNotRead = (name, folders) => (folders.has(name) ? FOLDER : BUSY);

/** @param {DataTransfer} dropped @returns {Set<string>} names of folders, which come in like files */
function foldersIn({ items }) {
  const entries = Array.from(items, (item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  return new Set(entries.flatMap((entry) => (entry && entry.isDirectory ? [entry.name] : [])));
}

/**
 * @param {HTMLInputElement} input with the type `file`
 * @param {HTMLElement} ground where files may be dropped
 * @param {HTMLElement} marked carries the class `pb-drop` while files are held over the ground
 * @param {(files: File[], folders: Set<string>) => void} take called with one file or more, and with which of them are folders, by name
 */
export function onFiles(input, ground, marked, take) {
  input.addEventListener("change", () => {
    if (input.files && input.files.length > 0) take(Array.from(input.files), new Set());
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
    take(Array.from(dataTransfer.files), foldersIn(dataTransfer));
  });
}
