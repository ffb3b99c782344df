import type { Projection } from '../article/plain-text.ts';
import { underAt, type Edges, type UnderNow } from './stands-under.ts';
import { countStates } from '../anchoring/count.ts';
import { acknowledge, rangeOf } from '../anchoring/describe.ts';
import { ownEntry } from '../own-entry.ts';
import type { AnchorState } from '../saved/closed-sets.ts';
import type { Anchor, Claim, Docket } from '../saved/docket.ts';
import type { Beside } from '../saved/signed-then.ts';
import type { LibrarySettings, Source } from '../saved/library-record.ts';
import { sourcesIfMerged } from '../sources/source-of.ts';
import { sentencesOf, type Sentence } from '../text/sentences.ts';
import { isLookedAt, type SentencesNow } from './beside.ts';
import { claimState, countsAsOpen, isSigned } from './claim-state.ts';
import { CLAIM_STATES, type ClaimState } from './claim-states.ts';
import { isUnderSame, withMarksBehind, wordsCleared } from './cleared-then.ts';
import { coverage, type Coverage } from './coverage.ts';
import { isRemovalOpen } from './dispute.ts';
import { edgesAt } from './edges.ts';
import { hiddenSentences } from './hidden-sentences.ts';
import { isLeftToClaims } from './left-to-claims.ts';
import { blocks, gate, type GateClaim, type GateItem } from './gate.ts';
import { inReadingOrder, type OrderedClaim } from './order.ts';
import { saidOfText } from './said-of-text.ts';
import { NO_PICTURES, type Pictures } from './pictures.ts';
import { STRICT, sameWords } from './same-words.ts';
import { validSignOffs, type Stands } from './standing.ts';
import { isUnsaid } from './unsaid.ts';
import { isStashed, oneLine, partGoingOut, stashedText, wordsGoingOut, type StashedText } from './stashed.ts';

/** One claim as it stands in the text now. `range` in UTF-16; `words` and `range` are null when it has no certain place. */
export interface ClaimCheck extends GateClaim, OrderedClaim {
  readonly id: string;
  /** It is signed off, or not a fact, and nobody has looked at its sentence in the words that stand beside it now. */
  readonly besideChanged?: true;
}

/** Everything window, gate and exports must know of an article at one moment. */
export interface ArticleCheck {
  /** In reading order; those without a place last. */
  readonly claims: readonly ClaimCheck[];
  readonly byId: ReadonlyMap<string, ClaimCheck>;
  readonly sentences: readonly Sentence[];
  readonly coverage: Coverage;
  readonly counts: Readonly<Record<ClaimState, number>>;
  /** Claims by anchor state; the five sum to the number of claims. */
  readonly anchorCounts: Readonly<Record<AnchorState, number>>;
  /** Claims that are not settled and not on the stash. */
  readonly open: number;
  readonly gate: readonly GateItem[];
  /** Whether an export needs an override. */
  readonly blocked: boolean;
}

/**
 * Words that a sign-off holds for are the claim's own, whatever stood there in between and whoever brought them back; and so are the same
 * words with a paragraph parted between them.
 */
function settledAnchor(claim: Claim, found: Anchor, under: Stands['under'], settings: LibrarySettings): Anchor {
  if (under === undefined || found.was === undefined) return found;
  const same = sameWords(found.was, found.exact, STRICT) || validSignOffs(claim, { words: found.exact, under }, settings).length > 0;
  return same ? acknowledge(found) : found;
}

/** Words that were decided to go, and stand elsewhere in what goes out: they have not gone, whatever became of the claim. */
function stillStands(claim: Claim, words: string | null, where: StashedText): boolean {
  const { dispute } = claim;
  return words === null && isRemovalOpen(claim) && dispute !== undefined && wordsGoingOut(where).includes(oneLine(dispute.words));
}

const withEdges = (under: UnderNow, edges: Edges | undefined): UnderNow => (edges === undefined ? under : { ...under, edges });

/** One claim at the place where it was found in this text. */
export function checkClaim(claim: Claim, found: Anchor, where: StashedText, settings: LibrarySettings): ClaimCheck {
  const range = rangeOf(where.text, found);
  const under = range === null ? undefined : withEdges(underAt(where.unders, range), edgesAt(range, where));
  const anchor = settledAnchor(claim, found, under, settings);
  const words = range === null ? null : anchor.exact;
  // A sign-off is for what readers get: a word that is struck out, or put on the stash, is gone from it, and so are words in a comment.
  const out = range !== null && isUnsaid(where.text, range, where.unsaid) ? '' : partGoingOut({ range }, where);
  const stood = under === undefined ? {} : { under };
  return {
    id: claim.id,
    claim,
    anchor,
    anchorState: anchor.state,
    range,
    words,
    ...(out === null ? {} : { out }),
    ...stood,
    state: stillStands(claim, words, where) ? 'disputed' : claimState(claim, { words: out ?? words, ...stood }, settings),
    stashed: isStashed({ range }, where),
  };
}

