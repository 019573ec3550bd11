/* Checks the types of the browser code. It reports what tsc finds, and besides each value whose type is `any` though nobody wrote `any`:
   tsc lets everything be done to such a value, so that a misspelt name passes. `new Map()` without a type makes one, and so does
   JSON.parse. */

import { relative } from "node:path";
import ts from "typescript";

/** @param {readonly ts.Diagnostic[]} diagnostics */
function tell(diagnostics) {
  const names = { getCanonicalFileName: (/** @type {string} */ name) => name, getCurrentDirectory: () => process.cwd(), getNewLine: () => "\n" };
  process.stderr.write(ts.formatDiagnostics(diagnostics, names));
}

const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (/** @type {ts.Diagnostic} */ one) => tell([one]) };
const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile("tsconfig.json", {}, host);
const program = ts.createProgram({ rootNames: fileNames, options, configFileParsingDiagnostics: errors });
const checker = program.getTypeChecker();

/** @param {ts.Type} type @returns {readonly ts.Type[]} what a union or a generic type is made of */
function partsOf(type) {
  if (type.isUnionOrIntersection()) return type.types;
  const isGeneric = type.flags & ts.TypeFlags.Object && /** @type {ts.ObjectType} */ (type).objectFlags & ts.ObjectFlags.Reference;
  return isGeneric ? checker.getTypeArguments(/** @type {ts.TypeReference} */ (type)) : [];
}

/** @param {ts.Type} type @param {Set<ts.Type>} [seen] types may contain themselves @returns {boolean} whether it is `any` or is made of it, as any[] is */
function isAny(type, seen = new Set()) {
  if (seen.has(type)) return false;
  seen.add(type);
  return Boolean(type.flags & ts.TypeFlags.Any) || partsOf(type).some((part) => isAny(part, seen));
}

/** @param {ts.Node} node @returns {boolean} whether it names a list that begins empty: the checker takes its type from what is put in */
function isGrowing(node) {
  const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
  const made = symbol && symbol.valueDeclaration;
  const first = made && ts.isVariableDeclaration(made) && !ts.getJSDocType(made) ? made.initializer : undefined;
  return first !== undefined && ts.isArrayLiteralExpression(first) && first.elements.length === 0;
}

/** @param {ts.Node} node @returns {ts.Node | undefined} the name that it declares, or the value of which it takes a property or which it calls */
function watched(node) {
  if (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) return ts.isIdentifier(node.name) ? node.name : undefined;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return undefined; // what comes of it has its type
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || ts.isCallExpression(node) ? node.expression : undefined;
}

/** @param {ts.SourceFile} file @returns {string[]} a line for each value of an unknown type */
function untypedIn(file) {
  /** @type {Set<string>} */
  const lines = new Set();
  ts.forEachChild(file, function visit(node) {
    const place = watched(node);
    const isUsed = place && !place.getText().startsWith("_");
    if (isUsed && !isGrowing(place) && isAny(checker.getTypeAtLocation(place))) {
      const { line, character } = file.getLineAndCharacterOfPosition(place.getStart());
      lines.add(`${relative("", file.fileName)}(${line + 1},${character + 1}): the type of ${place.getText()} is or contains any: declare it.\n`);
    }
    ts.forEachChild(node, visit);
  });
  return Array.from(lines);
}

const diagnostics = ts.getPreEmitDiagnostics(program);
const ours = program.getSourceFiles().filter((file) => !file.isDeclarationFile && !program.isSourceFileFromExternalLibrary(file));
const untyped = ours.flatMap(untypedIn);
tell(diagnostics);
process.stderr.write(untyped.join(""));
process.exitCode = diagnostics.length || untyped.length ? 1 : 0;
