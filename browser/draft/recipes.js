/* The vocabulary and the recipes of papers, as the script `composer` has them. Pure. */

/** @import { ComposerCampaign, ComposerData, ComposerPaper, ComposerPart, ComposerTemplate } from "../base/data-types.js" */
/** @import { Draft, DraftHeading } from "./create.js" */

/** @param {ComposerData} composer */
export function recipesOf(composer) {
  const { templates, campaigns, sections, dimensions, audiences, aspects, ledger } = composer;

  /** @param {string} id @returns {ComposerTemplate | null} */
  const template = (id) => templates.find((one) => one.id === id) || null;

  /** @param {string} id @returns {ComposerCampaign | null} */
  const campaign = (id) => campaigns.find((one) => one.id === id) || null;

  /** @param {string} id of a campaign @param {string} audience @param {string} variant @returns {ComposerPaper | null} what it asks of the audience */
  function paper(id, audience, variant) {
    const found = campaign(id);
    return (found && found.papers.find((one) => one.audiences.includes(audience) && one.variant === variant)) || null;
  }

  /**
   * @param {string} id of a campaign
   * @param {string} audience
   * @param {string} variant
   * @returns {Record<string, string>} what it fills into the papers of the audience, by the slot's name
   */
  function told(id, audience, variant) {
    const found = campaign(id);
    const asked = paper(id, audience, variant) || found;
    return asked ? asked.told : {};
  }

  /** @param {string} id @param {string} audience @param {string} variant @returns {DraftHeading[]} none where the campaign has none for the audience */
  function headings(id, audience, variant) {
    const found = paper(id, audience, variant);
    return found ? found.headings : [];
  }

  /** @param {string} dimension @param {string} section @param {string} audience @returns {boolean} whether the library has nothing there for the audience, and says so */
  const excluded = (dimension, section, audience) =>
    composer.excluded.some((one) => one.dimensions.includes(dimension) && one.sections.includes(section) && one.audiences.includes(audience));

  /**
   * The part of the draft's recipe that a region stands for: what to write there is its `prompt`.
   * @param {{title: string, section: string}} region
   * @param {Draft} draft
   * @returns {ComposerPart | null} null when the recipe has none
   */
  function part(region, draft) {
    const recipe = template(draft.template);
    if (!recipe) return null;
    const ofSection = recipe.parts.filter((one) => one.section === region.section);
    const titled = ofSection.find((one) => one.title === region.title);
    return titled || (region.section ? ofSection[0] || null : null);
  }

  return { templates, campaigns, sections, dimensions, audiences, aspects, ledger, template, campaign, told, headings, excluded, part };
}
