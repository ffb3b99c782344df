import { posToOffset } from '../../core/article/text-positions.ts';
import type { Bookmark } from '../../core/contract/shapes.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { library } from '../state/library.ts';
import { editorHere } from './hold.ts';

/** Keeps where the person is, for the next start. Losing it costs them a look, so nothing waits for it but closing. */
export async function keepBookmark(): Promise<void> {
  const { filter, sort, library: state } = library.value;
  if (state !== null) await ask('bookmark.set', { bookmark: { filter, sort, article: placeInArticle() } });
}

function placeInArticle(): Bookmark['article'] {
  const { id, claim, projection } = article.value;
  if (id === null) return null;
  const first = editorHere()?.firstInSight ?? null;
  return { id, claim, offset: first === null || !projection ? 0 : posToOffset(projection, first) };
}
