import { rangeOf } from '../../core/anchoring/describe.ts';
import { besideOf, isSameBeside } from '../../core/claims/beside.ts';
import type { DocketChange } from '../../core/saved/docket-change.ts';
import type { Docket } from '../../core/saved/docket.ts';
import { sentencesOf } from '../../core/text/sentences.ts';
import type { Library } from './library.ts';
import { readEntry } from './listing.ts';

/**
 * Whether a new sign-off says that other words stand beside its claim than do in the text as it is saved: the page is not believed. A text
 * that another program wrote meanwhile is not the one that was signed, and says nothing of it; nor does a sign-off that remembers nothing.
 */
export async function isBesideOther(
  library: Library,
  { id, change }: { readonly id: string; readonly change: DocketChange },
  docket: Docket,
): Promise<boolean> {
  if (change.kind !== 'sign-off' || change.signOff.beside === undefined) return false;
  const at = docket.claims.find((one) => one.id === change.claim);
  const file = library.entries.get(id)?.summary.file;
  if (at === undefined || file === undefined) return false;
  if (!library.parsed.has(id)) await readEntry(library, file, id);
  const parsed = library.parsed.get(id);
  if (parsed === undefined || parsed.revision !== docket.revision) return false;
  const { projection: text, units, meta, stash, struck, unders, unsaid } = parsed.text;
  const range = rangeOf(text, at.anchor);
  if (range === null) return false;
  const now = { sentences: sentencesOf({ text, units }, meta.language), where: { text, stash, struck, unders, unsaid } };
  return !isSameBeside(change.signOff.beside, besideOf(range, now));
}
