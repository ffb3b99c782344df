import type { Meta } from '../article/meta.ts';
import { LABELS } from './labels.ts';

/** `A`, `A and B`, `A, B and C`. */
export function nameList(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${LABELS.and} ${last}`;
}

/** The line under the headline: who, and from where. Empty when neither is known. */
export function bylineText(meta: Meta): string {
  const who = meta.byline.length === 0 ? '' : meta.language === 'km' ? meta.byline.join(' ') : `${LABELS.by} ${nameList(meta.byline)}`;
  return [who, meta.dateline].filter((part) => part !== '').join(' · ');
}
