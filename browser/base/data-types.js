/* The shapes of the generated scripts, by name of script. Types only: nothing of this file is in a bundle. The Python that makes each
   of them says more: hooks/phrasebank/corpus/, and documents/skeleton.py. */

/**
 * `site`, corpus/site_script.py: what every page knows. `slot`: the regular expression of a slot in a text, its name in the one
 * group. `slots`: by name. `files`: where a script that a page asks for lies below the site's root; `folder`: where those of `need/…` lie, empty
 * where a library is not large.
 * @typedef {{id: string, version: string, contact: string, slot: string, slots: Record<string, SlotData>, headings: HeadingGroups[],
 *   files: Record<string, string>, folder: string}} SiteData
 * @typedef {{kind: string, scope: string, hint: string, options: string[]}} SlotData
 * @typedef {{campaign: string, groups: {title: string, headings: string[]}[]}} HeadingGroups
 */

/**
 * `search`, corpus/columns.py: the vocabulary that everything else points into, by position. `cells`: dimension, section, page, file.
 * @typedef {object} SearchHead
 * @property {DimensionData[]} dimensions the folder of common points last
 * @property {SectionData[]} sections
 * @property {NamedData[]} audiences
 * @property {string[]} tags
 * @property {string[]} aspects
 * @property {[number, number, string, string][]} cells
 * @property {number[][]} reaches
 * @property {(NamedData & {headings: SearchHeading[]})[]} campaigns
 * @property {NormalTable} normal
 * @property {string} degree the regular expression of what makes no difference to a claim
 * @property {number} parts how many scripts `search-0`, `search-1` … there are
 *
 * @typedef {{id: string, title: string}} NamedData
 * @typedef {NamedData & {also: string[], page: string}} DimensionData
 * @typedef {NamedData & {moves: [string, string][]}} SectionData moves: id and title, in order
 * @typedef {NamedData & {for: number[], from: [number, number[]][]}} SearchHeading
 * @typedef {{spaces: string, stops: string, ignored: [number, number][], shifted: [number, number, number][], pairs: string, traditional: string}} NormalTable
 */

/**
 * `search-0`, `search-1` …: points and phrases in columns, see `part` in corpus/columns.py.
 * @typedef {object} SearchPart
 * @property {string[]} titles by point, as all down to `cells`
 * @property {string[][]} also
 * @property {string[]} plain
 * @property {string} ids front-coded
 * @property {string} keys
 * @property {number[][]} tags
 * @property {number[]} aspects
 * @property {[number, number][]} cells runs of points: the cell and how many
 * @property {string[]} texts by phrase, as all below
 * @property {number[][]} cuts where moves end but for the last: how many 。 up to there, or minus the place
 * @property {number[]} reaches
 * @property {number[]} lines
 */

/**
 * `need/…`, corpus/by_need.py: the same of a large library, to be asked for by need. `head`: `bits` of a place in a text; how many `shards` of
 * pairs; by part of the library the points of each script of texts. `names-…`: the columns of points. `pairs-…`: by pair of characters, by part,
 * where it stands. `texts-…`: columns by phrase; `lines`: how far below the one before.
 * @typedef {{bits: number, shards: number, parts: number[][]}} NeedHead
 * @typedef {Omit<SearchPart, "texts" | "cuts" | "lines">} NeedNames
 * @typedef {Record<string, string[]>} NeedPairs
 * @typedef {Pick<SearchPart, "texts" | "cuts" | "lines">} NeedTexts
 */

/**
 * One of the list `search-pages`, corpus/other_pages.py. `campaign`: of a campaign its id, as of its papers; empty for a paper of any.
 * @typedef {{kind: string, title: string, page: string, text: string, campaign?: string, year?: number, status?: string}} SearchPage
 */
/** @typedef {Record<string, string>} PinyinData `pinyin`: characters by reading; after a space those that are rarely read so */

