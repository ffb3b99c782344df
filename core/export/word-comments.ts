import { Paragraph, TextRun, type ICommentOptions } from 'docx';
import { offsetToPos } from '../article/text-positions.ts';
import type { ClaimCheck } from '../claims/article-check.ts';
import type { LibraryRecord } from '../saved/library-record.ts';
import type { DiffPiece } from '../text/word-diff.ts';
import {
  changeOf,
  checkOf,
  claimWords,
  disputeWords,
  exportedClaims,
  personName,
  personOf,
  signOffWords,
  signOffsOf,
  timeWords,
} from './claim-facts.ts';
import { citedSource } from './cited-source.ts';
import type { ExportInput } from './format.ts';
import { CATEGORY_LABELS, LABELS, STANCE_LABELS } from './labels.ts';
import { replyLines } from './reply-facts.ts';
import { saidStateWords } from './said-state.ts';
import { cleanText } from './text-bytes.ts';
import { wordTime } from './word-settle.ts';
import type { WordComments } from './word-document.ts';
import type { CommentEdge } from './word-lines.ts';

const line = (text: string, bold = false): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: cleanText(text.replace(/\s*\n\s*/gu, ' ')), bold })] });

function sourceLines(check: ClaimCheck, input: ExportInput): Paragraph[] {
  const { citations } = check.claim;
  if (citations.length === 0) return [line(`${LABELS.sources}: ${LABELS.noSource}`)];
  return citations.flatMap((citation) => {
    const { name, level, place, excerpt } = citedSource(citation, input, 'word-claims');
    const said = `${STANCE_LABELS[citation.stance]}: ${name}${level === '' ? '' : ` [${level}]`} (${place})`;
    return [line(said), ...(excerpt.trim() === '' ? [] : [line(`${LABELS.excerpt}: ${excerpt}`)])];
  });
}

/** Which sign-offs count for the words as they stand, and what the others were given for. */
function signOffLines(check: ClaimCheck, library: LibraryRecord): Paragraph[] {
  if (check.claim.signOffs.length === 0) return [line(`${LABELS.signOffs}: ${LABELS.noSignOff}`)];
  const { holding, lapsed } = signOffsOf(check, library);
  const names = holding.map((signOff) => signOffWords(library, signOff)).join('; ');
  return [
    line(`${LABELS.signOffs}: ${names === '' ? LABELS.noneHolds : names}`),
    ...lapsed.map(({ signOff, givenFor }) => line(`${signOffWords(library, signOff)}, ${givenFor}`)),
  ];
}

/** A line of the change: what stayed, and what only this side of it has, marked. */
function sideOfChange(label: string, pieces: readonly DiffPiece[], own: 'removed' | 'added'): Paragraph {
  const runs = pieces
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text }) => {
      const words = cleanText(text.replace(/\s*\n\s*/gu, ' '));
      return new TextRun(kind === 'same' ? { text: words } : { text: words, bold: own === 'added', strike: own === 'removed' });
    });
  return new Paragraph({ children: [new TextRun({ text: `${label}: ` }), ...runs] });
}

function changeLines(check: ClaimCheck, library: LibraryRecord): Paragraph[] {
  const change = changeOf(check, library);
  if (!change) return [];
  return [sideOfChange(LABELS.verified, change.pieces, 'removed'), sideOfChange(LABELS.now, change.pieces, 'added')];
}

function commentLines(check: ClaimCheck, input: ExportInput): Paragraph[] {
  const { library } = input;
  const { claim } = check;
  return [
    line(`${CATEGORY_LABELS[claim.category]} · ${saidStateWords(check, library)}`, true),
    ...(check.words === null ? [line(`${LABELS.noPlace}: ${claimWords(check, input)}`)] : []),
    ...changeLines(check, library),
    ...(check.besideChanged ? [line(LABELS.besideChanged)] : []),
    ...sourceLines(check, input),
    ...signOffLines(check, library),
    ...[disputeWords(claim, library)].filter((said) => said !== '').map((said) => line(said)),
    ...replyLines(claim.id, input).map((reply) => line(reply)),
    ...claim.thread.map((note) =>
      line(`${personName(library, note.by)}, ${timeWords(note.at)}: ${note.text}${note.resolved ? ` (${LABELS.resolved})` : ''}`),
    ),
  ];
}

function comment(check: ClaimCheck, id: number, input: ExportInput): ICommentOptions {
  const author = personOf(input.library, check.claim.by);
  return {
    id,
    author: cleanText(author?.name ?? LABELS.unknownPerson),
    initials: cleanText(author?.initials ?? '?'),
    date: new Date(wordTime(check.claim.at)),
    children: commentLines(check, input),
  };
}

/** Lines of the text that are written, in order: those in stash or hidden raw blocks are not, and a raw block's are written as a whole. */
function writtenUnits({ projection }: ExportInput): ExportInput['projection']['units'] {
  return projection.units.filter((unit) => unit.kind !== 'stash' && unit.kind !== 'raw' && !unit.hidden && unit.to > unit.from);
}

interface Placed {
  readonly pos: number;
  readonly edge: CommentEdge;
}

/** Where a claim's comment begins and ends; the headline, or the first line, takes those without a place in the written text. */
function placesOf(check: ClaimCheck, id: number, input: ExportInput, units: ExportInput['projection']['units']): Placed[] {
  const { projection } = input;
  const { range } = check;
  const first = range === null ? undefined : units.find((unit) => unit.to > range.from);
  const last = range === null ? undefined : [...units].reverse().find((unit) => unit.from < range.to);
  if (!range || !first || !last || first.from > last.from || Math.max(range.from, first.from) >= Math.min(range.to, last.to)) {
    const [top] = units;
    if (!top) return [];
    return [
      { pos: top.pos, edge: { at: 0, comment: id, kind: 'start' } },
      { pos: top.pos, edge: { at: offsetToPos(projection, top.to, -1) - top.pos, comment: id, kind: 'end' } },
    ];
  }
  const start = offsetToPos(projection, Math.max(range.from, first.from), 1) - first.pos;
  const end = offsetToPos(projection, Math.min(range.to, last.to), -1) - last.pos;
  return [
    { pos: first.pos, edge: { at: start, comment: id, kind: 'start' } },
    { pos: last.pos, edge: { at: end, comment: id, kind: 'end' } },
  ];
}

/** One comment a claim, in reading order, on exactly its words; none for what lies in the stash. */
export function claimComments(input: ExportInput): WordComments {
  const units = writtenUnits(input);
  const edges = new Map<number, CommentEdge[]>();
  const comments = exportedClaims(checkOf(input)).map((check, id) => {
    for (const { pos, edge } of placesOf(check, id, input, units)) edges.set(pos, [...(edges.get(pos) ?? []), edge]);
    return comment(check, id, input);
  });
  return { comments: units.length === 0 ? [] : comments, edgesAt: (pos) => edges.get(pos) ?? [] };
}
