import type { Source } from '../../core/saved/library-record.ts';
import type { Answer } from '../../core/contract/calls.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { library } from '../state/library.ts';
import { words } from '../words/words.ts';
import { openArticle } from './article.ts';
import { checkNow } from './check.ts';
import { takeClaim } from './hand.ts';
import { editorHere } from './hold.ts';
import { closeDialog, say, valueOrSay, valueOrTell } from './tell.ts';

/**
 * Makes or changes a source of the library. It is shown at once, so that nobody who goes on typing waits for the disk; when it cannot be
 * written, what was there before is shown again. Answers whether it was written.
 */
export function saveSource(source: Source): Promise<boolean> {
  const work = writeSource(source);
  writing = work;
  return work;
}

let writing: Promise<boolean> = Promise.resolve(true);

/** Resolves once the source written last is on the disk, or was refused. */
export async function sourcesWritten(): Promise<void> {
  await writing;
}

async function writeSource(source: Source): Promise<boolean> {
  const before = library.value.record?.sources.find(({ id }) => id === source.id) ?? null;
  show(source.id, source);
  const record = valueOrTell(await ask('source.save', { source }));
  if (record) library.set({ record });
  else show(source.id, before);
  return record !== null;
}

function show(id: string, source: Source | null): void {
  const { record } = library.value;
  if (!record) return;
  const at = record.sources.findIndex((one) => one.id === id);
  // A new one goes to the end, where main puts it: else it would jump there once it is written.
  const place = at < 0 ? record.sources.length : at;
  const sources = [...record.sources.slice(0, place), ...(source ? [source] : []), ...record.sources.slice(place + 1)];
  library.set({ record: { ...record, sources } });
}

/** Removes a source nobody cites; main refuses when one still does. Answers whether it is gone. */
export async function removeSource(id: string): Promise<boolean> {
  const record = valueOrTell(await ask('source.remove', { source: id }));
  if (record) library.set({ record });
  return record !== null;
}

/** Of two sources that a person has seen, one stands for both from now on. Answers whether it is so. */
export async function mergeSources(keep: Source, gone: Source): Promise<boolean> {
  const record = valueOrSay(await ask('source.merge', { keep: keep.id, gone: gone.id }));
  if (!record) return false;
  library.set({ record });
  say(words.sources.merged(keep.title), 'good');
  recordMerge(gone);
  return true;
}

/** A merge holds for the whole library, so undo in one story takes nothing apart: it says so in its turn, and what does. */
function recordMerge({ id, title }: Source): void {
  editorHere()?.record({
    undo() {
      const source = library.value.record?.sources.find((one) => one.id === id);
      if (source?.mergedInto === undefined) return false;
      say(words.sources.mergeStays(title), 'plain', { label: words.sources.part, run: () => void partSource(source) });
      return true;
    },
    redo: () => false,
  });
}

export async function partSource(gone: Source): Promise<void> {
  const record = valueOrSay(await ask('source.part', { gone: gone.id }));
  if (!record) return;
  library.set({ record });
  say(words.sources.parted(gone.title), 'good');
}

/** Two sources that look alike are two, a person says: they are not offered again. */
export const keepApart = (one: Source, other: Source): Promise<boolean> =>
  saveSource({ ...one, apartFrom: [...new Set([...(one.apartFrom ?? []), other.id])] });

/** How often each source is cited in the whole library, by its id; null when that cannot be said. */
export async function sourceCounts(): Promise<ReadonlyMap<string, Answer<'source.counts'>[number]> | null> {
  const counts = valueOrSay(await ask('source.counts', {}));
  return counts && new Map(counts.map((count) => [count.source, count]));
}

/** Nobody looks at the numbers any more. */
export async function stopCounting(): Promise<void> {
  await ask('source.stop-counting', {});
}

export async function sourceStories(source: string): Promise<Answer<'source.stories'> | null> {
  return valueOrSay(await ask('source.stories', { source }));
}

/** The stories in the bin that cite a source; null after the problem has been told. */
export async function binnedStories(source: string): Promise<Answer<'source.binned-stories'> | null> {
  return valueOrSay(await ask('source.binned-stories', { source }));
}

/** Opens a story at one of its claims; the dialog that led there closes. */
export async function goToClaim(story: string, claim: string): Promise<void> {
  closeDialog();
  await openArticle(story);
  if (article.value.id !== story) return;
  checkNow();
  takeClaim(claim);
}
