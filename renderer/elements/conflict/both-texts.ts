import { diffArrays } from 'diff';

/** One row of two texts side by side: a paragraph of each, or only of one, or a run that is the same in both. */
export type BothRow =
  | { readonly kind: 'same'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'changed'; readonly mine: string | null; readonly theirs: string | null };

const paragraphs = (text: string): string[] => text.split('\n\n').filter((paragraph) => paragraph.trim() !== '');

/** Two projections, paragraph by paragraph. A paragraph that one has in place of another's stands beside it. */
export function bothTexts(mine: string, theirs: string): readonly BothRow[] {
  const rows: BothRow[] = [];
  let removed: readonly string[] = [];
  const pair = (added: readonly string[]): void => {
    const count = Math.max(removed.length, added.length);
    for (let at = 0; at < count; at += 1) rows.push({ kind: 'changed', mine: removed[at] ?? null, theirs: added[at] ?? null });
    removed = [];
  };
  for (const change of diffArrays(paragraphs(mine), paragraphs(theirs))) {
    if (change.removed) removed = change.value;
    else if (change.added) pair(change.value);
    else {
      pair([]);
      rows.push({ kind: 'same', paragraphs: change.value });
    }
  }
  pair([]);
  return rows;
}
