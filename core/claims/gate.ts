import { checkCalculation } from '../calculation/calculation.ts';
import type { AnchorState } from '../saved/closed-sets.ts';
import type { UnderNow } from './stands-under.ts';
import type { Anchor, Claim, Docket, GateOverride } from '../saved/docket.ts';
import type { LibrarySettings, Source } from '../saved/library-record.ts';
import { isSigned } from './claim-state.ts';
import { isOpen, type ClaimState } from './claim-states.ts';
import type { Coverage, SentenceState } from './coverage.ts';
import { isRemovalOpen } from './dispute.ts';
import { GATE_CODES, GATE_ORDER, type GateCode } from './gate-codes.ts';
import { pictureCodes } from './missing-pictures.ts';
import { isSignedForOthers } from './signed-for.ts';
import { missingSignOffs } from './standing.ts';

/** One thing that is open, with the claims (ids, reading order) and sentences (indexes) it concerns. */
export interface GateItem {
  readonly code: GateCode;
  readonly claims: readonly string[];
  readonly sentences: readonly number[];
  /** Replies (ids) it concerns; an empty id for one that cannot be read. */
  readonly replies?: readonly string[];
  /** Parts of the story (ids) that somebody declared not verified. */
  readonly unverified?: readonly string[];
  /** Claims that this version cannot read, by their number in the docket. */
  readonly unread?: readonly string[];
  /** People (ids) whose names look alike. */
  readonly people?: readonly string[];
  /** Pictures (addresses) of the story. */
  readonly pictures?: readonly string[];
  /** Sources (ids) that the claims cite, where it is about these; an override is one for these sources, whatever claims cite them. */
  readonly sources?: readonly string[];
}

/** How many things of its kind are open; 1 for one that concerns the whole story. */
export const countOf = ({ claims, sentences, replies = [], unverified = [], unread = [], pictures = [] }: GateItem): number =>
  pictures.length || Math.max(1, claims.length + sentences.length + replies.length + unverified.length + unread.length);

/** What the gate must know of one claim. `words`: those at its anchor now, null when it has no certain place. */
export interface GateClaim {
  readonly claim: Claim;
  readonly state: ClaimState;
  readonly anchorState: AnchorState;
  readonly anchor: Anchor;
  readonly words: string | null;
  /** What readers get of its words, where a part of them is struck out or lies in the stash. */
  readonly out?: string;
  /** What its words stand under; absent where that is not known. */
  readonly under?: UnderNow;
  /** Its words lie in the stash and go out nowhere: nothing of it holds the story back. */
  readonly stashed: boolean;
  /** It rests on a sign-off that no entry of the log bears (`unlogged.ts`). */
  readonly unlogged?: true;
  /** The library's sources, where some were merged: a source that is cited may be another since. */
  readonly sources?: readonly Source[];
}

/** What the claim's state alone says; settled states say nothing, and of half-signed claims it is said which sign-off is missing. A complete record: a new status must take a side. */
const CODE_OF_STATE: Readonly<Record<ClaimState, GateCode | null>> = {
  stale: 'stale',
  disputed: 'disputed',
  orphaned: 'orphaned',
  'cannot-verify': 'cannot-verify',
  todo: 'unchecked',
  checking: 'unchecked',
  'half-signed': null,
  'to-cut': 'removal-open',
  verified: null,
  'verified-with-change': null,
  'not-a-fact': null,
  cut: null,
};

function citationCodes(check: GateClaim): GateCode[] {
  const { citations } = check.claim;
  if (isSigned(check.state) && citations.length === 0) return ['no-citation'];
  const stances = new Set(citations.map(({ stance }) => stance));
  const codes: GateCode[] = [];
  if (isSigned(check.state) && !stances.has('supports')) codes.push('no-support');
  else if (isSigned(check.state) && stances.has('contradicts')) codes.push('contradicted');
  if (citations.some((citation) => citation.locator.value.trim() === '')) codes.push('no-locator');
  return codes;
}

/** A claim that is signed off although a calculation kept with it comes to something else. */
function sumCodes({ claim: { calculations = [] }, state }: GateClaim): GateCode[] {
  const fails = isSigned(state) && calculations.some(({ written }) => doesNotHold(checkCalculation(written)));
  return fails ? ['sum-fails'] : [];
}

const doesNotHold = (checked: ReturnType<typeof checkCalculation>): boolean => checked.ok && !checked.holds;

