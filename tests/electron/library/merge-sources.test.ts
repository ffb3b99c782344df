import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Source } from '../../../core/saved/library-record.ts';
import { sourceOf } from '../../../core/sources/source-of.ts';
import { deskWithSources, send, source } from '../evidence/evidence-steps.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import type { MadeDesk } from '../made-desk.ts';

const CHAN = { 'person:cm': 'Chan Maly' };
const AT = '2026-11-24T08:00:00.000Z';

/** A story with one claim that cites a source. */
async function storyCiting({ ask }: MadeDesk, headline: string, cited: string): Promise<string> {
  const { id } = await ask('article.create', { headline, language: 'en' });
  const anchor = { exact: headline, prefix: '', suffix: '', start: 0, end: headline.length, state: 'exact' as const };
  const citation = { id: 'k', source: cited, locator: { kind: 'page' as const, value: '4' }, excerpt: '', stance: 'supports' as const };
  const claim = { id: 'c', category: 'number' as const, priority: 'normal' as const, check: 'todo' as const, by: 'person:cm', at: AT };
  await ask('docket.change', {
    id,
    by: 'person:cm',
    at: AT,
    change: { kind: 'add-claim', claim: { ...claim, anchor, citations: [], signOffs: [], thread: [] } },
  });
  await ask('docket.change', { id, by: 'person:cm', at: AT, change: { kind: 'cite', claim: 'c', citation } });
  return id;
}

test('two sources become one and two again; no docket is written', async () => {
  const made = await deskWithSources();
  const { ask, refused } = made;
  const first = await storyCiting(made, 'The well', 'ledger');
  const second = await storyCiting(made, 'The pump', 'talk');
  const { evidence } = await send(made, 'a.txt', 'Words', 'talk');
  const docket = (id: string): string => readFileSync(join(made.libraryPlace, '.stet', 'dockets', `${id}.json`), 'utf8');
  const before = [docket(first), docket(second)];

  const { sources } = await ask('source.merge', { keep: 'ledger', gone: 'talk' });
  expect(sourceOf(sources, 'talk')?.id).toBe('ledger');
  expect(await ask('source.counts', {})).toEqual([{ source: 'ledger', citations: 2, stories: 2 }]);
  expect(await ask('source.stories', { source: 'ledger' })).toEqual([
    {
      id: first,
      file: 'the-well.md',
      headline: 'The well',
      claims: [{ id: 'c', words: 'The well', locator: { kind: 'page', value: '4' } }],
    },
    {
      id: second,
      file: 'the-pump.md',
      headline: 'The pump',
      claims: [{ id: 'c', words: 'The pump', locator: { kind: 'page', value: '4' } }],
    },
  ]);
  expect([docket(first), docket(second)]).toEqual(before);
  expect(await refused('source.remove', { source: 'talk' })).toMatchObject({ code: 'unknown-source' });
  expect(await refused('source.remove', { source: 'ledger' })).toMatchObject({ code: 'source-in-use' });
  // The same bytes are the same evidence, whichever of the two they were kept with.
  expect(await send(made, 'b.txt', 'Words', 'ledger')).toMatchObject({ isKnown: true, evidence: { id: evidence.id } });

  await ask('source.part', { gone: 'talk' });
  expect(await ask('source.counts', {})).toEqual([
    { source: 'ledger', citations: 1, stories: 1 },
    { source: 'talk', citations: 1, stories: 1 },
  ]);
  const { entries } = await ask('audit.read', {});
  expect(entries.filter(({ kind }) => kind.endsWith('-sources')).map(({ kind, by, detail }) => [kind, by, detail])).toEqual([
    ['part-sources', 'person:cm', { gone: 'talk', names: CHAN }],
    ['merge-sources', 'person:cm', { keep: 'ledger', gone: 'talk', names: CHAN }],
  ]);
});

test('what cannot be merged is refused, and the log says that it was not done', async () => {
  const { ask, refused } = await deskWithSources();
  for (const question of [
    { keep: 'ledger', gone: 'ledger' },
    { keep: 'ledger', gone: 'nobody' },
    { keep: 'nobody', gone: 'ledger' },
  ])
    expect(await refused('source.merge', question)).toEqual({ code: 'unknown-source' });
  await ask('source.merge', { keep: 'ledger', gone: 'talk' });
  expect(await refused('source.merge', { keep: 'talk', gone: 'ledger' })).toEqual({ code: 'unknown-source' });
  expect(await refused('source.part', { gone: 'ledger' })).toEqual({ code: 'unknown-source' });
  expect((await ask('audit.read', {})).entries[0]).toMatchObject({ kind: 'not-done' });
});

test('a source goes with those that were merged into it', async () => {
  const { ask } = await deskWithSources();
  await ask('source.merge', { keep: 'ledger', gone: 'talk' });
  expect((await ask('source.remove', { source: 'ledger' })).sources).toEqual([]);
});

test('how a person is reached is kept, and too much of it refused', async () => {
  const { ask, refused } = await deskWithSources();
  const contact: Source['contact'] = { phone: '012 345', naming: 'a clerk at the port', later: 'kept' };
  const { sources } = await ask('source.save', { source: source('p', { kind: 'person', contact, credibility: 'Was there.' }) });
  expect(sources.at(-1)).toMatchObject({ contact, credibility: 'Was there.' });
  expect((await refused('source.save', { source: source('q', { contact: { phone: '1'.repeat(501) } }) })).code).toBe('text-too-long');
});

test('the row of a story says that a claim in it was signed for another source than the one it was merged into', async () => {
  const made = await deskWithSources();
  const id = await storyCiting(made, 'The well', 'talk');
  const words = 'The well';
  const signOff = { by: 'person:cm', at: AT, words, hash: contentHash(words), beside: { before: '', after: '' } };
  await made.ask('docket.change', {
    ...{ id, by: 'person:cm', at: AT },
    change: { kind: 'sign-off', claim: 'c', check: 'verified', signOff },
  });
  const held = () => made.desk.library?.entries.get(id)?.summary.held;
  expect(held()).toBeUndefined();
  await made.ask('source.merge', { keep: 'ledger', gone: 'talk' });
  expect(held()).toBe('other-sources');
  await made.ask('source.part', { gone: 'talk' });
  expect(held()).toBeUndefined();
});
