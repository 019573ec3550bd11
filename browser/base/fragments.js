/* An address may end in anything, and a script that looks for an element of that name may not ask whether it can be one: what
   cannot be read or would end a selector would stop whatever it does by address on that page. So it leaves the address
   before any script reads it. No id, draft or paper of ours has such a name. */

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
window.addEventListener("hashchange", drop); // the first of all who listen
