import type { Node } from 'prosemirror-model';
import { articleSchema } from '../../article/schema.ts';
import { failed, ok } from '../../result.ts';
import { assemble, MOST_PARTS } from '../assemble.ts';
import { readByline } from '../bylines.ts';
import { readCaption } from '../captions.ts';
import { furnitureReason } from '../furniture.ts';
import { endsWithStop, type Hints, type Piece } from '../piece.ts';
import type { Reader } from '../reader.ts';
import { tableRun, tabTable } from '../tab-table.ts';

/** Lines between these lengths that run on into the next were broken by a mail program or an old editor. */
const SHORTEST_WRAPPED = 45;
const LONGEST_WRAPPED = 100;
const LARGEST_DIFFERENCE = 30;
/** Share of line ends that must fall inside a sentence. */
const RUNS_ON = 0.6;

const BULLET = /^[-*•·▪●‣]\s+(?=\S)/u;
const NUMBER = /^(?<order>\d{1,3}|[០-៩]{1,3})[.)]\s+(?=\S)/u;

const HINTS: Hints = { headline: '', standfirst: '', byline: [], published: '', bareSubheads: true };

function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.some((line) => furnitureReason(line, false) !== null || readByline(line) !== null)) return false;
  const full = lines.slice(0, -1);
  const lengths = full.map((line) => line.length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const shortest = lengths.reduce((least, length) => Math.min(least, length), LONGEST_WRAPPED);
  if (shortest < SHORTEST_WRAPPED || longest > LONGEST_WRAPPED || longest - shortest > LARGEST_DIFFERENCE) return false;
  if (readCaption(lines[0] ?? '') !== null) return false;
  const runsOn = full.filter((line, index) => !endsWithStop(line) || /^\p{Ll}/u.test(lines[index + 1] ?? '')).length;
  return runsOn >= full.length * RUNS_ON;
}

function list(lines: readonly string[], marker: RegExp): Piece {
  const { nodes } = articleSchema;
  const items = lines.map((line): Node => {
    const text = line.replace(marker, '');
    return nodes.list_item.create(null, nodes.paragraph.create(null, articleSchema.text(text)));
  });
  const order = Number(NUMBER.exec(lines[0] ?? '')?.groups?.order ?? 1) || 1;
  const node = marker === BULLET ? nodes.bullet_list.create(null, items) : nodes.ordered_list.create({ order }, items);
  return { text: lines.join('\n'), node };
}

/** How many lines from `start` on begin with the marker. */
function markedRun(lines: readonly string[], start: number, marker: RegExp): number {
  let end = start;
  while (end < lines.length && marker.test(lines[end] ?? '')) end += 1;
  return end - start;
}

function linePieces(lines: readonly string[]): Piece[] {
  if (isWrapped(lines)) return [{ text: lines.join(' '), node: null }];
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length;) {
    const marker = [BULLET, NUMBER].find((candidate) => markedRun(lines, at, candidate) > 1) ?? null;
    const run = marker ? markedRun(lines, at, marker) : 1;
    const taken = lines.slice(at, at + run);
    pieces.push(marker ? list(taken, marker) : { text: taken[0] ?? '', node: null });
    at += run;
  }
  return pieces;
}

/** The pieces of lines that no blank line parts; the tabs at their edges still stand, for they are the edges of cells. */
function groupPieces(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) pieces.push(...linePieces(open));
    open = [];
  };
  for (let at = 0; at < lines.length;) {
    const run = tableRun(lines, at);
    const taken = lines.slice(at, at + Math.max(1, run));
    if (run > 0) {
      close();
      pieces.push({ text: taken.join('\n'), node: tabTable(taken) });
    } else open.push((taken[0] ?? '').trim());
    at += taken.length;
  }
  close();
  return pieces;
}

/** Single list lines that blank lines kept apart, put together again; null for more of them than an article can have. */
function groupLines(text: string): string[][] | null {
  const groups: string[][] = [];
  let open: string[] = [];
  const close = (): void => {
    const last = groups[groups.length - 1];
    const marker = [BULLET, NUMBER].find((candidate) => open.length > 0 && open.every((line) => candidate.test(line.trim())));
    if (marker && last?.every((line) => marker.test(line.trim()))) for (const line of open) last.push(line);
    else if (open.length > 0) groups.push(open);
    open = [];
  };
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029\f]/u)) {
    if (raw.trim() === '') close();
    else open.push(raw);
    if (groups.length > MOST_PARTS || open.length > MOST_PARTS) return null;
  }
  close();
  return groups;
}

/** Plain text, as it comes off a web page or out of a mail: paragraphs by blank lines, or one a line. */
export const textReader: Reader = {
  id: 'text',
  extensions: ['txt', 'text', ''],
  recognises: () => true,
  read: (text, name) => {
    const groups = groupLines(text);
    const pieces = groups?.flatMap(groupPieces);
    if (!pieces || pieces.length > MOST_PARTS) return failed({ code: 'too-large', file: name });
    return ok({ kind: 'reading', reading: assemble(pieces, HINTS) });
  },
};
