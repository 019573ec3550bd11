/* Bundle browser/ into the classic scripts and the style sheets that the pages carry. `--check` writes nothing, and fails when what is
   committed is not what these sources give.

   A module lives once on a page. What a bundle needs of one that stands before it there is not bundled again: the earlier one
   hands it on under `Phrasebank.modules`, by its path in browser/. */

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(HERE);
const PUBLISHED = "docs/assets/javascripts";

/** By name: where it is put, the bundles that stand before it on its pages, and the one that it holds, for which it stands there: one
 *  file is asked for and not two. What the tests take is no reason to hand anything on. */
const BUNDLES = {
  early: { after: [], path: "overrides/partials/javascripts/palette.html" },
  head: { after: [], path: "hooks/phrasebank/layouts/scripts/head.js" },
  "by-day": { after: [], path: "hooks/phrasebank/layouts/pages/_by_day_script.html.j2" },
  site: { after: ["head"] },
  composer: { after: ["head"], holds: "site" },
  review: { after: ["head"], holds: "site" },
  meeting: { after: ["head"], holds: "site" },
  selftest: { after: ["head"] },
  testing: { after: ["head", "site"], path: "tests/browser/testing.js" },
};

/** Where a bundle is put. */
const pathOf = (name) => BUNDLES[name].path || `${PUBLISHED}/${name}.js`;

/** The style sheets, each from an entry that says in which order its pieces stand: later ones overrule earlier ones. */
const STYLES = ["site", "composer", "review", "meeting"];
const STYLED = "docs/assets/stylesheets";

const SETTINGS = {
  absWorkingDir: HERE,
  bundle: true,
  write: false,
  format: "iife",
  target: "chrome78",
  charset: "utf8",
  // Chromium 78 has them; what esbuild would write in their place is longer, and makes a pattern anew at every call.
  supported: {
    "class-field": true,
    "class-private-field": true,
    "class-static-field": true,
    "regexp-lookbehind-assertions": true,
    "regexp-unicode-property-escapes": true,
  },
  minify: true,
  legalComments: "none",
  logLevel: "warning",
};

/** The files of a bundle that would stand alone, and by file what it imports. */
async function graphOf(name) {
  const { metafile } = await build({ ...SETTINGS, entryPoints: [`${name}.entry.js`], metafile: true });
  return new Map(Object.entries(metafile.inputs).map(([file, { imports }]) => [file, imports.map(({ path }) => path)]));
}

/** Rooms' files may be handed on; entries and the public face stand in every bundle that uses them. */
const inRoom = (file) => file.includes("/");

/** By bundle what the others take of it. */
async function plan() {
  const graphs = new Map();
  for (const name of Object.keys(BUNDLES)) graphs.set(name, await graphOf(name));
  const handed = new Map(Object.keys(BUNDLES).map((name) => [name, new Set()]));
  for (const [name, { after, holds }] of Object.entries(BUNDLES)) {
    if (name === "testing") continue;
    const owner = (file) => [...after, ...(holds ? [holds] : [])].find((earlier) => graphs.get(earlier).has(file));
    for (const [file, imports] of graphs.get(name)) {
      if (inRoom(file) && owner(file)) continue;
      for (const path of imports) if (inRoom(path) && owner(path)) handed.get(owner(path)).add(path);
    }
  }
  return handed;
}

/** Takes from the page what earlier bundles hand on. */
function taking(files) {
  return {
    name: "taking",
    setup(builder) {
      builder.onLoad({ filter: /\.js$/ }, ({ path }) => {
        const file = relative(HERE, path).split(sep).join("/");
        return files.has(file) ? { contents: `module.exports = window.Phrasebank.modules[${JSON.stringify(file)}];`, loader: "js" } : null;
      });
    },
  };
}

async function bundled(name, handed) {
  const { after, holds } = BUNDLES[name];
  const given = [...handed.get(name), ...(holds ? handed.get(holds) : [])].sort();
  const taken = new Set(after.flatMap((earlier) => [...handed.get(earlier)]));
  const lines = [
    ...[holds, name].filter(Boolean).map((entry) => `import "./${entry}.entry.js";`),
    ...given.map((file, at) => `import * as module${at} from "./${file}";`),
    given.length ? `Object.assign(window.Phrasebank.modules, { ${given.map((file, at) => `${JSON.stringify(file)}: module${at}`).join(", ")} });` : "",
  ];
  const stdin = { contents: lines.join("\n"), resolveDir: HERE, sourcefile: `${name}.js` };
  const { outputFiles } = await build({ ...SETTINGS, stdin, plugins: [taking(taken)] });
  const { text } = outputFiles[0];
  if (name === "early" || name === "by-day") return `{% raw %}<script>${text.trim()}</script>{% endraw %}\n`; // inline, before anything is drawn
  // A server may force another encoding on a page's scripts, and one misread character would undo the whole bundle: the mark of UTF-8
  // overrules it. The self-test goes without, as it is to report such a server.
  return (name === "selftest" ? "" : "\ufeff") + text;
}

/** Nothing is rewritten, lest a declaration that Chromium 78 needs beside a newer one goes: only white space and comments do. */
async function styled(name) {
  const plain = { minify: false, minifyWhitespace: true };
  const { outputFiles } = await build({ ...SETTINGS, ...plain, entryPoints: [`${name}.entry.css`] });
  return outputFiles[0].text;
}

/** By path, what stands there. */
async function made() {
  const handed = await plan();
  const files = new Map();
  for (const name of Object.keys(BUNDLES)) files.set(pathOf(name), await bundled(name, handed));
  for (const name of STYLES) files.set(`${STYLED}/${name}.css`, await styled(name));
  return files;
}

const stale = [];
for (const [path, text] of await made()) {
  const target = join(ROOT, path);
  if (!process.argv.includes("--check")) writeFileSync(resolve(target), text);
  else {
    let committed = "";
    try {
      committed = readFileSync(target, "utf8");
    } catch {
      // not there: as stale as can be
    }
    if (committed !== text) stale.push(path);
  }
}
if (stale.length) {
  console.error(`${stale.join(", ")}: not what browser/ gives. Run \`make bundle\`.`);
  process.exit(1);
}
