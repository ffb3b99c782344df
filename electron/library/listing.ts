import type { Summary } from '../../core/contract/shapes.ts';
import type { Problem } from '../../core/problem.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { emptyDocket, type Docket } from '../../core/saved/docket.ts';
import { sourcesIfMerged } from '../../core/sources/source-of.ts';
import { contentHash } from '../store/content-hash.ts';
import { errorCode, onDisk } from '../store/disk-problem.ts';
import type { FileFacts } from '../store/file-system.ts';
import { readText } from '../store/text-file.ts';
import type { Entry, Library, ParsedText } from './library.ts';
import { stampOf } from './listing-cache.ts';
import { idOfName, isSafeId } from './places.ts';
import { picturesFor } from './pictures.ts';
import { linkProblem, rowProblem } from './row-problem.ts';
import { LONG, skim } from './skim.ts';
import { articleText, summarise, textWithPictures, troubledSummary, wordsOf, type ArticleText } from './summary.ts';

/**
 * Reads one article file and its docket. Null when the file is gone; whatever else is wrong with the file is its row's problem. `id`
 * overrules what the file says, for a second file with one id.
 */
export async function readEntry(library: Library, file: string, id?: string): Promise<Entry | null> {
  const known = id === undefined ? undefined : library.parsed.get(id);
  const read = await onDisk(file, () => readArticleFile(library, file, known));
  if (!read.ok) {
    const problem = await rowProblem(library, file, read.problem);
    return problem && troubledEntry(library, file, id, problem);
  }
  const { facts } = read.value;
  const { stamp } = read.value.parsed;
  const { meta } = read.value.parsed.text;
  const changed = new Date(facts.modified).toISOString();
  const own = id ?? (isSafeId(meta.id) ? meta.id : idOfName(file));
  const docketStamp = await docketStampOf(library, own);
  // A docket that is not there is not looked for any further: that is for opening the article.
  const docket = docketStamp === '' ? emptyDocket(own) : await library.docketNow(own);
  const parsed = docket.claims.length + docket.replies.length === 0 ? ok(read.value.parsed) : await whole(library, file, read.value.parsed);
  if (!parsed.ok) return troubledEntry(library, file, own, parsed.problem);
  const { text, words, revision } = parsed.value;
  const named = [revision, ''].includes(docket.revision) ? null : await library.history.read(docket.revision);
  const { settings } = library.record.data;
  const sources = sourcesIfMerged(library.record.data.sources);
  const seen = await withItsPictures(library, own, text, docket);
  const summary: Summary = summarise({ id: own, file, changed, text: seen, words, revision, docket, named, settings, sources });
  if (library.open.has(own)) library.parsed.set(own, parsed.value);
  else library.parsed.delete(own);
  return { summary, stamp, docketStamp, revision };
}

/** A whole library's pictures are not read for its list: of those that nobody has open, an exchanged picture shows when they are opened. */
async function withItsPictures(library: Library, id: string, text: ArticleText, docket: Docket): Promise<ArticleText> {
  return library.open.has(id) ? textWithPictures(text, await picturesFor(library, text.unders, docket)) : text;
}

interface ReadFile {
  readonly facts: FileFacts;
  readonly parsed: ParsedText;
}

async function readArticleFile(library: Library, file: string, known: ParsedText | undefined): Promise<Result<ReadFile>> {
  const facts = await library.means.fs.facts(library.articlePath(file));
  if (facts === null) return failed({ code: 'not-found', file });
  const link = await linkProblem(library, file);
  if (link !== null) return failed({ code: link, file });
  const stamp = stampOf(facts);
  const parsed = known?.stamp === stamp ? ok(known) : await parse(library, file, stamp);
  return parsed.ok ? ok({ facts, parsed: parsed.value }) : parsed;
}

async function troubledEntry(library: Library, file: string, id: string | undefined, problem: Problem): Promise<Entry> {
  // A file of which nothing can be learned counts as changed now: its row stands where it is seen.
  const facts = await library.means.fs.facts(library.articlePath(file)).catch(() => null);
  const changed = new Date(facts?.modified ?? library.means.now()).toISOString();
  return { summary: troubledSummary(id ?? idOfName(file), file, changed, problem), stamp: stampOf(facts), docketStamp: '', revision: '' };
}

/** What a docket's stamp is while the disk does not say. */
const UNTOLD = 'untold';

/** When and how large the docket is; empty when there is none. */
export async function docketStampOf(library: Library, id: string): Promise<string> {
  try {
    return stampOf(await library.means.fs.facts(library.docketPath(id)));
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return UNTOLD;
  }
}

/** A long text is skimmed. */
async function parse(library: Library, file: string, stamp: string): Promise<Result<ParsedText>> {
  const read = await readText(library.means.fs, library.articlePath(file), file);
  if (!read.ok) return read;
  const { text: markdown } = read.value;
  if (markdown.length < LONG) return parseWhole(markdown, stamp);
  const skimmed = await skim(markdown);
  return 'code' in skimmed ? failed(skimmed) : ok({ stamp, text: skimmed, words: skimmed.words, revision: '' });
}

/** Claims stand in the whole text: what is open of them is not known from a part. */
async function whole(library: Library, file: string, parsed: ParsedText): Promise<Result<ParsedText>> {
  if (parsed.revision !== '') return ok(parsed);
  return onDisk(file, async () => {
    const read = await readText(library.means.fs, library.articlePath(file), file);
    return read.ok ? parseWhole(read.value.text, parsed.stamp) : read;
  });
}

function parseWhole(markdown: string, stamp: string): Result<ParsedText> {
  const text = articleText(markdown);
  return 'code' in text ? failed(text) : ok({ stamp, text, words: wordsOf(text), revision: contentHash(text.projection) });
}
