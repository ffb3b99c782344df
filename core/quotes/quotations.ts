import type { Projection, Unit, UnitKind } from '../article/plain-text.ts';
import {
  attributionAfter,
  attributionBefore,
  endsAttribution,
  isSplittingCue,
  mayMean,
  namesInKhmer,
  NOBODY,
  type Attribution,
} from './attribution.ts';
import { quotedIn, type Quoted } from './quote-marks.ts';
import type { Range } from './quote-text.ts';

/** Words that the article says are somebody's. Offsets are UTF-16 in the projection, end exclusive. */
export interface Quotation extends Range, Attribution {
  /** Where its words stand, without its marks and without what a cue says between them; one for each paragraph. */
  readonly parts: readonly Range[];
  /** The mark that opens it; none of a block that is set as a quotation. */
  readonly mark: string;
  /** Quotations within it, with their marks. */
  readonly inner: readonly Range[];
}

/** One textblock longer than this, in characters, is no prose. */
const LONGEST_UNIT = 20_000;
const SILENT: ReadonlySet<UnitKind> = new Set(['credit', 'stash', 'raw']);
/** A quotation may run on from one of these to the next. */
const RUNS_ON: ReadonlySet<UnitKind> = new Set(['paragraph', 'list-item', 'quote']);

/** Words in marks in one textblock, placed in the article. */
interface Piece extends Range {
  readonly unit: Unit;
  readonly mark: string;
  readonly closed: boolean;
  readonly inner: readonly Range[];
}

const holds = (outer: Range, inner: Range): boolean => outer !== inner && outer.from <= inner.from && inner.to <= outer.to;
const begins = (text: string, { from }: Range, unit: Unit): boolean => text.slice(unit.from, from).trim() === '';

