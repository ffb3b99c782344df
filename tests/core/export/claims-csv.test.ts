import { expect, test } from 'vitest';
import { claimsCsvFormat } from '../../../core/export/formats/claims-csv.ts';
import { storyInput } from './sample-story.ts';

/** The cells of one claim by the name of their column; none of these cells holds a comma or a line break of its own. */
async function cellsOf(id: string): Promise<Record<string, string>> {
  const text = new TextDecoder().decode(await claimsCsvFormat.make(storyInput()));
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
    'sign-offs for other words': 'CHECKER-MARK Chan, 2026-05-04 10:00 UTC, for other words: “About 3,800 people use the ferry”',
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
    'sign-offs for other words': expect.stringContaining('while they stood in the text'),
  });
});
