import { isDrawnKhmer } from '../../core/evidence/khmer-drawn.ts';
import { pagesText, type PagedText } from '../../core/evidence/pages-text.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Surroundings } from '../desk/surroundings.ts';
import type { OnShare } from '../reading/jobs.ts';
import { sha256 } from '../store/content-hash.ts';

/** Most units of text that are remembered: what a PDF says never changes while its hash does not, and reading it takes seconds. */
const MOST_KEPT = 16 * 1024 * 1024;

/** The words of PDFs by their hash, the one used last at the end. */
const known = new Map<string, PagedText>();

function remember(hash: string, text: PagedText): void {
  known.set(hash, text);
  let units = 0;
  for (const [one, { text: words }] of [...known].reverse()) {
    units += words.length;
    if (units > MOST_KEPT) known.delete(one);
  }
}

/**
 * The words of a PDF and where its pages begin. Refused with `evidence-no-words` when it is made of pictures, `evidence-drawn-khmer` when it does
 * not say its Khmer words, `evidence-unread` when it is damaged, locked, or takes too long. `file` is what it is called in what is said; `tell` hears how
 * much of it is read.
 */
export async function pdfText(
  around: Pick<Surroundings, 'readForeign'>,
  bytes: Uint8Array,
  file: string,
  tell?: OnShare,
): Promise<Result<PagedText>> {
  const hash = sha256(bytes);
  const before = known.get(hash);
  known.delete(hash);
  const pages = before === undefined ? await around.readForeign({ kind: 'pdf-lines', name: file, bytes }, undefined, tell) : ok([]);
  if (!pages.ok) return pages;
  const text = before ?? pagesText(pages.value);
  remember(hash, text);
  if (text.text.trim() === '') return failed({ code: 'evidence-no-words', file });
  return isDrawnKhmer(text.text) ? failed({ code: 'evidence-drawn-khmer', file }) : ok(text);
}
