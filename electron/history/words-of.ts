import type { Library } from '../library/library.ts';
import { articleText } from '../library/summary.ts';
import type { KeptLine } from './history.ts';

export type Lost = 'missing' | 'damaged' | 'no-text';

/** The words of a kept state: its projection, or what its file's text says. Why they are not to be had otherwise. */
export async function projectionOf(
  { history }: Library,
  { revision, markdown, bytes }: KeptLine,
): Promise<string | { readonly state: Lost }> {
  if (bytes !== undefined) return { state: 'no-text' };
  const kept = revision === undefined ? ({ state: 'missing' } as const) : await history.look(revision);
  if (typeof kept === 'string' || markdown === undefined) return kept;
  const file = await history.look(markdown);
  if (typeof file !== 'string') return kept.state === 'damaged' ? kept : file;
  const text = articleText(file);
  return 'code' in text ? { state: 'damaged' } : text.projection;
}
