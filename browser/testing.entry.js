/* What the tests and benchmarks look at inside, under `Phrasebank`: never published. It stands on a page of the site, whose
   own search, storage and messages it uses. */

import { copy } from "./base/clipboard.js";
import { download } from "./base/download.js";
import { numeral } from "./base/numerals.js";
import { storage } from "./base/storage.js";
import { relay } from "./cards/held.js";
import * as blocks from "./draft/blocks.js";
import { campaignOn } from "./base/campaign-on.js";
import { choice } from "./draft/choice.js";
import { noticeCampaign } from "./draft/notice-campaign.js";
import { notice } from "./draft/notice.js";
import { createDraft } from "./draft/create.js";
import { draftFromPaper } from "./draft/from-paper.js";
import { draftFile } from "./draft/draft-file.js";
import { draftStore } from "./draft/draft-store.js";
import { exchangeMove } from "./draft/exchange.js";
import * as headings from "./draft/headings.js";
import { gateOf } from "./draft/gate.js";
import { history } from "./draft/history.js";
import { likeness } from "./draft/kept.js";
import { addFollowups, lastYear } from "./draft/last-year.js";
import { ledger } from "./draft/ledger.js";
import { paperOf } from "./draft/paper.js";
import { printedOf } from "./draft/printed.js";
import * as meetingRows from "./draft/meeting-rows.js";
import * as pairs from "./draft/pairs.js";
import { passageOf } from "./draft/passages.js";
import { placePhrases } from "./draft/place.js";
import * as regions from "./draft/regions.js";
import { retarget } from "./draft/retarget.js";
import { openSession } from "./draft/session.js";
import { makeShelf } from "./draft/shelf.js";
import { stepName } from "./draft/steps.js";
import * as tally from "./draft/tally.js";
import * as text from "./draft/text.js";
import { filter } from "./filter/filter.js";
import { assignPaper, bringIn, takePoints } from "./meeting/bring-in.js";
import { createMeeting } from "./meeting/create.js";
import { derived } from "./meeting/facts.js";
import { disagreeing } from "./meeting/disagreeing.js";
import { criticismsLeft, criticismsToLedger } from "./meeting/ledger-criticisms.js";
import { fillDue } from "./meeting/ledger-left.js";
import { ledgerIn } from "./meeting/ledger-pasted.js";
import { allInOne, draftsInOne, wordOf } from "./meeting/files.js";
import { choose, goOn, goingOn, standingOf } from "./meeting/going-on.js";
import { membersIn } from "./meeting/members.js";
import { draftsOfMembers, following } from "./meeting/next-year.js";
import { openIn } from "./meeting/open-things.js";
import { criticised, handedIn, wholeOf } from "./meeting/outstanding.js";
import { allPapers, kindsOf } from "./meeting/papers.js";
import { incomingFile, incomingText } from "./meeting/reading-in.js";
import { renameMember } from "./meeting/rename.js";
import { talksWanted } from "./meeting/talks.js";
import { copyable } from "./papers/document/copyable.js";
import { drawSheet } from "./papers/document/draw-sheet.js";
import { fileName } from "./papers/document/file-name.js";
import { md } from "./papers/document/md.js";
import { estimatePages } from "./papers/document/pages.js";
import { sheetOf } from "./papers/document/sheet.js";
import { csv, table } from "./papers/document/table.js";
import { txt } from "./papers/document/txt.js";
import { docx } from "./papers/docx.js";
import { xlsx } from "./papers/xlsx.js";
import { zip } from "./papers/zip.js";
import { documentOf } from "./reader/document.js";
import { openedFile } from "./reader/file.js";
import * as marks from "./reader/marks.js";
import { packedIn } from "./reader/packed.js";
import * as roles from "./reader/roles.js";
import { structureOf } from "./reader/structure.js";
import { adopted } from "./review/changes.js";
import { commented } from "./review/commented.js";
import { listed } from "./review/listing.js";
import { paperOfFile } from "./review/opened.js";
import { comparer } from "./review/overlap/compare.js";
import { commentsOf, reportOf } from "./review/report.js";
import { segmentsOf } from "./review/segments.js";
import { blockText } from "./rules/block-text.js";
import { reviewOf } from "./rules/index.js";
import { answerTo } from "./search/matcher/answer.js";
import * as matcherIndex from "./search/matcher/index.js";
import { addPart } from "./search/matcher/parts.js";
import { checks } from "./selftest/checks.js";
import * as moves from "./slots/moves.js";
import { seed } from "./slots/seed.js";
import { usesOf } from "./draft/uses.js";
import { slots } from "./slots/slots.js";
import { reveal } from "./public.js";

/** @import { MeetingDraft } from "./draft/meeting.js" */

const inside = {
  checks,
  choice,
  copy,
  copyable,
  csv,
  docx,
  download,
  draft: {
    ...blocks,
    ...headings,
    ...regions,
    ...tally,
    addFollowups,
    block: regions.findBlock,
    create: createDraft,
    exchangeMove,
    fromPaper: draftFromPaper,
    gate: gateOf,
    likeness,
    move: blocks.moveBlock,
    paper: paperOf,
    printed: printedOf,
    passageOf,
    place: placePhrases,
    problems: pairs.problemsOf,
    regions: regions.regionsOf,
    retarget,
    runs: text.runsOf,
    tally: tally.tallyOf,
    text: text.textOf,
    uses: usesOf,
    texts: text.textsOf,
  },
  draftFile,
  draftStore,
  drawSheet,
  fileName,
  filter,
  history,
  lastYear,
  ledger,
  matcher: { addPages: matcherIndex.addPages, addPart, answer: answerTo, index: matcherIndex.emptyIndex },
  md,
  meeting: {
    ...meetingRows,
    allInOne,
    assignPaper,
    bringIn,
    choose,
    campaignOn,
    create: createMeeting,
    criticised: (/** @type {MeetingDraft} */ draft) => wholeOf(criticised(draft)),
    criticismsLeft,
    criticismsToLedger,
    derived,
    disagreeing,
    draftsInOne,
    draftsOfMembers,
    fillDue,
    following,
    goOn,
    goingOn,
    handedIn: (/** @type {MeetingDraft} */ draft) => wholeOf(handedIn(draft)),
    incomingFile,
    incomingText,
    kinds: kindsOf,
    ledgerIn,
    membersIn,
    open: openIn,
    papers: allPapers,
    renameMember,
    standing: standingOf,
    takePoints,
    talksWanted,
    wordOf,
  },
  moves,
  notice: { ...notice, campaign: noticeCampaign },
  numeral,
  pages: estimatePages,
  reader: { ...marks, ...roles, document: documentOf, opened: openedFile, packed: packedIn, structure: structureOf },
  relay,
  review: reviewOf,
  reviewed: { adopted, commented, comments: commentsOf, comparer, listed, paperOfFile, report: reportOf, segments: segmentsOf },
  blockText,
  seed,
  session: openSession,
  sheet: sheetOf,
  shelf: makeShelf,
  slots,
  stepName,
  store: storage,
  table,
  txt,
  xlsx,
  zip,
};

reveal(inside);
