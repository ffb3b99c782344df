import { inconsistencies } from '../../core/consistency/consistency-checks.ts';
import type { Inconsistency } from '../../core/consistency/consistency-check.ts';
import type { Projection } from '../../core/article/plain-text.ts';
import { article } from '../state/article.ts';
import { check } from '../state/check.ts';

let last: { readonly of: Projection; readonly found: readonly Inconsistency[] } | null = null;

/** What contradicts itself in the open article; read once for each state of its text. */
function found(): readonly Inconsistency[] {
  const { projection } = article.value;
  if (!projection) return [];
  if (last?.of !== projection) last = { of: projection, found: inconsistencies(projection) };
  return last.found;
}

/** What of it lies in a stretch of the text. */
export function inconsistenciesIn({ from, to }: { readonly from: number; readonly to: number }): readonly Inconsistency[] {
  return found().filter((one) => one.from < to && one.to > from);
}

/** The sentences that hold some of it, by their index. */
export function inconsistentSentences(): readonly number[] {
  const { result } = check.value;
  if (!result || found().length === 0) return [];
  return result.sentences.filter((sentence) => inconsistenciesIn(sentence).length > 0).map(({ index }) => index);
}
