import type { Meta } from '../article/meta.ts';
import { slugOf } from '../text/slug.ts';
import type { ExportFormat, ExportInput } from './format.ts';

/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/iu;

/** The name without its end, one that every system takes: from the slug, else the headline. */
export function exportStem({ doc }: Pick<ExportInput, 'doc'>): string {
  const { slug } = doc.attrs.meta as Meta;
  const base = slugOf(slug) || slugOf(doc.child(0).textContent) || 'article';
  return RESERVED.test(base) ? `${base}-article` : base;
}

/** The file name of an export. Formats for the desk only say so in it. */
export function exportName(format: ExportFormat, input: Pick<ExportInput, 'doc'>): string {
  return `${exportStem(input)}${format.audience === 'internal' ? '-claims' : ''}.${format.extension}`;
}
