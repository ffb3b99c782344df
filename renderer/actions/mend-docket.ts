import type { Problem } from '../../core/problem.ts';
import { ask } from '../desk.ts';
import { overlays } from '../state/overlays.ts';
import { words } from '../words/words.ts';
import { layAgain } from './article.ts';
import { docketChanged } from './docket-outside.ts';
import { held } from './hold.ts';
import { say, valueOrTell } from './tell.ts';

/**
 * Puts the earlier copy of the claims, or none where there is no copy, in the place of those that cannot be read. They are shown beside the
 * text as it is typed, or with the article opened anew where it was open for reading only.
 */
export async function mendDocket({ at }: Problem): Promise<void> {
  const open = held();
  if (!open) return;
  const mended = valueOrTell(await ask('docket.restore', { id: open.id, from: at === undefined ? 'nothing' : 'older' }));
  if (!mended || held()?.id !== open.id) return;
  overlays.set({ standing: null });
  if (open.docketTrouble) await docketChanged(open.id, layAgain);
  else await layAgain(open.id);
  say(words.article.docket.mended(at), 'good');
}
