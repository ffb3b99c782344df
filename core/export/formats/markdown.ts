import { stringify } from 'yaml';
import type { Meta } from '../../article/meta.ts';
import { writeBlocks } from '../../article/markdown-writer.ts';
import type { ExportFormat } from '../format.ts';
import { publicBlocks } from '../public-markdown.ts';
import { picturesBeside } from '../pictures-beside.ts';
import { cleanText, utf8 } from '../text-bytes.ts';

/** Only what a reader may know; the order is the order in the file. Ids, status and unknown keys stay in the house. */
const PUBLIC_KEYS = [
  'byline',
  'dateline',
  'section',
  'tags',
  'slug',
  'language',
  'published',
  'updated',
] as const satisfies readonly (keyof Meta)[];

const cleanValue = (value: string | readonly string[]): string | string[] =>
  typeof value === 'string' ? cleanText(value) : value.map(cleanText);

/** Clean Markdown with public front matter, without control characters; the pictures it names go with it. */
export const markdownFormat: ExportFormat = {
  id: 'markdown',
  extension: 'md',
  mime: 'text/markdown;charset=utf-8',
  audience: 'public',
  preview: 'text',
  make: (input) => {
    const { doc } = input;
    const meta = doc.attrs.meta as Meta;
    const told = {
      headline: doc.child(0).textContent,
      standfirst: doc.child(1).textContent,
      ...Object.fromEntries(PUBLIC_KEYS.map((key) => [key, meta[key]])),
    };
    const clean = Object.entries(told).map(([key, value]) => [key, cleanValue(value)] as const);
    const front = Object.fromEntries(clean.filter(([, value]) => value.length > 0));
    const body = cleanText(writeBlocks(publicBlocks(doc, picturesBeside(input).nameOf)));
    return Promise.resolve(utf8(`---\n${stringify(front, { lineWidth: 0 })}---\n\n${body.trimEnd()}\n`));
  },
  beside: (input) => picturesBeside(input).files,
};
