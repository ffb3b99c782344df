import { extname } from 'node:path';
import { plainText } from '../../core/article/plain-text.ts';
import { decode } from '../../core/import/decode.ts';
import { importArticle } from '../../core/import/import-article.ts';
import { ok, type Result } from '../../core/result.ts';

/** Kinds that are written in a markup: their words are what the project's own readers find in them. */
const MARKED_UP: ReadonlySet<string> = new Set(['.html', '.htm', '.md']);
/** What an import sets aside and nobody reads on the page. */
const NO_WORDS: ReadonlySet<string> = new Set(['script', 'deletion']);

/**
 * The words of a file as a person would read them: of a page its story, then what stands around it; a transcript as it is. Fails as an import
 * does.
 */
export function readQuoteText(name: string, bytes: Uint8Array): Result<string> {
  if (!MARKED_UP.has(extname(name).toLowerCase())) {
    const decoded = decode(bytes, name);
    return decoded.ok ? ok(decoded.value.text) : decoded;
  }
  const page = importArticle({ name, bytes });
  if (!page.ok) return page;
  const { doc, report } = page.value;
  const around = report.setAside.filter(({ reason }) => !NO_WORDS.has(reason)).map(({ text }) => text);
  return ok([plainText(doc).text, ...around].join('\n\n'));
}