/**
 * `composer`, corpus/composer.py. Points are meant by position in the library's order.
 * @typedef {object} ComposerData
 * @property {ComposerTemplate[]} templates
 * @property {ComposerCampaign[]} campaigns newest first
 * @property {(NamedData & {summary: string})[]} sections
 * @property {(NamedData & {also: string[]})[]} dimensions
 * @property {string[]} aspects
 * @property {{name: string, voice: string}[]} audiences
 * @property {{dimensions: string[], sections: string[], audiences: string[]}[]} excluded cells that do not apply
 * @property {{title: string, options: string[]}[] | null} ledger
 * @property {{ask: string[][], causes: number[][], measures: number[][]}} points columns by point
 * @property {Record<string, string>} aliases
 * @property {PaperWords} words
 *
 * `words`, corpus/paper_words.py: by what a paper or a notice is read; … stands for any characters.
 * @typedef {object} PaperWords
 * @property {{section: string, names: string[], sentences: string[]}[]} sections
 * @property {{words: string[], from: {dimension: string, tags: string[]}[]}[]} headings
 * @property {{audience: string, words: string[]}[]} audiences
 *
 * @typedef {object} ComposerTemplate
 * @property {string} id
 * @property {string} title
 * @property {string} paper
 * @property {string} summary
 * @property {string} campaign empty for any
 * @property {string} audience empty for any
 * @property {string} variant
 * @property {string} headline
 * @property {string[]} byline names of slots, as `sign` and `date`
 * @property {string[]} sign
 * @property {string[]} date
 * @property {{min: number, max: number} | null} length
 * @property {boolean} brief
 * @property {ComposerPart[]} parts
 *
 * @typedef {{title: string, section: string, group: string, form: string, points: number, text: string[], prompt: string, optional: boolean,
 *   table: ComposerTable | null}} ComposerPart
 * @typedef {{form: "grid" | "record", widths: number[], columns: {kind: string, options: string[], centred: boolean}[], rows: string[][]}} ComposerTable
 * @typedef {{id: string, title: string, year: number, status: string, told: Record<string, string>, papers: ComposerPaper[]}} ComposerCampaign
 * `told`: values by the names of the slots that the campaign fills, for everybody and for the audiences of a paper
 * @typedef {{audiences: string[], variant: string, told: Record<string, string>, headings: ComposerHeading[]}} ComposerPaper
 * @typedef {NamedData & {from: {dimension: string, tags: string[]}[]}} ComposerHeading
 */

/**
 * `review`, rules/papers/handed.py: what the rules of a paper go by. All patterns want the flags `gu`.
 * @typedef {{literal: string, pattern: string}} NeedleData `literal` is always part of what the pattern finds
 * @typedef {object} ReviewWords
 * @property {Record<string, {kind: string, grade: string, message: string, why: string, source: string, remedy: string, example: string}>} rules
 * @property {(NeedleData & {rule: string, right: string, remedy: string, source: string, grade: string})[]} finds
 * @property {(NeedleData & {kind: string, remedy: string})[]} lines
 * @property {{name: string, members: string[], remedy: string, source: string, one: string, run: string}[]} series
 * @property {(NeedleData & {then: string, remedy: string})[]} turns
 * @property {NeedleData[]} mentions
 * @property {{dimensions: string[], words: string}[]} topics
 * @property {{title: string, year: number, headings: string[]}[]} campaigns
 * @property {string[]} teams
 * @property {Record<string, string>} patterns
 * @property {Record<string, string>} pairs
 * @property {Record<string, string>} full
 * @property {string[]} set
 */

/**
 * `meeting`, corpus/meeting.py: how the papers of a meeting are made. `copies`: of what there is one each. `parts`: one a part of the
 * recipe, which is null where the composer has it. `each`, `rows`: a list of the meeting, empty for none.
 * @typedef {{papers: MeetingPaper[]}} MeetingData
 * @typedef {{id: string, kind: string, copies: string, orientation: "portrait" | "landscape", parts: MeetingPart[], recipe: ComposerTemplate | null}} MeetingPaper
 * @typedef {{when: string[], each: string, titles: MeetingLine[], lines: MeetingLine[], filled: string[], rows: string}} MeetingPart
 * @typedef {{text: string, when: string[], each: string}} MeetingLine
 */

/**
 * `skeleton`, documents/skeleton.py: the pieces that a Word file is made of.
 * @typedef {object} SkeletonJson
 * @property {Record<string, string>} marks
 * @property {Record<string, string>} parts
 * @property {Record<string, string>} textParts
 * @property {Record<string, {section: string, line: number}>} sheets
 * @property {Record<"text" | "bold" | "slot" | "slotBold" | "break", string>} runs
 * @property {Record<string, string>} blocks
 * @property {string} keep
 * @property {string} loose
 * @property {Record<string, string>} series
 */

/**
 * `workbook`, documents/workbook.py: the pieces that an Excel file is made of.
 * @typedef {object} WorkbookJson
 * @property {Record<string, string>} marks
 * @property {Record<string, string>} parts
 * @property {Record<string, string>} repeating
 * @property {Record<string, {head: string, default: string, foot: string, line: number}>} sheet
 * @property {Record<string, {index: number, size: number}>} formats
 * @property {Record<string, string>} rules
 * @property {{text: number, row: number, empty: number, unit: number}} measures
 */

/**
 * What each script hands over. `paper-…`: a template's Documents by variant. `compose` comes after all that it joins. `level`: whether
 * the bundle of every page ran.
 * @typedef {{site: SiteData, search: SearchHead, pinyin: PinyinData, "search-pages": SearchPage[], composer: ComposerData, review: ReviewWords,
 *   meeting: MeetingData, workbook: WorkbookJson,
 *   skeleton: SkeletonJson, compose: true, level: boolean} & {[part: `search-${number}`]: SearchPart} &
 *   {"need/head": NeedHead} & {[names: `need/names-${number}`]: NeedNames} & {[pairs: `need/pairs-${number}`]: NeedPairs} &
 *   {[texts: `need/texts-${number}`]: NeedTexts} & {[paper: `paper-${string}`]: Record<string, DocumentJson>}} GeneratedData
 */

/** @import { DocumentJson } from "../papers/docx.js" */
