import type { Answer, Question } from '../../core/contract/calls.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk/desk.ts';
import type { Library } from '../library/library.ts';
import { makeExport, type Made } from './make-export.ts';

type Preview = Answer<'export.preview'>;

/** Makes the export and shows what is in its bytes: a page in a frame without rights, or text. Word's bytes are read back as HTML. */
export async function previewExport(desk: Desk, library: Library, asked: Question<'export.preview'>): Promise<Result<Preview>> {
  const made = await makeExport(desk, library, asked);
  if (!made.ok) return made;
  const { name, bytes, format, leftOut, beside } = made.value;
  const about = { format: format.id, file: name, bytes: bytes.length, leftOut, beside: beside.length };
  if (format.preview === 'text') return ok({ ...about, text: new TextDecoder().decode(bytes) });
  const page = await pageOf(desk, made.value);
  return page.ok ? ok({ ...about, url: desk.around.preview(page.value) }) : page;
}

async function pageOf(desk: Desk, { format, name, bytes, page }: Made): Promise<Result<string>> {
  if (format.preview !== 'word') return ok(page ?? new TextDecoder().decode(bytes));
  const html = await desk.around.readForeign({ kind: 'word-html', name, bytes });
  return html.ok ? ok(wordPage(html.value)) : html;
}

/** The preview's policy lets nothing in this page run or load. */
function wordPage(html: string): string {
  const style =
    'body{font:16px/1.5 Newsreader,Georgia,"Noto Serif Khmer","Khmer OS",serif;max-width:40em;margin:2em auto;padding:0 1em;color:#222;background:#fff}img{max-width:100%}dl{border-top:1px solid #999;font-size:14px}';
  return `<!doctype html><html><head><meta charset="utf-8"><style>${style}</style></head><body>${html}</body></html>`;
}
