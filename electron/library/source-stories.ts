import type { Answer } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { sourceOf } from '../../core/sources/source-of.ts';
import { sourceUses } from '../../core/sources/source-use.ts';
import { citations } from './citations.ts';
import type { Library } from './library.ts';

/** Counting that somebody waits for, by library: whoever asks again while it goes on gets the same answer. */
interface Counting {
  readonly answer: Promise<Result<Answer<'source.counts'>>>;
  readonly stop: () => void;
}
const counting = new WeakMap<Library, Counting>();

/** Progress is told in steps of this share: each is a message and a frame of the window. */
const STEP = 0.05;

/** How often each source is cited, and in how many stories, with `progress` news. Fails with `stopped`. */
export async function countSources(library: Library): Promise<Result<Answer<'source.counts'>>> {
  const begun = counting.get(library) ?? begin(library);
  counting.set(library, begun);
  return begun.answer;
}

/** Nobody waits for the numbers any more. What was read so far is known the next time. */
export function stopCounting(library: Library): void {
  counting.get(library)?.stop();
  counting.delete(library);
}

function begin(library: Library): Counting {
  let isStopped = false;
  const answer = count(library, () => isStopped || library.left).finally(() => {
    if (counting.get(library)?.answer === answer) counting.delete(library);
  });
  return { answer, stop: () => (isStopped = true) };
}

async function count(library: Library, isStopped: () => boolean): Promise<Result<Answer<'source.counts'>>> {
  let told = 0;
  const tell = (share: number): void => {
    if (share < 1 && share - told < STEP) return;
    // What is quick is not worth a word.
    if (share < 1 || told > 0) library.means.tell({ kind: 'progress', task: 'counting', share });
    told = share;
  };
  const read = await citations(library, { isStopped, tell });
  if (!read.ok && told > 0) library.means.tell({ kind: 'progress', task: 'counting', share: 1 });
  return read.ok ? ok(summed(library, read.value.values())) : read;
}

function summed(library: Library, all: Iterable<ReadonlyMap<string, number>>): Answer<'source.counts'> {
  const { sources } = library.record.data;
  const counts = new Map<string, { citations: number; stories: number }>();
  for (const cited of all) {
    const inStory = new Map<string, number>();
    for (const [source, times] of cited) {
      const id = sourceOf(sources, source)?.id ?? source;
      inStory.set(id, (inStory.get(id) ?? 0) + times);
    }
    for (const [source, times] of inStory) {
      const { citations: before, stories } = counts.get(source) ?? { citations: 0, stories: 0 };
      counts.set(source, { citations: before + times, stories: stories + 1 });
    }
  }
  return [...counts].map(([source, total]) => ({ source, ...total }));
}

/** The ids of the articles that cite a source, or one merged into it, in the order of the list. */
async function citing(library: Library, source: string): Promise<string[]> {
  const { sources } = library.record.data;
  const read = await citations(library);
  const isIt = (id: string): boolean => (sourceOf(sources, id)?.id ?? id) === source;
  return read.ok ? [...read.value].filter(([, cited]) => [...cited.keys()].some(isIt)).map(([id]) => id) : [];
}

/** The stories that cite a source, with the claims that do. */
export async function storiesOf(library: Library, source: string): Promise<Result<Answer<'source.stories'>>> {
  const { sources } = library.record.data;
  if (!sources.some(({ id }) => id === source)) return failed({ code: 'unknown-source' });
  const stories: Answer<'source.stories'> = [];
  for (const id of await citing(library, source)) {
    const entry = library.entries.get(id);
    if (!entry) continue;
    const docket = await library.docketNow(id);
    const words = new Map(docket.claims.map((claim) => [claim.id, claim.anchor.exact]));
    const claims = sourceUses([docket], source, sources).map(({ claim, citation: { locator } }) => ({
      ...{ id: claim, words: words.get(claim) ?? '', locator },
    }));
    const { file, headline } = entry.summary;
    if (claims.length > 0) stories.push({ id: docket.article, file, headline, claims });
  }
  return ok(stories);
}

/** The file of the first story that cites a source, or one merged into it; null when none does. */
export async function citingStory(library: Library, source: string): Promise<string | null> {
  const [first] = await citing(library, source);
  return first === undefined ? null : (library.entries.get(first)?.summary.file ?? null);
}
