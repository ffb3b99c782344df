import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { unlogged } from '../state/unlogged.ts';
import { recheck } from './check.ts';

/** Asks main which sign-offs of this article the log does not bear. What main cannot say stays as it was. */
export async function lookUnlogged(): Promise<void> {
  const { id } = article.value;
  if (id === null) return;
  const answer = await ask('audit.unlogged', { id });
  if (!answer.ok || article.value.id !== id) return;
  if (answer.value.length === 0 && unlogged.value.signOffs.length === 0) return;
  unlogged.set({ signOffs: answer.value });
  recheck();
}

/** Looks once for each article that is opened, behind its opening. */
export function followUnlogged(): void {
  let last = article.value.id;
  article.subscribe(({ id }) => {
    if (id === last) return;
    last = id;
    unlogged.set({ signOffs: [] });
    void lookUnlogged();
  });
}