/** The same with the library's sources, which tell what was merged. */
export function knowingSources<C extends GateClaim>(check: C, sources: readonly Source[]): C {
  const known = sourcesIfMerged(sources);
  return known.length === 0 ? check : { ...check, sources: known };
}

/** What is remembered of what stood beside a claim, by the sign-offs that hold or since it was called not a fact. */
function looksOf({ claim, state, words, out, under }: ClaimCheck, settings: LibrarySettings): readonly Beside[] | undefined {
  if (state === 'not-a-fact') return claim.seenBeside && [claim.seenBeside];
  if (!isSigned(state)) return undefined;
  const stands = { words: out ?? words, ...(under === undefined ? {} : { under }) };
  return validSignOffs(claim, stands, settings).flatMap(({ beside }) => beside ?? []);
}

function covering(
  claims: readonly ClaimCheck[],
  cleared: Parameters<typeof coverage>[0]['cleared'],
  now: SentencesNow & { readonly hidden: ReadonlySet<Sentence> },
  settings: LibrarySettings,
): Coverage {
  return coverage({
    sentences: now.sentences,
    claims: claims.flatMap((one) => (one.range ? [{ id: one.id, ...one.range, state: one.state, looks: looksOf(one, settings) }] : [])),
    cleared,
    text: now.where.text,
    isLookedAt: (sentence, touching) => isLookedAt(sentence, touching, now, settings.tolerance),
    hidden: now.hidden,
  });
}

/** The claims, with it told of those whose sentence changed beside them. */
function besideTold(claims: readonly ClaimCheck[], { sentences }: Coverage): readonly ClaimCheck[] {
  const changed = new Set(sentences.flatMap((one) => (one.state === 'changed' ? one.claims : [])));
  if (changed.size === 0) return claims;
  return claims.map((one) =>
    changed.has(one.id) && (isSigned(one.state) || one.state === 'not-a-fact') ? { ...one, besideChanged: true } : one,
  );
}

/**
 * `anchors`: claim or cleared id to where it stands now; one that is missing is taken from the docket. Same input, same answer: the
 * window asks on every pause, main before every export. `pictures`: what whoever asks knows of them.
 */
// Seven facts of different owners, asked for together and nowhere kept together.
// eslint-disable-next-line max-params
export function checkArticle(
  projection: Projection,
  docket: Docket,
  anchors: Readonly<Record<string, Anchor>>,
  settings: LibrarySettings,
  language: string,
  pictures: Pictures = NO_PICTURES,
  sources: readonly Source[] = [],
): ArticleCheck {
  const where = stashedText(projection, pictures);
  const found = inReadingOrder(
    docket.claims.map((claim) => knowingSources(checkClaim(claim, ownEntry(anchors, claim.id) ?? claim.anchor, where, settings), sources)),
  );
  const sentences = sentencesOf(projection, language);
  const standing = found.flatMap(({ range }) => range ?? []);
  const cleared = docket.cleared.flatMap((mark) => {
    const anchor = ownEntry(anchors, mark.id) ?? mark.anchor;
    const range = rangeOf(where.text, anchor);
    if (!range || !isUnderSame(mark, range, where) || !isLeftToClaims(mark, range, standing, where)) return [];
    return [{ id: mark.id, ...withMarksBehind(range, where), ...wordsCleared(mark, anchor, range, where) }];
  });
  const covered = covering(found, cleared, { sentences, where, hidden: hiddenSentences(projection, sentences) }, settings);
  const claims = besideTold(found, covered);
  const counts = Object.fromEntries(CLAIM_STATES.map((state) => [state, 0])) as Record<ClaimState, number>;
  for (const { state } of claims) counts[state] += 1;
  const items = gate({ claims, coverage: covered, settings, said: saidOfText(projection, sentences) });
  return {
    claims,
    byId: new Map(claims.map((check) => [check.id, check])),
    sentences,
    coverage: covered,
    counts,
    anchorCounts: countStates(claims.map((check) => check.anchor)),
    open: claims.filter(countsAsOpen).length,
    gate: items,
    blocked: blocks(items),
  };
}
