import type { Meta } from '../../../core/article/meta.ts';
import type { DetailField } from '../../../core/merging/merge-rows.ts';
import { words } from '../../words/words.ts';

/** Fields of the front matter, a line each, as the details dialog calls them. */
export function detailsInWords(meta: Meta, fields: readonly DetailField[]): string {
  const { merge } = words;
  return fields.map((field) => `${merge.fields[field]}: ${valueInWords(meta, field) || merge.noValue}`).join('\n');
}

function valueInWords(meta: Meta, field: DetailField): string {
  if (field === 'language') return words.format.language(meta.language);
  if (field === 'status') return words.sets.status[meta.status];
  const value = meta[field];
  return typeof value === 'string' ? value : words.format.list(value);
}
