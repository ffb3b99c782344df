import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { LibraryRecord, LibrarySettings } from '../../../core/saved/library-record.ts';
import { saving } from '../library/made-article.ts';
import type { MadeDesk } from '../made-desk.ts';
import { AT, claim, deskWithClaim, logOf, openedAgain, recordOf, signOff } from './audit-steps.ts';

const STRICT: LibrarySettings = { tolerance: { letterCase: false, punctuation: false }, signOffs: 1, separation: false };
const TWO: LibrarySettings = { ...STRICT, signOffs: 2 };
const LOOSE: LibrarySettings = { ...STRICT, tolerance: { letterCase: false, punctuation: true } };

const HALF = { claim: 'c1', from: 'verified', to: 'half-signed', was: 'well', words: 'well' };

type Asks = Pick<MadeDesk, 'ask'>;

async function entriesOf({ ask }: Asks, ...kinds: readonly string[]) {
  const { entries, broken } = await ask('audit.read', {});
  expect(broken).toBeNull();
  return entries.filter(({ kind }) => kinds.includes(kind)).reverse();
}

/** Until the log says how many articles were looked at after this many changes. */
async function looked(made: Asks, times = 1): Promise<void> {
  await vi.waitFor(async () => expect(await entriesOf(made, 'settings-looked')).toHaveLength(times), { timeout: 20_000 });
}

const standings = async (made: Asks) =>
  (await entriesOf(made, 'standing')).map(({ by, article, detail }) => [by, article, detail['because'], detail['entry'], detail['claims']]);

test('asking for two sign-offs logs each claim that is no longer verified by that, behind the entry of the settings', async () => {
  const made = await deskWithClaim();
  await made.ask('library.settings', { settings: TWO });
  await looked(made);
  const [settings] = await entriesOf(made, 'settings');
  expect(settings?.detail).toMatchObject({ ...TWO, was: STRICT });
  expect(await standings(made)).toEqual([['p', made.id, 'settings', settings?.n, [HALF]]]);
  expect((await entriesOf(made, 'settings-looked'))[0]).toMatchObject({
    ...{ by: 'p', article: '' },
    detail: { entry: settings?.n, articles: 1, claims: 1, turned: 1, unread: 0 },
  });
  const due = (): unknown => (JSON.parse(readFileSync(recordOf(made), 'utf8')) as LibraryRecord).standingsDue;
  await vi.waitFor(() => expect(due()).toBeUndefined());
});

test('taking the setting back logs the claim as it stands again; a change that changes nothing logs nothing', async () => {
  const made = await deskWithClaim();
  await made.ask('library.settings', { settings: TWO });
  await made.ask('library.settings', { settings: STRICT });
  await looked(made, 2);
  await made.ask('library.settings', { settings: STRICT });
  await made.ask('library.settings', { settings: LOOSE });
  await looked(made, 3);
  const entries = (await entriesOf(made, 'settings')).map(({ n }) => n);
  expect(await standings(made)).toEqual([
    ['p', made.id, 'settings', entries[0], [HALF]],
    ['p', made.id, 'settings', entries[1], [{ ...HALF, from: 'half-signed', to: 'verified' }]],
  ]);
});

test('separation logs what whoever wrote a claim signed alone', async () => {
  const made = await deskWithClaim();
  await made.ask('library.settings', { settings: { ...STRICT, separation: true } });
  await looked(made);
  expect((await standings(made)).map((one) => one[4])).toEqual([[HALF]]);
});

/** The claim is saved with another mark: stale, as the library is strict. */
async function marked(): Promise<Awaited<ReturnType<typeof deskWithClaim>>> {
  const made = await deskWithClaim();
  const { id } = made;
  const opened = await made.ask('article.open', { id });
  const question = saving(id, opened.base, opened.markdown.replace('The well', 'The well,'));
  const anchor = { ...claim.anchor, exact: 'well,', end: 9, was: 'well', state: 'altered' as const };
  await made.ask('article.save', { ...question, anchors: { c1: anchor } });
  return made;
}

const BACK = { claim: 'c1', from: 'stale', to: 'verified', was: 'well', words: 'well,' };

test('a tolerance that forgives marks brings a claim back, and strictness makes it stale again', async () => {
  const made = await marked();
  expect(await standings(made)).toMatchObject([['p', made.id, undefined, undefined, [{ from: 'verified', to: 'stale' }]]]);
  await made.ask('library.settings', { settings: LOOSE });
  await looked(made);
  await made.ask('library.settings', { settings: STRICT });
  await looked(made, 2);
  const [, forgiven, strict] = await standings(made);
  expect(forgiven?.[4]).toEqual([BACK]);
  expect(strict?.[4]).toEqual([{ ...BACK, from: 'verified', to: 'stale' }]);
});

