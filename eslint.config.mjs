// Lint of the browser code: modules that become classic scripts for Chromium 78, on http and file:// alike. esbuild lowers their syntax,
// and no call of a library.

const missing = (what, since) => `${what} is missing before Chromium ${since}; the site supports 78.`;

/** Calls that Chromium 78 lacks, that fail on file://, or that would take data for markup. */
const restricted = [
  { selector: "CallExpression[callee.property.name=/^(replaceAll|at|findLast|findLastIndex|toSorted|toReversed|toSpliced|with|replaceChildren|allSettled|any|hasOwn|fromEntriesAsync|isWellFormed|toWellFormed)$/]", message: "This method is missing in Chromium 78." },
  { selector: "NewExpression[callee.property.name='Segmenter']", message: missing("Intl.Segmenter", 87) },
  { selector: "ImportExpression:not([source.value=/^\\.{1,2}\\/[\\w./-]+\\.js$/])", message: "Only a file of ours by its name is put into the bundle; modules fail on file://." },
  { selector: "AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc|cssText)$/]", message: "Build elements; never turn data into markup." },
  { selector: "CallExpression[callee.property.name=/^(insertAdjacentHTML|write|writeln|createContextualFragment)$/][callee.object.name!='navigator']", message: "Build elements; never turn data into markup." },
  { selector: "AssignmentExpression[left.property.name=/^on[a-z]+$/]", message: "Use addEventListener." },
  { selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^(style|on.*)$/]", message: "The content security policy forbids it." },
];

/** `any` in a JSDoc type switches the checker off for all that touches the value. Where nothing is known, `unknown` says so. */
const typed = {
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (comment.type !== "Block" || !comment.value.startsWith("*")) continue;
        for (const type of typesIn(comment.value)) {
          if (/(?<![.\w"'])any(?![\w"'?]*:|[\w"'])/.test(type)) context.report({ loc: comment.loc, message: "Say what it is: no `any` in JSDoc." });
        }
      }
    },
  }),
};

/** What stands between the braces behind each tag. */
function* typesIn(text) {
  for (const { index, 0: tag } of text.matchAll(/@\w+\s*(?=\{)/g)) {
    let depth = 0;
    for (let at = index + tag.length; at < text.length; at++) {
      if (text[at] === "{") depth++;
      else if (text[at] === "}" && --depth === 0) {
        yield text.slice(index + tag.length, at + 1);
        break;
      }
    }
  }
}

export default [
  {
    files: ["browser/**/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { ours: { rules: { typed } } },
    rules: {
      "ours/typed": "error",
      "no-restricted-syntax": ["error", ...restricted],
      "no-restricted-globals": [
        "error",
        { name: "fetch", message: "Own files cannot be fetched on file://." },
        { name: "XMLHttpRequest", message: "Own files cannot be fetched on file://." },
        { name: "structuredClone", message: missing("structuredClone", 98) },
        { name: "globalThis", message: "Use window." },
      ],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-unused-vars": "error",
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: "error",
      curly: ["error", "multi-line"],
    },
  },
];
