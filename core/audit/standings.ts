import type { StashedText } from '../claims/stashed.ts';
import { checkClaim } from '../claims/article-check.ts';
import { CLAIM_STATES, type ClaimState } from '../claims/claim-states.ts';
import { lastVerified, staleDiff } from '../claims/standing.ts';
import type { UnderChange } from '../claims/under-kinds.ts';
import { ownEntry } from '../own-entry.ts';
import type { Anchors } from '../saved/docket-change.ts';
import type { Claim } from '../saved/docket.ts';
import { FIELD_LIMITS } from '../saved/field-limits.ts';
import type { LibrarySettings } from '../saved/library-record.ts';
import type { AuditEntry } from './chain.ts';

/** An entry of this kind says which claims stand otherwise since a text was saved: gone stale, lost, back to verified. */
export const STANDING = 'standing';

/** How a claim stands in a text. `ambiguous`: its words are in several places, and nobody has said which is meant. */
export type LoggedStanding = ClaimState | 'ambiguous';

const STANDINGS: ReadonlySet<unknown> = new Set<LoggedStanding>([...CLAIM_STATES, 'ambiguous']);

export const isStanding = (value: unknown): value is LoggedStanding => STANDINGS.has(value);

/**
 * `words`: what stands there; null where nothing does. `verified`: the words that were signed for last, if any were. `under`: the column, row
 * or picture that they stand under and were not signed under.
 */
export interface Stands {
  readonly standing: LoggedStanding;
  readonly words: string | null;
  readonly verified: string | null;
  readonly under?: UnderChange;
}

/** How each claim stands in a text, by its id. `anchors`: where they stand there; a claim that is not among them stands where it says itself. */
export function standingsIn(
  claims: readonly Claim[],
  anchors: Anchors,
  where: StashedText,
  settings: LibrarySettings,
): ReadonlyMap<string, Stands> {
  return new Map(
    claims.map((claim) => {
      const check = checkClaim(claim, ownEntry(anchors, claim.id) ?? claim.anchor, where, settings);
      const standing = check.state === 'orphaned' && check.anchorState === 'ambiguous' ? 'ambiguous' : check.state;
      const verified = lastVerified(check, settings)?.words ?? null;
      const under = standing === 'stale' ? staleDiff(check, settings)?.under : null;
      return [claim.id, { standing, words: check.out ?? check.words, verified, ...(under ? { under } : {}) }];
    }),
  );
}

/** The same of a text that nobody has any more: each claim stands on the words that it says. */
export function standingsAsSaid(claims: readonly Claim[], settings: LibrarySettings): ReadonlyMap<string, Stands> {
  const alone = claims.map((whole) => {
    // What the words stood under went with the text.
    const claim = { ...whole, signOffs: whole.signOffs.map(({ under: _, ...signOff }) => signOff) };
    const { exact } = claim.anchor;
    const anchor = { ...claim.anchor, start: 0, end: [...exact].length };
    return standingsIn([claim], { [claim.id]: anchor }, { text: exact, stash: [], struck: [], unders: [], unsaid: [] }, settings);
  });
  return new Map(alone.flatMap((one) => [...one]));
}

/** One claim that stands otherwise. `was`: the words that were verified, of one that nobody signed for those that stood there. */
export interface Turned {
  readonly claim: string;
  readonly from: LoggedStanding;
  readonly to: LoggedStanding;
  readonly was: string;
  /** What stands there now; absent where nothing does. */
  readonly words?: string;
  /** Why the words do not hold though they may be the very same: they stand under something else now. */
  readonly under?: UnderChange;
}

/** The claims that stand otherwise in the second text than in the first; one that is in only one of them has not turned. */
export function turned(before: ReadonlyMap<string, Stands>, after: ReadonlyMap<string, Stands>): Turned[] {
  return [...after].flatMap(([claim, now]) => {
    const then = before.get(claim);
    if (then === undefined || then.standing === now.standing) return [];
    const [was, words] = bothCut(then.verified ?? then.words ?? '', now.words);
    const under = now.under && { ...now.under, was: cut(now.under.was, 0) };
    return [{ claim, from: then.standing, to: now.standing, was, ...(words === null ? {} : { words }), ...(under ? { under } : {}) }];
  });
}

/** A claim that only the second has came, without `from`; one that only the first has went, without `to`. */
export type CameOrWent = Pick<Turned, 'claim' | 'was' | 'words'> & Partial<Pick<Turned, 'from' | 'to'>>;

/** The claims that only one of the two has. */
export function cameAndWent(before: ReadonlyMap<string, Stands>, after: ReadonlyMap<string, Stands>): CameOrWent[] {
  const only = (these: ReadonlyMap<string, Stands>, those: ReadonlyMap<string, Stands>) =>
    [...these].filter(([claim]) => !those.has(claim));
  return [
    ...only(after, before).map(([claim, { standing, verified, words }]) => ({
      ...{ claim, to: standing, was: cut(verified ?? words ?? '', 0) },
      ...(words === null ? {} : { words: cut(words, 0) }),
    })),
    ...only(before, after).map(([claim, { standing, verified, words }]) => ({
      claim,
      from: standing,
      was: cut(verified ?? words ?? '', 0),
    })),
  ];
}

/** What the log said last of each claim of an article, of those of which it said last that they stand otherwise. */
export class LastSaid {
  readonly #said = new Map<string, Pick<Turned, 'to' | 'words'>>();
  readonly #article: string;

  constructor(article: string) {
    this.#article = article;
  }

  /** Takes the log's entries in their order. */
  take({ article, kind, detail }: Pick<AuditEntry, 'article' | 'kind' | 'detail'>): void {
    if (article !== this.#article) return;
    const many = Array.isArray(detail['claims']) ? (detail['claims'] as unknown[]) : [detail];
    for (const one of many) {
      const { claim, to, words } = typeof one === 'object' && one !== null ? (one as Record<string, unknown>) : { claim: one };
      if (typeof claim !== 'string') continue;
      if (kind === STANDING && isStanding(to)) this.#said.set(claim, { to, ...(typeof words === 'string' ? { words } : {}) });
      else this.#said.delete(claim);
    }
  }

  /** Whether this was the last thing said of the claim: a crash came between the log and the docket. */
  has({ claim, to, words }: Turned): boolean {
    const last = this.#said.get(claim);
    return last !== undefined && last.to === to && last.words === words;
  }
}

const MOST = FIELD_LIMITS.line;
/** How much of what is the same is left before the place where two long texts begin to differ. */
const BEFORE = 80;

/** Two wordings, each no longer than a line of the log takes, cut so that what differs is in both. */
function bothCut(one: string, other: string | null): readonly [string, string | null] {
  if (one.length <= MOST && (other?.length ?? 0) <= MOST) return [one, other];
  let same = 0;
  while (other !== null && same < one.length && one[same] === other[same]) same += 1;
  const from = Math.max(0, same - BEFORE);
  return [cut(one, from), other === null ? null : cut(other, from)];
}

function cut(text: string, from: number): string {
  const shown = text.slice(from, from + MOST).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${from > 0 ? '…' : ''}${shown}${from + MOST < text.length ? '…' : ''}`;
}
