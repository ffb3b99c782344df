import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placesOf } from '../../../electron/library/places.ts';
import { AT, claim, deskWithClaim, openedAgain } from '../audit/audit-steps.ts';
import { bodyOf, saving } from '../library/made-article.ts';
import { madeDesk, type MadeDesk } from '../made-desk.ts';

/** The desk on the sample library, the folder of that, and the ids of its stories. */
async function deskWithSample(folder?: string) {
  const made = await madeDesk(folder === undefined ? {} : { folder });
  await made.ask('library.sample', {});
  const places = placesOf(made.desk.around.samplePlace);
  return { ...made, places, ids: readdirSync(places.dockets).map((name) => name.replace('.json', '')) };
}

const kinds = async ({ ask }: Pick<MadeDesk, 'ask'>): Promise<readonly string[]> =>
  (await ask('library.check', {})).faults.map(({ kind }) => kind).sort();

test('the sample library, whose lists and log have not begun, is whole', async () => {
  const made = await deskWithSample();
  expect(made.ids.length).toBeGreaterThan(0);
  for (const id of made.ids) await made.ask('article.open', { id });
  expect(await kinds(made)).toEqual([]);
});

test('what was worked on in the sample library has a list and a log, and is missed when they are gone', async () => {
  const made = await deskWithSample();
  const id = made.ids[0] ?? '';
  await made.sit('p');
  const opened = await made.ask('article.open', { id });
  await made.ask('article.save', saving(id, opened.base, bodyOf(opened, 'One.'), { why: 'sign-off' }));
  await made.ask('docket.change', { id, by: 'p', at: AT, change: { kind: 'add-claim', claim } });
  expect(await kinds(made)).toEqual([]);
  rmSync(made.places.audit, { recursive: true });
  expect((await kinds(made)).filter((kind) => kind.startsWith('audit'))).toHaveLength(1);
  rmSync(join(made.places.history, `${id}.jsonl`));
  expect(await kinds(made)).toContain('history-missing');
});

test('what a library that Stet began has lost is gone', async () => {
  const { desk, folder, libraryPlace, id } = await deskWithClaim();
  const places = placesOf(libraryPlace);
  const again = await openedAgain({ desk, folder }, () => rmSync(places.audit, { recursive: true }));
  expect((await kinds(again)).filter((kind) => kind.startsWith('audit'))).toHaveLength(1);
  rmSync(join(places.history, `${id}.jsonl`));
  expect(await kinds(again)).toContain('history-missing');
});
