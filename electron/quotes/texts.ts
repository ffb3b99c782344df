import { extname, join } from 'node:path';
import type { Answer } from '../../core/contract/calls.ts';
import type { Problem } from '../../core/problem.ts';
import type { QuoteText } from '../../core/quotes/quote-text.ts';
import { evidenceKind } from '../../core/evidence/media-type.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Evidence } from '../../core/saved/evidence.ts';
import { sourceOf } from '../../core/sources/source-of.ts';
import type { Surroundings } from '../desk/surroundings.ts';
import { pdfText } from '../evidence/pdf-text.ts';
import { textOfEvidence } from '../evidence/text.ts';
import { isOfLibrary } from '../library/confined.ts';
import { progressOf } from '../library/progress.ts';
import type { Library } from '../library/library.ts';
import type { OnShare } from '../reading/jobs.ts';
import { onDisk } from '../store/disk-problem.ts';

/** The largest file that is looked into: a transcript of 500 pages has two megabytes. */
const LARGEST_BYTES = 8 * 1024 * 1024;
/** All texts of one article together, in UTF-16 units; the window holds them while quotations are looked up. */
const MOST_UNITS = 24 * 1024 * 1024;
const MOST_FILES = 2_000;
/** What the locker may keep and has words in it that need no other program. */
const TEXT_KINDS: ReadonlySet<string> = new Set(['.txt', '.md', '.html', '.htm', '.vtt', '.srt', '.pdf']);
const HASH = /^[0-9a-f]{64}$/;

/** What reads foreign files. */
interface QuoteDesk {
  readonly around: Pick<Surroundings, 'readForeign'>;
}

/** A file that somebody put into the evidence locker by hand: it belongs to no source. `id`: its way from `evidence/`; `path`: absolute. */
interface EvidenceFile {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** Every text file in `evidence/<sha256>/` that the library's record does not know, in the order of their names. Rejects as the disk does. */
async function textFiles({ means: { fs }, places, record }: Library): Promise<EvidenceFile[]> {
  const recorded = new Set(record.data.evidence.map(({ sha256, file }) => `${sha256}/${file}`));
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
  const loose = found.filter(({ id }) => !recorded.has(id));
  return loose.sort((one, other) => (one.name === other.name ? compare(one.id, other.id) : compare(one.name, other.name)));
}

const compare = (one: string, other: string): number => (one < other ? -1 : 1);

/** The words of one file. A link is followed only to what lies in the library. */
function textOf(
  { around }: QuoteDesk,
  { means: { fs }, places }: Library,
  { id, name, path, tell }: EvidenceFile & { readonly tell: OnShare },
): Promise<Result<QuoteText>> {
  return onDisk(name, async () => {
    const [root, real] = await Promise.all([fs.realPath(places.root), fs.realPath(path)]);
    if (!isOfLibrary(root, real)) return failed({ code: 'link-outside', file: name });
    const facts = await fs.facts(path);
    if (facts && !facts.isFile) return failed({ code: 'unreadable', file: name });
    if (facts && facts.size > LARGEST_BYTES) return failed({ code: 'too-large', file: name });
    const bytes = await fs.read(path);
    if (extname(name).toLowerCase() === '.pdf') {
      const pdf = await pdfText(around, bytes, name, tell);
      return pdf.ok ? ok({ id, name, ...pdf.value }) : pdf;
    }
    const text = await around.readForeign({ kind: 'quote-text', name, bytes });
    return text.ok ? ok({ id, name, text: text.value }) : text;
  });
}

/** The evidence of the sources that an article cites, in the order of the record; what was cited under the name of a merged source counts. */
async function citedEvidence(library: Library, article: string): Promise<readonly Evidence[]> {
  const { evidence, sources } = library.record.data;
  if (evidence.length === 0) return [];
  const { claims } = (await library.docket(article)).data;
  const standing = (id: string): string => sourceOf(sources, id)?.id ?? id;
  const cited = new Set(claims.flatMap(({ citations }) => citations.map(({ source }) => standing(source))));
  return evidence.filter(({ source, type }) => cited.has(standing(source)) && hasWords(type));
}

/** Pictures and sound have none; a PDF that has none says so when it is read. */
const hasWords = (type: string): boolean => ['text', 'page', 'pdf'].includes(evidenceKind(type));

/** Of the last file's last page more is to do than to read it. */
const ALMOST = 0.99;

/** One text to come, under the name that is told when it cannot be had. */
interface Wanted {
  readonly name: string;
  readonly read: (tell: OnShare) => Promise<Result<QuoteText>>;
}

async function attached(desk: QuoteDesk, library: Library, article: string): Promise<readonly Wanted[]> {
  const ofSources = (await citedEvidence(library, article)).map(({ id, file }) => ({
    name: file,
    read: async (tell: OnShare): Promise<Result<QuoteText>> => {
      const text = await textOfEvidence(desk, library, id, tell);
      if (!text.ok) return text;
      const { text: words, pages } = text.value;
      return ok({ id, name: file, text: words, ...(pages && { pages }) });
    },
  }));
  const loose = (await textFiles(library)).map((file) => ({
    name: file.name,
    read: (tell: OnShare) => textOf(desk, library, { ...file, tell }),
  }));
  return [...ofSources, ...loose];
}

/**
 * What the quotations of an article are looked up in: the evidence of the sources it cites, as it was captured, then the text files that
 * somebody put into the locker by hand; with `progress` news, page by page of a PDF. What cannot be read is named with its reason and holds nothing else back. Fails with `not-found` when
 * there is no such article, and with what the disk says of the locker itself.
 */
export async function quoteTexts(desk: QuoteDesk, library: Library, article: string): Promise<Result<Answer<'quotes.texts'>>> {
  const entry = library.entry(article);
  if (!entry.ok) return entry;
  const texts: QuoteText[] = [];
  const unread: Problem[] = [];
  let units = 0;
  const wanted = await attached(desk, library, article);
  const tell = progressOf(library.means.tell, 'quoting');
  for (const [at, { name, read: readText }] of wanted.entries()) {
    tell(at / wanted.length);
    const read = await readText((share) => tell((at + Math.min(share, ALMOST)) / wanted.length));
    if (!read.ok) unread.push(read.problem);
    else if (units + read.value.text.length > MOST_UNITS) unread.push({ code: 'too-large', file: name });
    else {
      texts.push(read.value);
      units += read.value.text.length;
    }
  }
  if (wanted.length > 0) tell(1);
  return ok({ texts, unread });
}
