import type { Meta } from '../article/meta.ts';
import { slugOf } from '../text/slug.ts';
import type { Audience, ExportFormat, ExportInput } from './format.ts';

/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/iu;

/** The name without its end, one that every system takes: from the slug, else the headline. */
export function exportStem({ doc }: Pick<ExportInput, 'doc'>): string {
  const { slug } = doc.attrs.meta as Meta;
  const base = slugOf(slug) || slugOf(doc.child(0).textContent) || 'article';
  return RESERVED.test(base) ? `${base}-article` : base;
}

/** What the name of a file says of whom it is for. */
const ENDINGS: Readonly<Record<Audience, string>> = { public: '', footnoted: '-notes', internal: '-claims' };

/** The file name of an export. Formats that hold more than the clean copy say so in it. */
export function exportName(format: ExportFormat, input: Pick<ExportInput, 'doc'>): string {
  return `${exportStem(input)}${ENDINGS[format.audience]}.${format.extension}`;
}
