import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deskWithSources, send, source } from '../evidence/evidence-steps.ts';
import { deskWithClaim, logOf, signOff } from './audit-steps.ts';

test('sources that come, change and go are in the log, and nothing that gives them away is', async () => {
  const desk = await deskWithClaim();
  const { ask, refused } = desk;
  const clerk = source('clerk', { title: 'Letter of the clerk' });
  await ask('source.save', { source: clerk });
  await ask('source.save', { source: clerk });
  const citation = {
    id: 'k',
    source: 'clerk',
    locator: { kind: 'page' as const, value: 'p. 412' },
    excerpt: '',
    stance: 'supports' as const,
  };
  await ask('docket.change', { ...desk.changed, change: { kind: 'cite', claim: 'c1', citation } });
  await ask('source.save', { source: { ...clerk, confidentiality: 'confidential' } });
  expect((await refused('source.remove', { source: 'clerk' })).code).toBe('source-in-use');
  await ask('docket.change', { ...desk.changed, change: { kind: 'uncite', claim: 'c1', citation: 'k' } });
  await ask('source.remove', { source: 'clerk' });
  const { entries, broken } = await ask('audit.read', {});
  expect(broken).toBeNull();
  expect(entries.slice(0, 5).map(({ kind, detail }) => [kind, detail['confidentiality'], detail['place']])).toEqual([
    ['remove-source', undefined, undefined],
    ['uncite', undefined, undefined],
    ['set-source', 'confidential', undefined],
    ['cite', undefined, 'page'],
    ['add-source', 'public', undefined],
  ]);
  expect(readFileSync(logOf(desk), 'utf8')).not.toMatch(/p\. 412|Letter of the clerk/);
});

test('a dispute that its raiser takes back by signing off reads as the end of the dispute', async () => {
  const desk = await deskWithClaim();
  await desk.ask('docket.change', { ...desk.changed, change: { kind: 'set-claim', claim: 'c1', check: 'disputed' } });
  await desk.ask('docket.change', { ...desk.changed, change: { kind: 'sign-off', claim: 'c1', check: 'verified', signOff } });
  expect((await desk.ask('audit.read', {})).entries[0]).toMatchObject({
    kind: 'sign-off',
    detail: { dispute: 'taken-back', disputed: ['well'] },
  });
});

test('the name of a file of evidence is not in the log: it may give a source away', async () => {
  const made = await deskWithSources();
  await send(made, 'Interview with X.txt', 'Words');
  expect(JSON.stringify(await made.ask('audit.read', {}))).not.toContain('Interview');
});
