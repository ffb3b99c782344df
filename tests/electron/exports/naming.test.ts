import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Question } from '../../../core/contract/calls.ts';
import type { GateOverride } from '../../../core/saved/docket.ts';
import { claimOf } from '../../core/claims/made.ts';
import { AT, deskWithSources, source } from '../evidence/evidence-steps.ts';

const BY = 'person:cm';
const WORDS = 'The well is twelve metres deep';

/** A story whose one claim cites a confidential source, the desk at which it lies, and what it may do. */
async function withSecret() {
  const made = await deskWithSources();
  const { ask, folder, answers } = made;
  await ask('source.save', { source: source('secret', { title: 'The harbour clerk', confidentiality: 'confidential' }) });
  const { summary } = await ask('import.run', { name: 'well.md', bytes: Buffer.from(`# The well\n\n${WORDS}.\n`) });
  const { id } = summary;
  const change = (one: Question<'docket.change'>['change']) => ask('docket.change', { id, by: BY, at: AT, change: one });
  const { docket } = await ask('article.open', { id });
  const claim = claimOf('c1', WORDS, { by: BY, at: AT });
  const anchor = { ...claim.anchor, start: 10, end: 10 + WORDS.length };
  await change({ kind: 'add-claim', claim: { ...claim, anchor } });
  const cite = (from: string) => {
    const citation = {
      id: `x-${from}`,
      source: from,
      locator: { kind: 'page' as const, value: '77' },
      excerpt: 'EX',
      stance: 'supports' as const,
    };
    return change({ kind: 'cite', claim: 'c1', citation });
  };
  await cite('secret');
  const open = { unchecked: 1, untouched: 1 };
  const override = (name: string, more: Partial<GateOverride>) => {
    const given = { id: name, by: BY, at: AT, format: 'claims-report', reason: 'The lawyer asked.', revision: docket.revision, open };
    return change({ kind: 'override-gate', override: { ...given, of: { unchecked: ['c1'], untouched: ['#0'] }, ...more } });
  };
  answers.save = join(folder, 'out.html');
  const written = (): string => readFileSync(join(folder, 'out.html'), 'utf8');
  return { ...made, id, cite, override, written };
}

test('a confidential source stays unnamed, whatever reason the story goes out with; to name it takes a reason for just that', async () => {
  const { ask, refused, id, override, written } = await withSecret();
  const format = 'claims-report';
  await override('o1', {});
  await ask('export.save', { id, format });
  expect(written()).toContain('A source known to the newsroom, no. 1');
  for (const secret of ['The harbour clerk', '77', '>EX<']) expect(written(), secret).not.toContain(secret);
  expect((await refused('export.save', { id, format, naming: true })).code).toBe('gate-open');

  const all = { unchecked: 1, untouched: 1, 'confidential-source': 1 };
  await override('o2', { open: all, of: { unchecked: ['c1'], untouched: ['#0'], 'confidential-source': ['secret'] } });
  await ask('export.save', { id, format, naming: true });
  expect(written()).toContain('The harbour clerk');
  const { entries } = await ask('audit.read', { article: id });
  expect(entries[0]).toMatchObject({ kind: 'export', detail: { format, named: 1 } });
  expect(entries[1]).toMatchObject({ kind: 'override-gate', detail: { reason: 'The lawyer asked.', open: all } });
  // Nothing is named for being allowed to be.
  await ask('export.save', { id, format });
  expect(written()).not.toContain('The harbour clerk');
});

test('a reason to name one source is none for another that was cited since, nor for one that became confidential', async () => {
  const { ask, refused, id, cite, override } = await withSecret();
  const of = { unchecked: ['c1'], untouched: ['#0'], 'confidential-source': ['secret'] };
  await override('o1', { open: { unchecked: 1, untouched: 1, 'confidential-source': 1 }, of });
  await cite('talk');
  const asked = { id, format: 'claims-report', naming: true };
  await ask('export.save', asked);
  await ask('source.save', { source: source('talk', { confidentiality: 'confidential' }) });
  expect((await refused('export.save', asked)).code).toBe('gate-open');
});

test('it is looked at with and without its name', async () => {
  const { ask, id } = await withSecret();
  const text = async (naming: boolean) => (await ask('export.preview', { id, format: 'claims-csv', naming })).text;
  expect(await text(false)).not.toContain('The harbour clerk');
  expect(await text(true)).toContain('The harbour clerk');
});