test('whoever signs before it was looked at the article is logged behind what the setting did', async () => {
  const made = await deskWithClaim();
  await made.sit('q');
  await made.ask('library.settings', { settings: TWO });
  const change = { kind: 'sign-off' as const, claim: 'c1', check: 'verified' as const, signOff: { ...signOff, by: 'q' } };
  await made.ask('docket.change', { id: made.id, by: 'q', at: AT, change });
  await looked(made);
  const kinds = (await entriesOf(made, 'settings', 'standing', 'sign-off')).map(({ kind, by }) => [kind, by]);
  expect(kinds).toEqual([
    ['sign-off', 'p'],
    ['settings', 'q'],
    ['standing', 'q'],
    ['sign-off', 'q'],
  ]);
});

/** As a program leaves it that is killed after the settings were written: the log has the change, the record what is due. */
function unfinished(made: Pick<MadeDesk, 'libraryPlace'>): void {
  const record = JSON.parse(readFileSync(recordOf(made), 'utf8')) as LibraryRecord;
  const lines = readFileSync(logOf(made), 'utf8').trimEnd().split('\n');
  const at = lines.findIndex((line) => line.includes('"kind":"settings",'));
  const standingsDue = [{ entry: at + 1, by: 'p', was: STRICT, to: record.settings }];
  writeFileSync(logOf(made), `${lines.slice(0, at + 1).join('\n')}\n`);
  const { log: _, ...rest } = record;
  writeFileSync(recordOf(made), JSON.stringify({ ...rest, standingsDue }));
}

test('what a killed program did not come to is looked at when the library is opened next, and said once', async () => {
  const made = await deskWithClaim();
  await made.ask('library.settings', { settings: TWO });
  await looked(made);
  const again = await openedAgain(made, () => unfinished(made));
  await looked(again);
  expect((await standings(again)).map((one) => one[4])).toEqual([[HALF]]);
  const third = await openedAgain(again);
  await third.ask('article.open', { id: made.id });
  expect(await standings(third)).toHaveLength(1);
  expect(await entriesOf(third, 'settings-looked')).toHaveLength(1);
});

test('going on, it does not say again what was said, nor what was signed since', async () => {
  const made = await deskWithClaim();
  await made.ask('library.settings', { settings: TWO });
  await looked(made);
  const record = JSON.parse(readFileSync(recordOf(made), 'utf8')) as LibraryRecord;
  const entry = (await entriesOf(made, 'settings'))[0]?.n ?? 0;
  const again = await openedAgain(made, () => {
    const { log: _, ...rest } = record;
    const lines = readFileSync(logOf(made), 'utf8').trimEnd().split('\n');
    writeFileSync(logOf(made), `${lines.filter((line) => !line.includes('"settings-looked"')).join('\n')}\n`);
    writeFileSync(recordOf(made), JSON.stringify({ ...rest, standingsDue: [{ entry, by: 'p', was: STRICT, to: TWO }, 'rubbish'] }));
  });
  await looked(again);
  expect(await standings(again)).toHaveLength(1);
});

test('a library that is closed at once goes on with all of its articles when it is opened again', async () => {
  const made = await deskWithClaim();
  const copies: string[] = [];
  for (let n = 0; n < 12; n += 1) copies.push((await made.ask('article.duplicate', { id: made.id })).id);
  await made.ask('library.settings', { settings: TWO });
  const again = await openedAgain(made);
  await looked(again);
  const said = (await standings(again)).map((one) => one[1]);
  expect(new Set(said)).toEqual(new Set([made.id, ...copies]));
  expect(said).toHaveLength(copies.length + 1);
});

test('an article whose claims cannot be read is counted as one that was not looked at', async () => {
  const made = await deskWithClaim();
  await made.ask('article.close', { id: made.id });
  const again = await openedAgain(made, () => {
    const path = `${made.libraryPlace}/.stet/dockets/${made.id}.json`;
    writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), schema: 99 }));
  });
  await again.ask('library.settings', { settings: TWO });
  await looked(again);
  const [end] = await entriesOf(again, 'settings-looked');
  expect(end?.detail).toMatchObject({ claims: 0, unread: 1 });
});
