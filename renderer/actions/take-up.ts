import type { Bookmark } from '../../core/contract/shapes.ts';
import { article } from '../state/article.ts';
import { check } from '../state/check.ts';
import { afterPaint } from './after-paint.ts';
import { spanOfRange } from './anchors.ts';
import { checkNow } from './check.ts';
import { takeClaim } from './hand.ts';
import { editorHere } from './hold.ts';

/** Goes back to where the person was in the article: the claim at hand and the line. Whoever has begun to move meanwhile is left there. */
export function takeUp(place: NonNullable<Bookmark['article']>): void {
  // Once it is seen: an article that comes to the desk is laid at its beginning first.
  afterPaint(() => {
    const editor = editorHere();
    if (article.value.id !== place.id || !editor || editor.firstInSight !== null || article.value.claim !== null) return;
    checkNow();
    const { projection } = article.value;
    if (place.claim !== null && check.value.result?.byId.has(place.claim)) takeClaim(place.claim, false);
    if (!projection || place.offset === 0) return;
    const offset = Math.min(place.offset, projection.text.length);
    editor.showFirst(spanOfRange(projection, { from: offset, to: offset }).from);
  });
}
