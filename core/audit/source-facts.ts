import type { Source } from '../saved/library-record.ts';

const IS_OF_THE_RECORD: ReadonlySet<string> = new Set(['id', 'by', 'at']);

/**
 * What the log says of a source that is put: what kind it is and who may know of it, and of one that was there which fields changed. Its title
 * and what else it says stay out: it may be confidential, or become so. Null when nothing changed.
 */
export function sourceFact(
  before: Source | null,
  now: Source,
): { readonly kind: 'add-source' | 'set-source'; readonly detail: Record<string, unknown> } | null {
  const said = { source: now.id, type: now.kind, confidentiality: now.confidentiality };
  if (before === null) return { kind: 'add-source', detail: said };
  const differs = (key: string): boolean =>
    JSON.stringify((before as Record<string, unknown>)[key]) !== JSON.stringify((now as Record<string, unknown>)[key]);
  const fields = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((key) => !IS_OF_THE_RECORD.has(key) && differs(key));
  if (fields.length === 0) return null;
  const was = {
    ...(before.kind === now.kind ? {} : { typeWas: before.kind }),
    ...(before.confidentiality === now.confidentiality ? {} : { confidentialityWas: before.confidentiality }),
  };
  return { kind: 'set-source', detail: { ...said, ...was, fields } };
}
