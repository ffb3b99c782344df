import { byWorth } from '../../core/suggest/order.ts';
import { suggest } from '../../core/suggest/suggesters.ts';
import type { Suggestion } from '../../core/suggest/suggestion.ts';
import { article } from '../state/article.ts';
import { check } from '../state/check.ts';
import { addClaim, addClaims } from './claims.ts';
import { changeDocket, stampHere } from './docket.ts';

/** A suggestion with the words it speaks of. */
export interface Candidate extends Suggestion {
  readonly exact: string;
}

let last: { readonly of: readonly unknown[]; readonly found: readonly Candidate[] } | null = null;

/** What looks like a claim and is none yet, in reading order, without what somebody has waved away. */
export function candidates(): readonly Candidate[] {
  const { projection, docket, meta } = article.value;
  const { result } = check.value;
  if (!projection || !docket || !result) return [];
  const of = [projection, docket, result, meta?.language];
  // Asked for at every drawing of the dialog and of a note; a long article is read once for all of them.
  if (last !== null && of.every((one, at) => one === last?.of[at])) return last.found;
  const taken = result.claims.flatMap(({ range }) => (range ? [range] : []));
  const found = suggest(projection, meta?.language ?? 'en', taken, docket.dismissed);
  last = { of, found: found.map((one) => ({ ...one, exact: projection.text.slice(one.from, one.to) })) };
  return last.found;
}

/** The same, the one whose sentence looks most like one that is checked first. The score only orders: none is left out for it. */
export function ranked(): readonly Candidate[] {
  return byWorth(article.value.projection?.text ?? '', candidates(), check.value.result?.sentences ?? []);
}

export function accept(candidate: Candidate): boolean {
  return addClaim(candidate, candidate.category) !== null;
}

/** Takes all of them, as one change. */
export function acceptAll(found: readonly Candidate[]): boolean {
  return addClaims(found);
}

/**
 * Waved away for good: these words are not suggested again, by the rule that found them or by another that looked at the same passage.
 */
export function dismiss(candidate: Candidate): boolean {
  let gone = false;
  for (
    let next: Candidate | undefined = candidate;
    next;
    next = candidates().find((one) => one.from < candidate.to && one.to > candidate.from)
  ) {
    if (!dismissOne(next)) return gone;
    gone = true;
  }
  return gone;
}

function dismissOne({ suggester, exact }: Candidate): boolean {
  const stamp = stampHere();
  return stamp !== null && changeDocket({ kind: 'dismiss', dismissed: { suggester, exact, ...stamp } }, stamp);
}
