/* Removes a fragment that can be no id from the address. Such a fragment cannot be decoded or would end a selector, and scripts
   that look for the element that it names would fail. This runs before any other script reads the address. No id, draft or
   paper of ours has such a name. */

/** Whether a fragment can name something. @param {string} fragment of an address, with its # */
function names(fragment) {
  try {
    return !/["\\\n]/.test(decodeURIComponent(fragment));
  } catch {
    return false;
  }
}

/** Take a fragment that names nothing out of the page's address. */
function drop() {
  if (names(location.hash)) return;
  try {
    history.replaceState(history.state, "", `${location.pathname}${location.search}`);
  } catch {
    // Some browsers keep a local file's address as it is.
  }
}

drop();
window.addEventListener("hashchange", drop); // registered before every other listener
