import { extname, join } from 'node:path';
import type { Answer } from '../../core/contract/calls.ts';
import type { Problem } from '../../core/problem.ts';
import type { QuoteText } from '../../core/quotes/quote-text.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { isOfLibrary } from '../library/confined.ts';
import type { Library } from '../library/library.ts';
import { onDisk } from '../store/disk-problem.ts';
import { readQuoteText } from './read-text.ts';

/** The largest file that is looked into: a transcript of 500 pages has two megabytes. */
const LARGEST_BYTES = 8 * 1024 * 1024;
/** All texts of one article together, in UTF-16 units; the window holds them while quotations are looked up. */
const MOST_UNITS = 24 * 1024 * 1024;
const MOST_FILES = 2_000;
/** What the locker may keep and has words in it that need no other program. */
const TEXT_KINDS: ReadonlySet<string> = new Set(['.txt', '.md', '.html', '.htm', '.vtt', '.srt']);
const HASH = /^[0-9a-f]{64}$/;

/** A file of the evidence locker. `id`: its way from `evidence/`; `path`: absolute. */
interface EvidenceFile {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** Every text file in `evidence/<sha256>/`, in the order of their names. Rejects as the disk does. */
async function textFiles({ means: { fs }, places }: Library): Promise<EvidenceFile[]> {
  if (!(await fs.facts(places.evidence))?.isFolder) return [];
  const folders = (await fs.list(places.evidence)).filter((name) => HASH.test(name));
  const inFolder = async (folder: string): Promise<EvidenceFile[]> => {
    const path = join(places.evidence, folder);
    const names = (await fs.facts(path))?.isFolder ? await fs.list(path) : [];
    const texts = names.filter((name) => !name.startsWith('.') && TEXT_KINDS.has(extname(name).toLowerCase()));
    return texts.map((name) => ({ id: `${folder}/${name}`, name, path: join(path, name) }));
  };
  const found: EvidenceFile[] = [];
  for (const folder of folders.slice(0, MOST_FILES)) found.push(...(await inFolder(folder)));
  return found.sort((one, other) => (one.name === other.name ? compare(one.id, other.id) : compare(one.name, other.name)));
}

const compare = (one: string, other: string): number => (one < other ? -1 : 1);

/** The words of one file. A link is followed only to what lies in the library. */
function textOf({ means: { fs }, places }: Library, { id, name, path }: EvidenceFile): Promise<Result<QuoteText>> {
  return onDisk(name, async () => {
    const [root, real] = await Promise.all([fs.realPath(places.root), fs.realPath(path)]);
    if (!isOfLibrary(root, real)) return failed({ code: 'link-outside', file: name });
    const facts = await fs.facts(path);
    if (facts && !facts.isFile) return failed({ code: 'unreadable', file: name });
    if (facts && facts.size > LARGEST_BYTES) return failed({ code: 'too-large', file: name });
    const text = readQuoteText(name, await fs.read(path));
    return text.ok ? ok({ id, name, text: text.value }) : text;
  });
}

/** Lets everything else that waits have its turn: reading a long page takes a while. */
const pause = (): Promise<void> => new Promise((resume) => setImmediate(resume));

/**
 * What the quotations of an article are looked up in: the text files of the evidence locker. What cannot be read is named with its reason
 * and holds nothing else back. Fails with `not-found` when there is no such article, and with what the disk says of the locker itself.
 */
export async function quoteTexts(library: Library, article: string): Promise<Result<Answer<'quotes.texts'>>> {
  const entry = library.entry(article);
  if (!entry.ok) return entry;
  const texts: QuoteText[] = [];
  const unread: Problem[] = [];
  let units = 0;
  for (const file of await textFiles(library)) {
    await pause();
    const read = await textOf(library, file);
    if (!read.ok) unread.push(read.problem);
    else if (units + read.value.text.length > MOST_UNITS) unread.push({ code: 'too-large', file: file.name });
    else {
      texts.push(read.value);
      units += read.value.text.length;
    }
  }
  return ok({ texts, unread });
}
