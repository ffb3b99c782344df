import { sourceOf } from '../sources/source-of.ts';
import type { Source } from '../saved/library-record.ts';
import type { AuditEntry } from './chain.ts';

/**
 * What entries say of a source beside its id. Older ones have places in it and names of files; the hash of a piece of evidence tells whoever
 * has the same file that it is here.
 */
const GIVEN_AWAY: ReadonlySet<string> = new Set(['locator', 'file', 'sha256']);
const HIDDEN = '(not public)';

/** Whether the source that an entry speaks of may be named to anybody: not one that is confidential today, and not one that is gone. */
export function isPublicSource(sources: readonly Source[], id: string): boolean {
  return sourceOf(sources, id)?.confidentiality === 'public';
}

/** The detail of an entry as others may have it: without what would give away a source that is not public. */
export function outwardDetail({ detail }: Pick<AuditEntry, 'detail'>, sources: readonly Source[]): AuditEntry['detail'] {
  const { source } = detail;
  if (typeof source !== 'string' || isPublicSource(sources, source)) return detail;
  const shown = Object.entries(detail).map(([key, value]) => [key, GIVEN_AWAY.has(key) && value !== '' ? HIDDEN : value] as const);
  return Object.fromEntries(shown);
}
