import type { UnderNow } from './stands-under.ts';
import { beginsCode } from './code-parts.ts';
import { underChange } from './under-change.ts';
import type { UnderChange } from './under-kinds.ts';
import type { Anchor, Claim, SignOff } from '../saved/docket.ts';
import type { LibrarySettings, Source } from '../saved/library-record.ts';
import { wordDiff } from '../text/word-diff.ts';
import { isForOtherSources } from './cited-then.ts';
import { joinedSince } from './edges.ts';
import { byNotes } from './note-marks.ts';
import { sameWords } from './same-words.ts';

/** How far sign-off has come for the words as they are: nobody, one person, two persons, or only for other words. */
export type Standing = 'none' | 'first' | 'second' | 'stale';

/** What stands at a claim's place: its words, null when it has no certain place, and what they stand under, where that is known. */
export interface Stands {
  readonly words: string | null;
  readonly under?: UnderNow;
}

/** Code was nothing once; what stands beside the words of such a sign-off says that they were code. */
const wasCode = ({ under, beside, words }: SignOff): boolean => under?.nothing === true && beginsCode(`${beside?.before ?? ''}${words}`);

/** What a sign-off was given under and its words no longer stand under; null when nothing is known of where they stand. */
function changedUnder(signOff: SignOff, { under }: Stands, { tolerance }: LibrarySettings): UnderChange | null {
  if (under === undefined) return null;
  const change = underChange(signOff.under, under, tolerance);
  if (change !== null && !(change.kind === 'code' && wasCode(signOff))) return change;
  const joined = joinedSince(signOff, under.edges);
  return joined && { kind: 'edge', was: signOff.words, now: joined.before + signOff.words + joined.after };
}

/** Whether a sign-off was given for these words; a footnote's mark among them may have another number, as long as its note says the same. */
function isFor({ words: then, under }: SignOff, words: string, now: UnderNow | undefined, { tolerance }: LibrarySettings): boolean {
  if (sameWords(then, words, tolerance)) return true;
  const [were, are] = [under?.notes, now?.under.notes];
  return were?.length === are?.length && were && are ? sameWords(byNotes(then, were), byNotes(words, are), tolerance) : false;
}

/** The sign-offs given for exactly these words (under the library's tolerance), in this place of a table and under this picture; none when the words are gone. */
export function validSignOffs(claim: Claim, stands: Stands, settings: LibrarySettings): readonly SignOff[] {
  const { words } = stands;
  if (words === null) return [];
  return claim.signOffs.filter(
    (signOff) => isFor(signOff, words, stands.under, settings) && changedUnder(signOff, stands, settings) === null,
  );
}

/**
 * What a sign-off says of a claim as it stands: it holds, its words have no certain place any more, it was given for other words, under something
 * else, or for other `sources`, which leaves it valid for the words.
 */
export type SignOffFit = 'holds' | 'gone' | 'other' | 'sources' | UnderChange;

export function signOffFit(
  signOff: SignOff,
  check: Pick<Checked, 'claim' | 'anchor' | 'words' | 'out' | 'under' | 'sources'>,
  settings: LibrarySettings,
): SignOffFit {
  const { claim, anchor, words, out, sources } = check;
  // Of words that no reader gets any more nothing goes out: they are gone, whatever stands in the file.
  const isGone = words === null || out === '';
  if (!isFor(signOff, (isGone ? words : (out ?? words)) ?? anchor.exact, check.under, settings)) return 'other';
  if (isGone) return 'gone';
  return changedUnder(signOff, check, settings) ?? (isForOtherSources(signOff, claim, sources) ? 'sources' : 'holds');
}

/** The latest sign-off of each person, in the order given: two by one person are one. */
export function latestOfEach(signOffs: readonly SignOff[]): readonly SignOff[] {
  const own = (person: string) => latestSignOff({ signOffs: signOffs.filter(({ by }) => by === person) });
  return signOffs.filter((signOff) => own(signOff.by) === signOff);
}

/** Two sign-offs by one person are one. Never stored: undoing an edit brings a sign-off back by itself. */
export function standing(claim: Claim, stands: Stands, settings: LibrarySettings): Standing {
  if (claim.signOffs.length === 0) return 'none';
  const people = new Set(validSignOffs(claim, stands, settings).map((signOff) => signOff.by));
  if (people.size === 0) return 'stale';
  return people.size === 1 ? 'first' : 'second';
}

/** What the library asks of a claim beyond one sign-off: a second person's, and one by somebody else than who wrote the claim. */
export type MissingSignOff = 'second-sign-off-missing' | 'own-sign-off-only';

/** What is still missing of a claim that is signed off for these words; nothing is asked of one that is not. */
export function missingSignOffs(claim: Claim, stands: Stands, settings: LibrarySettings): readonly MissingSignOff[] {
  const people = new Set(validSignOffs(claim, stands, settings).map((signOff) => signOff.by));
  const missing: MissingSignOff[] = [];
  if (settings.signOffs > 1 && people.size === 1) missing.push('second-sign-off-missing');
  if (settings.separation && people.size === 1 && people.has(claim.by)) missing.push('own-sign-off-only');
  return missing;
}

/** The sign-off with the latest time; of two with the same time, the one written last. */
export function latestSignOff(claim: { readonly signOffs: readonly SignOff[] }): SignOff | null {
  let latest: SignOff | null = null;
  for (const signOff of claim.signOffs) {
    if (latest === null || signOff.at >= latest.at) latest = signOff;
  }
  return latest;
}

/**
 * The sign-off whose words held last: the latest one for the words that stood there before they changed (the anchor's `was`), else the
 * latest of all. Null when nobody ever signed the claim off.
 */
export function lastVerified({ claim, anchor }: Pick<Checked, 'claim' | 'anchor'>, settings: LibrarySettings): SignOff | null {
  const held = validSignOffs(claim, { words: anchor.was ?? null }, settings);
  return latestSignOff(held.length > 0 ? { signOffs: held } : claim);
}

interface Checked extends Stands {
  readonly claim: Claim;
  readonly anchor: Anchor;
  /** What readers get of the words, where that is not all of them. */
  readonly out?: string;
  readonly sources?: readonly Source[];
}

/** What held last against what stands there now, word by word, and what it stands under if that is another; null when the words are gone, hold by a sign-off, or never had one. */
export function staleDiff(
  check: Checked,
  settings: LibrarySettings,
): { readonly signOff: SignOff; readonly pieces: ReturnType<typeof wordDiff>; readonly under: UnderChange | null } | null {
  const { claim, under } = check;
  const words = check.out ?? check.words;
  const signOff = lastVerified(check, settings);
  if (signOff === null || words === null || validSignOffs(claim, under === undefined ? { words } : { words, under }, settings).length > 0)
    return null;
  return { signOff, pieces: wordDiff(signOff.words, words), under: changedUnder(signOff, check, settings) };
}

/** Whether a claim is stale by its words, which can be put back, and not only by what they stand under. */
export const isOtherWords = (change: ReturnType<typeof staleDiff>): boolean => change?.pieces.some(({ kind }) => kind !== 'same') ?? false;
