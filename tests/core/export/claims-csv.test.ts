import { expect, test } from 'vitest';
import { claimsCsvFormat } from '../../../core/export/formats/claims-csv.ts';
import type { Claim } from '../../../core/saved/docket.ts';
import { storyInput } from './sample-story.ts';

/** The story with one of its claims altered. */
function storyWith(id: string, alter: (claim: Claim) => Claim): ReturnType<typeof storyInput> {
  const input = storyInput();
  return { ...input, docket: { ...input.docket, claims: input.docket.claims.map((claim) => (claim.id === id ? alter(claim) : claim)) } };
}

/** The cells of one claim by the name of their column; none of these cells holds a comma or a line break of its own. */
async function cellsOf(id: string, input = storyInput()): Promise<Record<string, string>> {
  const text = new TextDecoder().decode(await claimsCsvFormat.make(input));
  const rows = text
    .split('\r\n')
    .map((row) => [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, said, bare]) => said ?? bare ?? ''));
  const cells = rows.find((row) => row[1] === id) ?? [];
  return Object.fromEntries((rows[0] ?? []).map((name, at) => [name, cells[at] ?? '']));
}

test('only sign-offs for the words as they stand are counted; the others say what they were given for', async () => {
  expect(await cellsOf('C2')).toMatchObject({
    'sign-offs': '1',
    'last sign-off by': 'EDITOR-MARK Pich',
    'sign-offs that do not hold': 'CHECKER-MARK Chan, 2026-05-04 10:00 UTC, for other words: “About 3,800 people use the ferry”',
    'verified words': '',
    'change since': '',
  });
});

test('a stale claim names the words that were verified and what changed', async () => {
  expect(await cellsOf('C3')).toMatchObject({
    state: 'Stale',
    'sign-offs': '0',
    'last sign-off by': '',
    'verified words': 'Fares rise by 25 percent',
    'change since': '“25” → “20”',
  });
});

test('a claim whose words are gone says that it was signed off while they stood', async () => {
  expect(await cellsOf('C7')).toMatchObject({
    'sign-offs': '0',
    'sign-offs that do not hold': expect.stringContaining('while they stood in the text'),
  });
});

test('who signed the same words twice is one person, with the later time', async () => {
  const again = storyWith('C2', (claim) => ({
    ...claim,
    signOffs: claim.signOffs.flatMap((one) => [one, { ...one, at: '2027-01-01T08:00:00Z' }]),
  }));
  expect(await cellsOf('C2', again)).toMatchObject({ 'sign-offs': '1', 'last sign-off at': '2027-01-01T08:00:00Z' });
});

test('disputes and calculations have columns: who decided, who wrote it down, and what does not hold', async () => {
  const [by, decider] = storyInput().library.people.map(({ id }) => id);
  const at = '2026-05-05T08:00:00Z';
  const disputed = storyWith('C2', (claim) => ({
    ...claim,
    dispute: {
      by,
      at,
      words: claim.anchor.exact,
      decision: { outcome: 'stands', decider: decider ?? '', why: 'So said.', by: by ?? '', at },
    },
    calculations: [{ id: 'S1', by: by ?? '', at, written: '2 + 2 = 5' }],
  }));
  const { dispute, calculations } = await cellsOf('C2', { ...disputed, library: apart(disputed.library) });
  expect(dispute).toContain('written down by');
  expect(dispute).toContain('(not confirmed): it stands. So said.');
  expect(calculations).toBe('2 + 2 = 5 (Does not hold: it is 4)');
});

const apart = (library: ReturnType<typeof storyInput>['library']) => ({
  ...library,
  settings: { ...library.settings, separation: true },
});
