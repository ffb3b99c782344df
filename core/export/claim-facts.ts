import type { Meta } from '../article/meta.ts';
import { checkCalculation } from '../calculation/calculation.ts';
import { checkArticle, type ArticleCheck, type ClaimCheck } from '../claims/article-check.ts';
import { isUnconfirmed } from '../claims/dispute.ts';
import { wordsRead } from '../claims/hidden-sentences.ts';
import { goingOut, partsOf } from '../claims/stashed.ts';
import { isOtherWords, latestOfEach, signOffFit, staleDiff, type SignOffFit } from '../claims/standing.ts';
import { ownEntry } from '../own-entry.ts';
import { toldApart } from '../people/told-apart.ts';
import { isBareNumber, type Citation, type Claim, type SignOff } from '../saved/docket.ts';
import type { LibraryRecord, Person, Source } from '../saved/library-record.ts';
import { sourceOf as standingSource } from '../sources/source-of.ts';
import type { ExportInput } from './format.ts';
import { LABELS, LOCATOR_LABELS, OUTCOME_LABELS, UNDER_LABELS } from './labels.ts';
import type { NoteWords } from './note-words.ts';

/** What the internal formats say of claims, read once for all of them. */

const checked = new WeakMap<ExportInput, ArticleCheck>();

export function checkOf(input: ExportInput): ArticleCheck {
  const known = checked.get(input) ?? checkAnew(input);
  checked.set(input, known);
  return known;
}

function checkAnew({ doc, projection, docket, library, pictures }: ExportInput): ArticleCheck {
  const anchors = Object.fromEntries([...docket.claims, ...docket.cleared].map(({ id, anchor }) => [id, anchor]));
  return checkArticle(projection, docket, anchors, library.settings, (doc.attrs.meta as Meta).language, pictures, library.sources);
}

export const personOf = (library: LibraryRecord, id: string | undefined): Person | null =>
  toldApart(library.people).find((person) => person.id === id) ?? null;

export const personName = (library: LibraryRecord, id: string | undefined): string =>
  personOf(library, id)?.name ?? (id === undefined ? '' : LABELS.unknownPerson);

export const sourceOf = (library: LibraryRecord, citation: Citation): Source | null => standingSource(library.sources, citation.source);

/** Title, author, date and address of a source, as far as they are known. */
export function sourceWords(source: Source | null): string {
  if (!source) return LABELS.missingSource;
  return [source.title, source.author, source.date, source.address].filter((part) => part !== undefined && part !== '').join(', ');
}

/** `page 4`, but `p. 4` or `box 4` as they stand; an empty locator is said, because it is what a checker must add. */
export const locatorWords = (citation: Citation): string => locatorIn(citation, { locators: LOCATOR_LABELS, noLocator: LABELS.noLocator });

/** The same in other words. */
export function locatorIn(
  { locator: { kind, value } }: Citation,
  { locators, noLocator }: Pick<NoteWords, 'locators' | 'noLocator'>,
): string {
  if (value.trim() === '') return noLocator;
  return isBareNumber(value) ? `${locators[kind]} ${value}` : value;
}

/** Per cent, rounded to a whole number; 100 only when nothing is missing, and of nothing. */
export function percentOf(part: number, whole: number): number {
  if (part >= whole) return 100;
  return Math.min(99, Math.max(part === 0 ? 0 : 1, Math.round((part * 100) / whole)));
}