/** A textblock with more marks than this quotes nobody; pairing them takes the square of their number. */
const MOST_MARKS = 600;
const MARK = /["“”„«»‹›‘’]/gu;

const isCrowded = (text: string): boolean => (text.match(MARK)?.length ?? 0) > MOST_MARKS;

/** The outermost stretches in marks; one that does not close counts only where it goes on. */
function piecesIn(text: string, unit: Unit, goesOn: (mark: string) => boolean): Piece[] {
  const all = quotedIn(text.slice(unit.from, unit.to)).filter(({ closed, mark }) => closed || goesOn(mark));
  const place = ({ from, to }: Quoted): Range => ({ from: unit.from + from, to: unit.from + to });
  return all
    .filter((one) => !all.some((other) => holds(other, one)))
    .map((one) => ({
      ...place(one),
      unit,
      mark: one.mark,
      closed: one.closed,
      inner: all.filter((other) => holds(one, other)).map(place),
    }));
}

const wordsOf = ({ from, to, closed }: Piece): Range => ({ from: from + 1, to: closed ? to - 1 : to });

/** The mark that ends a quotation's words, or the one behind it: by it a reader sees whether the sentence goes on. */
function closingOf(text: string, piece: Piece): string {
  const own = text.slice(piece.from, wordsOf(piece).to).trimEnd().slice(-1);
  if (/[.?!…]/u.test(own)) return own;
  const behind = text.charAt(piece.to);
  return behind === ',' ? behind : /[,—–-]/u.test(own) ? own : (/^\s*[—–]/u.exec(text.slice(piece.to, piece.to + 3))?.[0].trim() ?? own);
}

/** Parts that belong to one quotation: over paragraphs, and across a cue within one. */
function joins(text: string, before: Piece, next: Piece): boolean {
  if (!before.closed) return next.mark === before.mark && begins(text, next, next.unit);
  if (before.unit !== next.unit || before.mark !== next.mark) return false;
  return isSplittingCue(text.slice(before.to, next.from), closingOf(text, before));
}

function attributionOf(text: string, pieces: readonly Piece[], after: Range | undefined): Attribution {
  const [first, last] = [pieces[0], pieces[pieces.length - 1]];
  if (!first || !last) return NOBODY;
  const next = pieces.find((piece) => piece.unit === first.unit && piece !== first);
  const behind = first.closed
    ? attributionAfter(text.slice(first.to, next?.from ?? Math.min(first.unit.to, after?.from ?? first.unit.to)), closingOf(text, first))
    : null;
  const ends = !behind && last !== first ? attributionAfter(text.slice(last.to, last.unit.to), closingOf(text, last)) : null;
  return behind ?? ends ?? attributionBefore(text.slice(first.unit.from, first.from)) ?? NOBODY;
}

/** Pieces of one quotation, and who is said to have spoken. */
interface Told {
  readonly group: readonly Piece[];
  readonly attribution: Attribution;
}

const firstOf = ({ group }: Told): Piece | undefined => group[0];
const lastOf = ({ group }: Told): Piece | undefined => group[group.length - 1];

/** Whom a quotation belongs to whose own sentence names nobody, by the one before it in its paragraph; else as it is. */
function goingOn(text: string, before: Told | undefined, told: Told): Attribution {
  const { attribution } = told;
  const [last, first] = [before && lastOf(before), firstOf(told)];
  if (!before || !last || !first || !last.closed || last.unit !== first.unit || before.attribution.speaker === null) return attribution;
  const { speaker, cue } = before.attribution;
  const between = text.slice(last.to, first.from);
  const { goesOn } = attribution;
  if (goesOn !== undefined)
    return namesInKhmer(between) || !mayMean(goesOn, speaker ?? '') ? attribution : { speaker, cue: attribution.cue, continued: true };
  if (attribution.speaker !== null || attribution.cue !== null || before.group.length > 1) return attribution;
  const ends = /[.!?…]\s*$/u.test(text.slice(first.from, wordsOf(first).to)) || !first.closed;
  return ends && endsAttribution(between, closingOf(text, last)) ? { speaker, cue, continued: true } : attribution;
}

/** A block that is set as a quotation and has no marks of its own is one whole. */
function blockQuotation(unit: Unit): Quotation {
  const range = { from: unit.from, to: unit.to };
  return { ...range, parts: [range], mark: '', inner: [], ...NOBODY };
}

/** Every quotation of the article in reading order, the outermost only. */
export function quotationsOf({ text, units }: Projection): readonly Quotation[] {
  const read = units.filter(({ kind, from, to }) => !SILENT.has(kind) && to - from <= LONGEST_UNIT && !isCrowded(text.slice(from, to)));
  const pieces = read.flatMap((unit, at) => {
    const next = RUNS_ON.has(unit.kind) ? read.slice(at + 1).find(({ kind }) => RUNS_ON.has(kind)) : undefined;
    return piecesIn(text, unit, (mark) => next !== undefined && text.slice(next.from, next.to).trimStart().startsWith(mark));
  });
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group && last && joins(text, last, piece)) group.push(piece);
    else groups.push([piece]);
  }
  const told: Told[] = [];
  groups.forEach((group, at) => {
    const own: Told = { group, attribution: attributionOf(text, group, groups[at + 1]?.[0]) };
    told.push({ group, attribution: goingOn(text, told[at - 1], own) });
  });
  const found = told.flatMap(({ group, attribution }): Quotation[] => {
    const [first, last] = [group[0], group[group.length - 1]];
    const parts = group.map(wordsOf);
    if (!first || !last || !parts.some(({ from, to }) => /[\p{L}\p{N}]/u.test(text.slice(from, to)))) return [];
    return [{ from: first.from, to: last.to, parts, mark: first.mark, inner: group.flatMap(({ inner }) => inner), ...attribution }];
  });
  const bare = read.filter((unit) => unit.kind === 'quote' && !pieces.some((piece) => piece.unit === unit));
  return [...found, ...bare.map(blockQuotation)].sort((one, other) => one.from - other.from);
}
