import type { Meta } from '../article/meta.ts';
import { storyDayWords } from '../text/story-day.ts';
import { LABELS } from './labels.ts';

/** Between who, where and when. */
export const BETWEEN = ' · ';

/** `A`, `A and B`, `A, B and C`. */
export function nameList(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${LABELS.and} ${last}`;
}

/** What stands in the line under the headline: who, and from where. */
export function bylineParts(meta: Meta): string[] {
  const who = meta.byline.length === 0 ? '' : meta.language === 'km' ? meta.byline.join(' ') : `${LABELS.by} ${nameList(meta.byline)}`;
  return [who, meta.dateline].filter((part) => part !== '');
}

/** The line under the headline: who, from where, and the story's date. Empty when none is known. */
export const bylineText = (meta: Meta): string =>
  [...bylineParts(meta), storyDayWords(meta.published, meta.language)].filter((part) => part !== '').join(BETWEEN);
