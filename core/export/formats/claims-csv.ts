import type { ClaimCheck } from '../../claims/article-check.ts';
import { latestSignOff } from '../../claims/standing.ts';
import type { Calculation } from '../../saved/docket.ts';
import { readReplies, type Reply } from '../../saved/reply.ts';
import type { DiffPiece } from '../../text/word-diff.ts';
import {
  changeOf,
  checkOf,
  claimWords,
  disputeWords,
  exportedClaims,
  personName,
  quoted,
  signOffWords,
  signOffsOf,
  sumFault,
} from '../claim-facts.ts';
import { citedSource, type CitedSource } from '../cited-source.ts';
import { csv, type Cell } from '../csv.ts';
import type { ExportFormat, ExportInput } from '../format.ts';
import { CATEGORY_LABELS, LABELS, PRIORITY_LABELS, STANCE_LABELS, ANCHOR_LABELS } from '../labels.ts';
import { replyName, replyTime, sentWords, statusWords } from '../reply-facts.ts';
import { saidStateWords } from '../said-state.ts';
import { cleanText, utf8 } from '../text-bytes.ts';

const HEAD: readonly Cell[] = [
  'no',
  'id',
  'state',
  'category',
  'priority',
  'assignee',
  'words',
  'place',
  'start',
  'end',
  'sources',
  'locators',
  'excerpts',
  'stances',
  'sign-offs',
  'last sign-off by',
  'last sign-off at',
  'sign-offs that do not hold',
  'verified words',
  'change since',
  'beside it',
  'notes',
  'put to',
  'put on',
  'answer by',
  'came of it',
  'dispute',
  'calculations',
];
/** Between several values in one cell. */
const BETWEEN = ' | ';
const NONE = '–';

/** A source that is not for everybody says so beside its name. */
const marked = ({ name, level }: CitedSource): string => (level === '' ? name : `${name} [${level}]`);

/** `“20” → “25”`, one such for every stretch that changed; `–` for what was not there before, or is no more. */
function changeWords(pieces: readonly DiffPiece[]): string {
  const changes: string[] = [];
  pieces.forEach(({ kind, text }, at) => {
    const before = pieces[at - 1];
    if (kind === 'removed')
      changes.push(`${quoted(text)} → ${pieces[at + 1]?.kind === 'added' ? quoted(pieces[at + 1]?.text ?? '') : NONE}`);
    else if (kind === 'added' && before?.kind !== 'removed') changes.push(`${NONE} → ${quoted(text)}`);
  });
  return changes.join(BETWEEN);
}

/** The right of reply of a claim: to whom it was put, when and how, until when, and what came of it. */
function replyCells(claim: string, { docket }: ExportInput): string[] {
  const about = readReplies(docket.replies).replies.filter(({ claims }) => claims.includes(claim));
  const due = ({ deadline }: Reply): string => (deadline === '' ? NONE : replyTime(deadline));
  return [replyName, sentWords, due, statusWords].map((say) => about.map(say).join(BETWEEN));
}

/** A calculation as it was written, and that it does not hold where it does not. */
function sumWords({ written }: Calculation): string {
  const fault = sumFault(written);
  return fault === '' ? written : `${written} (${fault})`;
}

function row(check: ClaimCheck, index: number, input: ExportInput): Cell[] {
  const { library } = input;
  const { claim, anchor } = check;
  const cited = claim.citations.map((citation) => citedSource(citation, input, 'claims-csv'));
  const { holding, lapsed } = signOffsOf(check, library);
  const last = latestSignOff({ signOffs: holding });
  const change = changeOf(check, library);
  const text = (words: string): string => cleanText(words);
  return [
    index + 1,
    claim.id,
    saidStateWords(check, library),
    CATEGORY_LABELS[claim.category],
    PRIORITY_LABELS[claim.priority],
    text(personName(library, claim.assignee)),
    text(claimWords(check, input)),
    ANCHOR_LABELS[anchor.state],
    anchor.start,
    anchor.end,
    text(cited.map(marked).join(BETWEEN)),
    text(cited.map(({ place }) => place).join(BETWEEN)),
    text(cited.map(({ excerpt }) => excerpt).join(BETWEEN)),
    claim.citations.map((citation) => STANCE_LABELS[citation.stance]).join(BETWEEN),
    holding.length,
    text(personName(library, last?.by)),
    last?.at ?? '',
    text(lapsed.map(({ signOff, givenFor }) => `${signOffWords(library, signOff)}, ${givenFor}`).join(BETWEEN)),
    text(change?.signOff.words ?? ''),
    text(change === null ? '' : changeWords(change.pieces)),
    check.besideChanged ? LABELS.besideChanged : '',
    text(claim.thread.map((note) => `${personName(library, note.by)}: ${note.text}`).join(BETWEEN)),
    ...replyCells(claim.id, input).map(text),
    text(disputeWords(claim, library)),
    text((claim.calculations ?? []).map(sumWords).join(BETWEEN)),
  ];
}

/** One row a claim, in reading order. `start` and `end` count code points in the article's plain text; `sign-offs` the people whose sign-offs hold now. */
export const claimsCsvFormat: ExportFormat = {
  id: 'claims-csv',
  extension: 'csv',
  mime: 'text/csv;charset=utf-8',
  audience: 'internal',
  preview: 'text',
  make: (input) => {
    const rows = exportedClaims(checkOf(input)).map((check, index) => row(check, index, input));
    return Promise.resolve(utf8(csv([HEAD, ...rows])));
  },
};
