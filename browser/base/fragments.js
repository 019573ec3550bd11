/* An address may end in anything, and scripts look for the element that its fragment names without asking whether it can be a name. A fragment
   that cannot be decoded, or that would end a selector, would make such a script fail. So it is taken out of the address before any
   script reads it. No id, draft or paper of ours has such a name. */

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
