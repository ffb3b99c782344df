import type { OpenedArticle } from '../../core/contract/calls.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { overlays } from '../state/overlays.ts';
import { words } from '../words/words.ts';
import { held } from './hold.ts';
import { say, valueOrTell } from './tell.ts';

/** Closes the article, lets it become known by another id, and opens it under the one answered. */
type Anew = (id: string, become: () => Promise<string>) => Promise<void>;

/** Says that claims of a file that is gone may be this article's, and offers to take them. Nobody else decides that. */
export async function offerLostDocket({ id, docket, docketProblem, readOnly }: OpenedArticle, anew: Anew): Promise<void> {
  if (readOnly || docketProblem || docket.claims.length + docket.cleared.length > 0) return;
  const answer = await ask('docket.lost', { id });
  // What opening found is said first; the offer is made again the next time.
  if (!answer.ok || answer.value === null || held()?.id !== id || overlays.value.toast !== null) return;
  const { id: from, ...counts } = answer.value;
  say(words.article.docket.lost(counts), 'plain', { label: words.article.docket.take, run: () => void take(id, from, anew) });
}

async function take(id: string, from: string, anew: Anew): Promise<void> {
  const { docket } = article.value;
  if (held()?.id !== id || !docket) return;
  if (docket.claims.length + docket.cleared.length > 0) return say(words.article.docket.hasOwn, 'problem');
  await anew(id, async () => valueOrTell(await ask('docket.take', { id, from }))?.id ?? id);
}
