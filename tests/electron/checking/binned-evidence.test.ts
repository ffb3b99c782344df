import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MadeDesk } from '../made-desk.ts';
import { deskWithSources, send } from '../evidence/evidence-steps.ts';

const binOf = ({ libraryPlace }: MadeDesk): string => join(libraryPlace, '.stet', 'trash');
const faultsOf = async (made: MadeDesk) => (await made.ask('library.check', {})).faults.map(({ kind, file }) => [kind, file]);

/** A desk with one piece of evidence in the bin, and its folder there. `before`: what is done before it is taken out. */
async function withBinned(before: (made: MadeDesk) => void = () => undefined) {
  const made = await deskWithSources();
  const { evidence } = await send(made, 'Fare notice.txt', 'Fares rise by 20 percent from June.');
  before(made);
  const { binned } = await made.ask('evidence.bin', { evidence: evidence.id });
  return { made, folder: join(binOf(made), binned.id), name: `.stet/trash/${binned.id}` };
}

test('what is whole in the bin is no fault', async () => {
  expect(await faultsOf((await withBinned()).made)).toEqual([]);
});

test('other bytes, a piece that is gone and a note that is torn are named', async () => {
  const { made, folder, name } = await withBinned();
  writeFileSync(join(folder, 'evidence'), 'Fares fall.');
  expect(await faultsOf(made)).toEqual([['evidence-changed', `${name}/evidence`]]);
  rmSync(join(folder, 'evidence'));
  expect(await faultsOf(made)).toEqual([['evidence-missing', `${name}/evidence`]]);
  writeFileSync(join(folder, 'evidence.json'), '{');
  expect(await faultsOf(made)).toEqual([['evidence-note', `${name}/evidence.json`]]);
});

test('a bin that somebody cleared, a story in it and what is no evidence are no faults', async () => {
  const { made, folder } = await withBinned();
  rmSync(folder, { recursive: true });
  const { id } = await made.ask('article.create', { headline: 'The pier', language: 'en' });
  await made.ask('article.bin', { id });
  mkdirSync(join(binOf(made), 'mine'));
  writeFileSync(join(binOf(made), 'mine', 'notes.txt'), 'x');
  expect(await faultsOf(made)).toEqual([]);
});

test('a piece whose file had gone before it was taken out is not missed in the bin', async () => {
  const { made, folder } = await withBinned((one) => rmSync(join(one.libraryPlace, 'evidence'), { recursive: true }));
  expect(readdirSync(folder)).toEqual(['evidence.json']);
  expect(await faultsOf(made)).toEqual([]);
});

test('a file that stayed in the locker, because another piece is kept in it, is not missed in the bin', async () => {
  const made = await deskWithSources();
  const { evidence } = await send(made, 'Fare notice.txt', 'Fares rise.');
  await send(made, 'Fare notice.txt', 'Fares rise.', 'talk');
  await made.ask('evidence.bin', { evidence: evidence.id });
  expect(await faultsOf(made)).toEqual([]);
});
