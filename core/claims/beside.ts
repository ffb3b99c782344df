import { FOOTNOTE_MARKS, type Sentence } from '../text/sentences.ts';
import type { Beside, UnderOne } from '../saved/signed-then.ts';
import type { Tolerance } from '../saved/library-record.ts';
import { asTypeset, sameTypeset } from './as-typeset.ts';
import { isSameLinks, leadWhereTheyLed, linksWithin } from './links-beside.ts';
import { STRICT, sameWords } from './same-words.ts';
import { underAt, type UnderPart } from './stands-under.ts';
import { partGoingOut, type StashedText } from './stashed.ts';
import { cellSeen, namesFor } from './table-now.ts';

/**
 * Whoever signs a claim off reads its sentence. A sign-off is for the claim's own words, and no edit outside of them makes it stale; but that the
 * sentence was looked at is true only while it has the words that it had then (`docs/decisions/0019-what-stands-beside-a-claim.md`).
 */

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A claim with what its sign-offs that hold remember of its sentence; older ones remember nothing. */
export interface Looked extends Range {
  readonly looks?: readonly Beside[] | undefined;
}

/** The sentences of a text, in reading order, and what of it goes out. */
export interface SentencesNow {
  readonly sentences: readonly Sentence[];
  readonly where: StashedText;
}

/** The words that readers get: a word beside a claim that is struck out says no more what it said. */
export function said({ from, to }: Range, where: StashedText): string {
  return from < to ? (partGoingOut({ range: { from, to } }, where) ?? where.text.slice(from, to)) : '';
}

const leftOut = (text: string, isMark: (label: string) => boolean): string =>
  text.replace(FOOTNOTE_MARKS, (mark) => (isMark(mark.slice(2, -1)) ? '' : mark));

/** Where the mark of a note stands is not said; the note itself is a sentence of its own. Without a note a mark is letters like any. */
export const withoutMarks = (text: string, { notes }: StashedText): string => leftOut(text, (label) => notes?.has(label) !== false);

/**
 * The same of remembered words: what was a mark then, whatever notes there are now. Sign-offs of before do not say; what they have is a mark
 * unless the sentence has it as letters now. `stands`: that, without its marks.
 */
export const withoutMarksThen = (text: string, was: Beside, stands: string, { notes }: StashedText): string =>
  leftOut(text, (label) => (was.notes ? was.notes.includes(label) || notes?.has(label) === true : !stands.includes(`[^${label}]`)));

/** Of everything that reads like a mark, what are marks of notes; undefined where nothing does. */
function notesIn(text: string, { notes }: StashedText): string[] | undefined {
  const labels = [...text.matchAll(FOOTNOTE_MARKS)].map(([mark]) => mark.slice(2, -1));
  return labels.length === 0 || !notes ? undefined : [...new Set(labels)].filter((label) => notes.has(label));
}

const overCell = ({ column, heads = [], groups = [], parents = [] }: UnderOne): string =>
  [...(column?.over ?? []), ...heads, ...groups, ...parents].join('\n');

/** How rows of units are read: as now, or as earlier versions did. */
type Reading = 'now' | 'before';

/** A thousand claims ask for it, and for all cells of their rows. */
const overParts: Readonly<Record<Reading, WeakMap<UnderPart, string>>> = { now: new WeakMap(), before: new WeakMap() };

/** As earlier versions read it, since they remember it: from the first column. */
function overPart(part: UnderPart, reading: Reading): string {
  const { under, cell, table } = part;
  if (!cell || !table) return overCell(under);
  const known = overParts[reading].get(part);
  if (known !== undefined) return known;
  const { parents, heads, ...rest } = under.front === undefined ? under : cellSeen(cell, table);
  const over = overCell({
    ...rest,
    heads: reading === 'now' ? heads : heads && [...(table.headsBefore()[cell.row]?.[cell.column] ?? [])],
    parents: parents && [...(table.parentsBefore[cell.row] ?? [])],
  });
  overParts[reading].set(part, over);
  return over;
}

/** What stands over the row of a table, cell by cell, beside the first row of heads; undefined for what is no row. */
function overRow(range: Range, { unders }: StashedText, reading: Reading): string[] | undefined {
  const cells = underAt(unders, range).parts.filter(({ cell, from, to }) => cell !== undefined && from < to);
  return cells.length === 0 ? undefined : cells.map((cell) => overPart(cell, reading));
}

/** Which of these is the row's name: it stands over the others, and what stands over it is over them too. */
function nameIn(range: Range, { unders }: StashedText): number {
  const cells = underAt(unders, range).parts.filter(({ cell, from, to }) => cell !== undefined && from < to);
  return cells.findIndex(({ cell, table }) => cell !== undefined && table !== undefined && cell.column === namesFor(cell, table));
}

