import type { Projection } from '../../core/article/plain-text.ts';
import { judgedQuotations, type JudgedQuotation } from '../../core/quotes/judged.ts';
import { wordsOf, type QuoteVerdict } from '../../core/quotes/look-up.ts';
import { quotationsOf, type Quotation } from '../../core/quotes/quotations.ts';
import type { Range } from '../../core/quotes/quote-text.ts';
import { indexTexts, type WordIndex } from '../../core/quotes/word-index.ts';
import { sourceOf } from '../../core/sources/source-of.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { evidence } from '../state/evidence.ts';
import { library } from '../state/library.ts';
import { quotations } from '../state/quotations.ts';

/** The texts of the open article, read once for what it cites. */
let read: { readonly of: string; readonly index: WordIndex } | null = null;
let found: { readonly of: Projection; readonly all: readonly Quotation[] } | null = null;
let looking: Promise<void> | null = null;

/** What quotations are looked up in: another article, other evidence cited, or a piece found otherwise than it was captured, is another. */
function textsHere(): string {
  const { id, docket } = article.value;
  const { record } = library.value;
  const standing = (source: string): string => sourceOf(record?.sources ?? [], source)?.id ?? source;
  const cited = new Set(docket?.claims.flatMap(({ citations }) => citations.map(({ source }) => standing(source))));
  const pieces = record?.evidence.filter(({ source }) => cited.has(standing(source))) ?? [];
  const { proofs } = evidence.value;
  const isSpoilt = (piece: string): boolean => (proofs[piece]?.state ?? 'intact') !== 'intact';
  return [id ?? '', ...pieces.map((piece) => (isSpoilt(piece.id) ? `${piece.id} spoilt` : piece.id))].join(' ');
}

function quotationsHere(projection: Projection): readonly Quotation[] {
  if (found?.of !== projection) found = { of: projection, all: quotationsOf(projection) };
  return found.all;
}

/** The same words of the same speaker stand as they stood, wherever they are moved. */
const nameOf = (words: string, { speaker }: Quotation): string => `${speaker ?? ''}\n${words}`;

/** The quotations that a stretch holds whole, or lies in. */
function quotationsIn(projection: Projection, range: Range): readonly Quotation[] {
  const isWithin = (one: Range, other: Range): boolean => one.from >= other.from && one.to <= other.to;
  return quotationsHere(projection).filter((quotation) => isWithin(quotation, range) || isWithin(range, quotation));
}

/** How the quotations of a stretch stand, as far as it is known; what is not is looked up when the window is idle. */
export function verdictsIn(range: Range): readonly QuoteVerdict[] {
  const { projection } = article.value;
  if (!projection) return [];
  const here = quotationsIn(projection, range);
  const { verdicts } = quotations.value;
  const isOfNow = read?.of === textsHere();
  const known = here.map((one) => (isOfNow ? verdicts?.get(nameOf(wordsOf(projection.text, one.parts), one)) : undefined));
  if (known.includes(undefined)) void lookWhenIdle();
  return known.filter((one) => one !== undefined);
}

/** The same, once it is known. */
export async function verdictsOnceKnown(range: Range): Promise<readonly QuoteVerdict[]> {
  const { projection } = article.value;
  if (!projection || quotationsIn(projection, range).length === 0) return [];
  verdictsIn(range);
  await looking;
  return verdictsIn(range);
}

/** No longer than this, in milliseconds, a busy window keeps a quotation from being looked up. */
const LATEST = 1_500;

function lookWhenIdle(): Promise<void> {
  looking ??= new Promise<void>((done) => requestIdleCallback(() => done(), { timeout: LATEST }))
    .then(look)
    .finally(() => (looking = null));
  return looking;
}

/** Reads the texts when they are others than before, and looks every quotation up. What cannot be read is said where quotations are listed, not here. */
async function look(): Promise<void> {
  const of = textsHere();
  const { id } = article.value;
  if (id === null) return;
  if (read?.of !== of) {
    const texts = await ask('quotes.texts', { article: id });
    read = { of, index: indexTexts(texts.ok ? texts.value.texts : []) };
  }
  const { projection, meta } = article.value;
  if (!projection || textsHere() !== of) return;
  keepVerdicts(judgedQuotations(read.index, projection, meta?.language ?? 'en'));
}

/** Whoever looked all quotations of the article up in these texts knows more than was known. */
export function takeVerdicts(index: WordIndex, judged: readonly JudgedQuotation[]): void {
  read = { of: textsHere(), index };
  keepVerdicts(judged);
}

function keepVerdicts(judged: readonly JudgedQuotation[]): void {
  quotations.set({ verdicts: new Map(judged.map(({ words, quotation, verdict }) => [nameOf(words, quotation), verdict])) });
}
