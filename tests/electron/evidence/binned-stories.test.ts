import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AT, deskWithSources } from './evidence-steps.ts';

const WHO = { by: 'person:cm', at: AT };
const LOCATOR = { kind: 'page' as const, value: '4' };

/** A desk with a story in the bin whose claim cites the ledger. Answers its folder there. */
async function withBinnedStory() {
  const made = await deskWithSources();
  const { id } = await made.ask('article.create', { headline: 'The pier', language: 'en' });
  const claim = {
    ...{ id: 'c1', category: 'number' as const, priority: 'normal' as const, check: 'todo' as const, ...WHO },
    anchor: { exact: 'pier', prefix: 'The ', suffix: '', start: 4, end: 8, state: 'exact' as const },
    ...{ citations: [], signOffs: [], thread: [] },
  };
  await made.ask('docket.change', { id, ...WHO, change: { kind: 'add-claim', claim } });
  const citation = { id: 'k', source: 'ledger', locator: LOCATOR, excerpt: '', stance: 'supports' as const };
  await made.ask('docket.change', { id, ...WHO, change: { kind: 'cite', claim: 'c1', citation } });
  const [binned] = await made.ask('article.bin', { id });
  return { made, id, folder: join(made.libraryPlace, '.stet', 'trash', binned?.id ?? ''), binned };
}

test('stories in the bin that cite a source are named with their claims, and no others', async () => {
  const { made, binned } = await withBinnedStory();
  const claims = [{ id: 'c1', words: 'pier', locator: LOCATOR }];
  expect(await made.ask('source.stories', { source: 'ledger' })).toEqual([]);
  expect(await made.ask('source.binned-stories', { source: 'ledger' })).toEqual([
    { id: binned?.id, file: binned?.file, headline: 'The pier', claims },
  ]);
  expect(await made.ask('source.binned-stories', { source: 'talk' })).toEqual([]);
});

test('what was merged into a source counts; what cannot be read in the bin says nothing', async () => {
  const { made, folder } = await withBinnedStory();
  await made.ask('source.merge', { keep: 'talk', gone: 'ledger' });
  expect(await made.ask('source.binned-stories', { source: 'talk' })).toHaveLength(1);
  writeFileSync(join(folder, 'docket.json'), '{');
  expect(await made.ask('source.binned-stories', { source: 'talk' })).toEqual([]);
});
