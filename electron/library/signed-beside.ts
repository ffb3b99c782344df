import { rangeOf } from '../../core/anchoring/describe.ts';
import { besideOf, isSameBeside } from '../../core/claims/beside.ts';
import type { DocketChange } from '../../core/saved/docket-change.ts';
import type { Docket } from '../../core/saved/docket.ts';
import { sentencesOf } from '../../core/text/sentences.ts';
import type { Library } from './library.ts';
import { readEntry } from './listing.ts';

/**
 * Why a new sign-off, or the word that a claim is not a fact, is not taken: it says that other words stand beside its claim than do in the text as it is saved, or nothing at all where
 * there is a sentence; null when it is. The page is not believed. A text that another program wrote meanwhile is not the one that was signed,
 * and says nothing of it. What earlier versions signed stands in the docket and is not asked.
 */
export async function besideFault(
  library: Library,
  { id, change }: { readonly id: string; readonly change: DocketChange },
  docket: Docket,
): Promise<string | null> {
  if (change.kind !== 'sign-off' && (change.kind !== 'set-claim' || change.beside === undefined)) return null;
  const at = docket.claims.find((one) => one.id === change.claim);
  const file = library.entries.get(id)?.summary.file;
  if (at === undefined || file === undefined) return null;
  if (!library.parsed.has(id)) await readEntry(library, file, id);
  const parsed = library.parsed.get(id);
  if (parsed === undefined || parsed.revision !== docket.revision) return null;
  const { projection: text, units, meta, ...parts } = parsed.text;
  const range = rangeOf(text, at.anchor);
  if (range === null) return null;
  const now = { sentences: sentencesOf({ text, units }, meta.language), where: { ...parts, text } };
  const { beside } = change.kind === 'sign-off' ? change.signOff : change;
  if (isSameBeside(beside, besideOf(range, now))) return null;
  return beside === undefined
    ? 'nothing is said of the words beside the claim'
    : 'other words beside the claim than those that stand there';
}
