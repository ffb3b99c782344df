import { isScalar, isSeq, type Document, type Scalar } from 'yaml';
import { ARTICLE_STATUSES } from '../saved/closed-sets.ts';
import { emptyMeta, type Meta } from './meta.ts';

/** What Stet reads from the front matter and writes to it. */
export interface FrontValues {
  readonly meta: Meta;
  readonly headline: string;
  readonly standfirst: string;
}

/** The keys in the order a new file has them. */
export const FRONT_KEYS = [
  'id',
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'section',
  'language',
  'status',
  'tags',
  'slug',
  'created',
  'updated',
  'published',
  'embargo',
  'translationOf',
] as const;
export type FrontKey = (typeof FRONT_KEYS)[number];

export const emptyFront = (): FrontValues => ({ meta: emptyMeta(), headline: '', standfirst: '' });

export function valueOf(values: FrontValues, key: FrontKey): string | readonly string[] {
  if (key === 'headline' || key === 'standfirst') return values[key];
  return values.meta[key];
}

/** A block scalar's line ends are its layout; a quoted one's are meant. Numbers, dates and truths as they are spelled in the file. */
function scalarText(scalar: Scalar): string {
  const { value, type, source } = scalar;
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return source ?? String(value);
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? value : value.replace(/\n+$/, '').replace(/\s*\n\s*/g, ' ');
}

const resolved = (document: Document, node: unknown): unknown => {
  const known = node as { resolve?: (document: Document) => unknown } | null | undefined;
  return typeof known?.resolve === 'function' ? known.resolve(document) : node;
};

function textIn(document: Document, key: FrontKey): string {
  const node = resolved(document, document.get(key, true));
  return isScalar(node) ? scalarText(node) : '';
}

/** A list of texts; one text alone is a list of one. */
function listIn(document: Document, key: FrontKey): string[] {
  const node = resolved(document, document.get(key, true));
  if (isScalar(node)) return [scalarText(node)].filter((text) => text !== '');
  if (!isSeq(node)) return [];
  return node.items.flatMap((item) => {
    const scalar = resolved(document, item);
    return isScalar(scalar) ? [scalarText(scalar)] : [];
  });
}

/** Reads the known keys; a missing or mistyped one has its default. */
export function valuesIn(document: Document): FrontValues {
  const text = (key: FrontKey): string => textIn(document, key);
  const status = ARTICLE_STATUSES.find((known) => known === text('status'));
  const empty = emptyMeta();
  return {
    headline: text('headline'),
    standfirst: text('standfirst'),
    meta: {
      id: text('id'),
      byline: listIn(document, 'byline'),
      dateline: text('dateline'),
      section: text('section'),
      tags: listIn(document, 'tags'),
      slug: text('slug'),
      language: text('language') || empty.language,
      status: status ?? empty.status,
      created: text('created'),
      updated: text('updated'),
      published: text('published'),
      embargo: text('embargo'),
      translationOf: text('translationOf'),
    },
  };
}