/** The sentences that a range touches, as one. */
function wholeOf(range: Range, { sentences }: SentencesNow): Range | undefined {
  const touched = sentences.filter(({ from, to }) => from < range.to && to > range.from);
  const [first, last] = [touched[0], touched[touched.length - 1]];
  return first && last && { from: first.from, to: last.to };
}

/** What stands beside a claim in the sentences that it touches; undefined for one that touches none, as in a credit. */
export function besideOf(range: Range, now: SentencesNow): Beside | undefined {
  const [{ where }, whole] = [now, wholeOf(range, now)];
  if (!whole) return undefined;
  const [over, links] = [overRow(whole, where, 'now'), linksWithin(where.links, where.text, whole)];
  const [before, after] = [said({ from: whole.from, to: range.from }, where), said({ from: range.to, to: whole.to }, where)];
  const notes = notesIn(`${before} ${after}`, where);
  return {
    before,
    after,
    ...(over === undefined ? {} : { over }),
    ...(links === undefined ? {} : { links }),
    ...(notes === undefined ? {} : { notes }),
  };
}

type Over = readonly string[] | undefined;

function isSameOver(one: Over, other: Over, isSame: (one: string, other: string) => boolean): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((words, at) => isSame(words, other[at] ?? ''));
}

/**
 * Whether what a sign-off saw over a row stands there. One of before remembers nothing of it, or less. Behind a blank column that came in, or went,
 * the row's name is no longer, or is again, the head of its row, over which nothing is remembered.
 */
function isUnderSame([were, are]: readonly [Over, Over], whole: Range | undefined, where: StashedText, tolerance: Tolerance): boolean {
  const isSame = (those: Over, these: Over): boolean => isSameOver(those, these, (one, other) => sameTypeset(one, other, tolerance));
  if (were === undefined || isSame(were, are)) return true;
  if (whole === undefined || are === undefined) return false;
  if (isSame(were, overRow(whole, where, 'before'))) return true;
  const name = are.length > 1 ? nameIn(whole, where) : -1;
  if (name < 0 || (were[name] !== '' && are[name] !== '')) return false;
  const unnamed = (over: readonly string[]): string[] => over.map((words, at) => (at === name ? '' : words));
  return isSame(unnamed(were), unnamed(are));
}

/** Whether two say that the same stands beside a claim, to the letter. */
export const isSameBeside = (one: Beside | undefined, other: Beside | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    one.before === other.before &&
    one.after === other.after &&
    one.notes?.join('\n') === other.notes?.join('\n') &&
    isSameOver(one.over, other.over, (a, b) => sameWords(a, b, STRICT)) &&
    isSameLinks(one.links, other.links));

/**
 * Whether somebody looked at a sentence in the words that it has now: one sign-off of one claim in it says so. True where none remembers the
 * sentence. The claims' own words are held by their own sign-offs, and are taken as they stand.
 */
export function isLookedAt(sentence: Sentence, touching: readonly Looked[], now: SentencesNow, tolerance: Tolerance): boolean {
  const claims = touching.filter(({ looks = [] }) => looks.length > 0);
  if (claims.length === 0) return true;
  const { sentences, where } = now;
  const unmarked = withoutMarks(said(sentence, where), where);
  // Nor does it count how quote marks and dashes are set, which other programs do by themselves, and the editor too.
  const stands = asTypeset(unmarked);
  return claims.some(({ from, to, looks = [] }) => {
    const own = said({ from: Math.max(from, sentence.from), to: Math.min(to, sentence.to) }, where);
    // Of a claim across several sentences the first has what stood before it, and the last what stood behind.
    const isFirst = (sentences[sentence.index - 1]?.to ?? 0) <= from;
    const isLast = (sentences[sentence.index + 1]?.from ?? to) >= to;
    const was = (look: Beside): string =>
      asTypeset(withoutMarksThen(`${isFirst ? look.before : ''}${own}${isLast ? look.after : ''}`, look, unmarked, where));
    const isMore = looks.some((look) => look.over ?? look.links);
    const { over, links } = (isMore ? besideOf({ from, to }, now) : undefined) ?? {};
    const whole = wholeOf({ from, to }, now);
    const isSame = (look: Beside): boolean =>
      isUnderSame([look.over, over], whole, where, tolerance) && leadWhereTheyLed(look.links, links, tolerance);
    return looks.some((look) => sameWords(was(look), stands, tolerance) && isSame(look));
  });
}
