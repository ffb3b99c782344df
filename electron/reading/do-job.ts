import { zipSync, type Zippable } from 'fflate';
import { WORD_TYPE } from '../../core/evidence/media-type.ts';
import { pageText, readableText } from '../../core/evidence/readable-text.ts';
import { decode } from '../../core/import/decode.ts';
import { importArticle } from '../../core/import/import-article.ts';
import { wordParts } from '../../core/import/word-parts.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Done, Job, JobKind, OnShare } from './jobs.ts';
import { readQuoteText } from './quote-text.ts';
import { pageInSnapshot } from './snapshot.ts';

type Given<K extends JobKind> = Extract<Job, { kind: K }>;
type Doers = { readonly [K in JobKind]: (job: Given<K>, tell: OnShare) => Result<Done<K>> | Promise<Result<Done<K>>> };

const DOERS: Doers = {
  article: ({ name, bytes }) => {
    const imported = importArticle({ name, bytes });
    if (!imported.ok) return imported;
    const { doc, front, report } = imported.value;
    return ok({ doc: doc.toJSON() as unknown, front, report });
  },
  'quote-text': ({ name, bytes }) => readQuoteText(name, bytes),
  'evidence-text': evidenceText,
  'word-html': ({ name, bytes }) => wordHtml(name, bytes),
  'pdf-lines': ({ name, bytes }, tell) => pdf(name, bytes, tell),
};

/** Does one job; `tell` hears how much of a PDF is read. Runs where foreign bytes are read, never in main. */
export function doJob(job: Job, tell: OnShare = () => undefined): Promise<Result<unknown>> {
  return Promise.resolve((DOERS[job.kind] as (job: Job, tell: OnShare) => Result<unknown> | Promise<Result<unknown>>)(job, tell));
}

/** Word's bytes as HTML. The reader is given a file packed anew of parts that were counted while they were unpacked. */
async function wordHtml(name: string, bytes: Uint8Array): Promise<Result<string>> {
  const parts = wordParts(bytes, name);
  if (!parts.ok) return parts;
  const sound: Zippable = Object.fromEntries([...parts.value.parts].map(([path, part]) => [path, [part, { level: 0 }] as const]));
  try {
    const { convertToHtml } = await import('mammoth');
    const { value } = await convertToHtml({ buffer: Buffer.from(zipSync(sound)) }, { styleMap: ['comment-reference => sup'] });
    return ok(value);
  } catch {
    return failed({ code: 'unreadable', file: name });
  }
}

async function pdf(name: string, bytes: Uint8Array, tell: OnShare): Promise<Result<string[][]>> {
  const { pdfLines } = await import('./pdf-lines.ts');
  return pdfLines(bytes, tell).then(ok, () => failed({ code: 'evidence-unread', file: name }));
}

async function evidenceText({ type, name, bytes }: Given<'evidence-text'>): Promise<Result<string>> {
  const unread = failed({ code: 'evidence-unread', file: name });
  if (type === WORD_TYPE) {
    const html = await wordHtml(name, bytes);
    const text = html.ok ? pageText(html.value) : null;
    if (!html.ok && html.problem.code !== 'unreadable') return html;
    return text === null ? unread : ok(text);
  }
  const isSnapshot = type === 'multipart/related';
  const page = isSnapshot ? pageInSnapshot(bytes) : bytes;
  const decoded = page === null ? unread : decode(page, name);
  const text = decoded.ok ? readableText(isSnapshot ? 'text/html' : type, decoded.value.text) : null;
  return text === null ? unread : ok(text);
}