function codesOf(check: GateClaim, settings: LibrarySettings): GateCode[] {
  if (check.state === 'cut' || check.stashed) return [];
  const { claim } = check;
  const state = check.state === 'disputed' && isRemovalOpen(claim) ? 'removal-open' : CODE_OF_STATE[check.state];
  const first = state === 'orphaned' && check.anchorState === 'ambiguous' ? 'ambiguous' : state;
  const changed = check.anchorState === 'altered' || check.anchor.was !== undefined;
  const altered: GateCode[] = first === null && changed && !isSigned(check.state) ? ['altered'] : [];
  const missing = check.state === 'half-signed' ? missingSignOffs(claim, { ...check, words: check.out ?? check.words }, settings) : [];
  const codes = [...(first === null ? altered : [first]), ...missing];
  // What is open holds the story back, whatever else is found of it.
  const known: GateCode[] = codes.length === 0 && isOpen(check.state) ? ['unchecked'] : codes;
  const others: GateCode[] = isSignedForOthers(check, settings) ? ['other-sources'] : [];
  const unlogged: GateCode[] = check.unlogged === true ? ['not-in-log'] : [];
  return [...known, ...pictureCodes(check, settings), ...unlogged, ...others, ...citationCodes(check), ...sumCodes(check)];
}

/** The most pressing of what holds the story back for this claim; null when nothing does. */
export function heldBy(check: GateClaim, settings: LibrarySettings): GateCode | null {
  const codes = codesOf(check, settings).filter((code) => GATE_CODES[code].blocks);
  return mostPressing(codes);
}

/** The most pressing of these, in the table's order; null of none. */
export function mostPressing(codes: readonly GateCode[]): GateCode | null {
  return GATE_ORDER.find((code) => codes.includes(code)) ?? null;
}

/**
 * Everything that is open, one item a code, in the table's order. A claim has one code for its state; sign-off and citation codes come
 * on top of it. Claims must be in reading order.
 */
export function gate(input: {
  readonly claims: readonly GateClaim[];
  readonly coverage: Coverage;
  readonly settings: LibrarySettings;
  /** Whether an embargo still holds; the caller knows the time. */
  readonly embargoed?: boolean;
  /** What the text itself says of sentences, whatever is claimed in them. */
  readonly said?: Partial<Record<GateCode, readonly number[]>>;
}): GateItem[] {
  const claims = new Map<GateCode, string[]>();
  for (const check of input.claims) {
    for (const code of codesOf(check, input.settings)) {
      const ids = claims.get(code);
      if (ids) ids.push(check.claim.id);
      else claims.set(code, [check.claim.id]);
    }
  }
  const sentencesIn = (wanted: SentenceState): readonly number[] =>
    input.coverage.sentences.filter(({ state }) => state === wanted).map(({ sentence }) => sentence.index);
  const unseen: Partial<Record<GateCode, readonly number[]>> = {
    ...input.said,
    'beside-changed': sentencesIn('changed'),
    untouched: sentencesIn('untouched'),
  };
  const items: GateItem[] = [];
  for (const code of GATE_ORDER) {
    const ids = claims.get(code) ?? [];
    const sentences = unseen[code] ?? [];
    const isSaid = input.said?.[code] !== undefined || (code === 'embargo' && input.embargoed);
    if (ids.length > 0 || sentences.length > 0 || isSaid) items.push({ code, claims: ids, sentences });
  }
  return items;
}

/** Whether an export needs an override. */
export function blocks(items: readonly GateItem[]): boolean {
  return items.some((item) => GATE_CODES[item.code].blocks);
}

/** Code to how many it concerns, as an override records it. */
export function openCounts(items: readonly GateItem[]): Record<string, number> {
  return Object.fromEntries(items.map((item) => [item.code, countOf(item)]));
}

/** Code to what exactly it concerns: claims, sentences by their place, replies, declared parts; or sources. */
export function openParts(items: readonly GateItem[]): Record<string, string[]> {
  const partsOf = ({ claims, sentences, replies = [], unverified = [], unread = [], sources }: GateItem): readonly string[] =>
    sources ?? [...claims, ...sentences.map((index) => `#${index}`), ...replies, ...unverified, ...unread];
  return Object.fromEntries(items.map((item) => [item.code, [...partsOf(item)]]));
}

/** What is to go out: its words by their hash, what goes out beside them (`outward.ts`), and in which format. */
export interface Outgoing {
  readonly revision: string;
  readonly outward: string;
  readonly format: string;
}

/**
 * The last override of the gate for exactly this text and format; null when there is none. With `items`, only one that knew of
 * all that is open counts: what came up after it was given needs a new one.
 */
export function overriding(docket: Docket, outgoing: Outgoing, items: readonly GateItem[] = []): GateOverride | null {
  const { revision, outward, format } = outgoing;
  const blocking = Object.entries(openParts(items)).filter(([code]) => GATE_CODES[code as GateCode]?.blocks ?? true);
  const knew = ({ open, of }: GateOverride, code: string, parts: readonly string[]): boolean =>
    of ? parts.every((part) => of[code]?.includes(part)) && open[code] !== undefined : (open[code] ?? 0) >= Math.max(1, parts.length);
  const covers = (override: GateOverride): boolean =>
    override.revision === revision &&
    (override.outward ?? outward) === outward &&
    override.format === format &&
    blocking.every(([code, parts]) => knew(override, code, parts));
  return docket.gateOverrides.filter(covers).at(-1) ?? null;
}