/** `2026-11-23 09:12 UTC` from an ISO 8601 time; anything else as it stands. */
export function timeWords(at: string): string {
  const { day, minute } = /^(?<day>\d{4}-\d{2}-\d{2})T(?<minute>\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/u.exec(at)?.groups ?? {};
  return day === undefined ? at : `${day} ${minute} UTC`;
}

/** The claims an export may speak of, in reading order. */
export const exportedClaims = ({ claims }: ArticleCheck): readonly ClaimCheck[] => goingOut(claims);

/** The words a claim is about: those at its place, without what it has in the stash and what HTML hides, else the last ones known. */
export function claimWords(check: ClaimCheck, { projection }: ExportInput): string {
  const { range } = check;
  if (range === null) return check.words ?? check.anchor.exact;
  const { out, stashed } = partsOf(check, projection);
  const read = wordsRead(projection);
  const parts = out.map(({ from, to }) => read({ from: Math.max(from, range.from), to: Math.min(to, range.to) }));
  const words = stashed.length === 0 ? read(range) : parts.join('\n\n');
  return words.trim() === '' ? LABELS.hiddenWords : words;
}

export const signOffWords = (library: LibraryRecord, signOff: SignOff): string =>
  `${personName(library, signOff.by)}, ${timeWords(signOff.at)}`;

interface SignOffs {
  /** Those that count now, one a person. */
  readonly holding: readonly SignOff[];
  /** Those that do not count now, with what they were given for. */
  readonly lapsed: readonly { readonly signOff: SignOff; readonly givenFor: string }[];
}

export function signOffsOf(check: ClaimCheck, { settings }: LibraryRecord): SignOffs {
  const { signOffs } = check.claim;
  const fits = signOffs.map((signOff) => ({ signOff, fit: signOffFit(signOff, check, settings) }));
  const lapsed = fits.flatMap(({ signOff, fit }) => (fit === 'holds' ? [] : [{ signOff, givenFor: givenForWords(signOff, fit) }]));
  return { holding: latestOfEach(signOffs.filter((_, index) => fits[index]?.fit === 'holds')), lapsed };
}

function givenForWords(signOff: SignOff, fit: Exclude<SignOffFit, 'holds'>): string {
  if (fit === 'gone') return LABELS.wordsGone;
  if (fit === 'sources') return LABELS.forOtherSources;
  if (fit === 'other') return `${LABELS.forOtherWords}: ${quoted(signOff.words)}`;
  const label = UNDER_LABELS[fit.kind];
  return fit.was === '' ? label : `${label}: ${quoted(fit.was)}`;
}

const OWN_MARKS = /^\s*[“”„"«‘']/u;

/** In quote marks, unless the words have some of their own. */
export const quoted = (words: string): string => (OWN_MARKS.test(words) ? words : `“${words}”`);

/** What held last and what stands there now; null for a claim that is not stale, or not by its words. */
export function changeOf(check: ClaimCheck, { settings }: LibraryRecord): ReturnType<typeof staleDiff> {
  const change = check.state === 'stale' ? staleDiff(check, settings) : null;
  return isOtherWords(change) ? change : null;
}

/** Why a calculation kept with a claim does not hold; empty when it does. */
export function sumFault(written: string): string {
  const checked = checkCalculation(written);
  if (!checked.ok) return LABELS.cannotBeReckoned;
  return checked.holds ? '' : `${LABELS.doesNotHold} ${checked.is}`;
}

/** Who disputed a claim, and what was decided of it by whom and why; empty when nobody ever did. */
export function disputeWords(claim: Claim, library: LibraryRecord): string {
  const { check, dispute } = claim;
  if (!dispute && check !== 'disputed') return '';
  const raised = dispute?.by === undefined ? '' : `${LABELS.disputedBy} ${personName(library, dispute.by)}, ${timeWords(dispute.at ?? '')}`;
  const decision = dispute?.decision;
  if (!decision) return [raised, LABELS.undecided].filter(Boolean).join('; ');
  const { outcome, decider, by, at, why } = decision;
  const what = ownEntry<string>(OUTCOME_LABELS, outcome) ?? outcome;
  const writer = by === decider ? '' : `, ${LABELS.writtenDownBy} ${personName(library, by)}`;
  const doubt = isUnconfirmed(claim, library.settings) ? ` (${LABELS.notConfirmed})` : '';
  const said = `${LABELS.decidedBy} ${personName(library, decider)}${writer}, ${timeWords(at)}${doubt}: ${what}. ${why}`;
  return [raised, said].filter(Boolean).join('; ');
}
