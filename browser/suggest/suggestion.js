/* A suggested point as the YAML block that a curator appends to a file. Pure. */

import { yaml } from "../base/yaml.js";

const { scalar, flow } = yaml;

/** @param {string} text @returns {string[]} its lines that say something */
const lines = (text) => text.split(/[\r\n]+/).map((line) => line.trim()).filter(Boolean);

/**
 * @typedef {object} Suggestion
 * @property {string} id
 * @property {string} title the lead clause
 * @property {string} aspect only for causes
 * @property {string[]} tags
 * @property {string} ask a question a line
 * @property {string} texts a wording a line
 * @property {string[]} audiences empty for everyone
 */

/**
 * @param {Suggestion} suggestion
 * @returns {string} the block, ending in a line feed
 */
export function writeSuggestion(suggestion) {
  const block = [`- id: ${suggestion.id}`, `  title: ${scalar(suggestion.title.trim().replace(/[。；，]+$/, ""))}`];
  if (suggestion.aspect) block.push(`  aspect: ${scalar(suggestion.aspect)}`);
  if (suggestion.tags.length) block.push(`  tags: ${flow(suggestion.tags)}`);
  const questions = lines(suggestion.ask);
  if (questions.length) block.push("  ask:", ...questions.map((question) => `    - ${scalar(question)}`));
  block.push("  phrases:");
  lines(suggestion.texts).forEach((text, index) => {
    const key = String.fromCharCode("a".charCodeAt(0) + index);
    if (suggestion.audiences.length) {
      block.push(`    ${key}:`, `      text: ${scalar(text)}`, `      audiences: ${flow(suggestion.audiences)}`);
    } else {
      block.push(`    ${key}: ${scalar(text)}`);
    }
  });
  return `${block.join("\n")}\n`;
}
