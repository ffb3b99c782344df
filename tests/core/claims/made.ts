import type { Anchor, Claim, Docket } from '../../../core/saved/docket.ts';
import { emptyDocket } from '../../../core/saved/docket.ts';
import type { LibrarySettings } from '../../../core/saved/library-record.ts';

/** Values the tests of this folder start from. */
export const SETTINGS: LibrarySettings = { tolerance: { letterCase: false, punctuation: false }, signOffs: 1, separation: false };

export const AT = '2026-11-24T03:00:00Z';
export const HASH = `sha256:${'0'.repeat(64)}`;

export function anchorAt(exact: string, start = 0): Anchor {
  return { exact, prefix: '', suffix: '', start, end: start + [...exact].length, state: 'exact' };
}

export function signed(words: string, by = 'person:a', at = AT): Claim['signOffs'][number] {
  return { by, at, words, hash: HASH };
}

export function claimOf(id: string, exact: string, rest: Partial<Claim> = {}): Claim {
  return {
    id,
    category: 'number',
    priority: 'normal',
    check: 'todo',
    anchor: anchorAt(exact),
    citations: [],
    signOffs: [],
    thread: [],
    by: 'person:w',
    at: AT,
    ...rest,
  };
}

export function docketOf(claims: readonly Claim[], rest: Partial<Docket> = {}): Docket {
  return { ...emptyDocket('article'), claims: [...claims], ...rest };
}
