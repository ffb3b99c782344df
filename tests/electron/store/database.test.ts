import { JSONFile } from 'lowdb/node';
import { Low } from 'lowdb';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failed, ok } from '../../../core/result.ts';
import { emptyDocket, type Docket } from '../../../core/saved/docket.ts';
import { readDocket } from '../../../core/saved/read-docket.ts';
import { Database } from '../../../electron/store/database.ts';
import type { AdapterPlace } from '../../../electron/store/durable-adapter.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { faultyDisk } from './faulty-disk.ts';
import { scratch } from './scratch.ts';

interface Clock {
  ms: number;
}

function placeIn(folder: string, fs: FileSystem = disk, clock: Clock = { ms: 0 }): AdapterPlace {
  return {
    fs,
    path: join(folder, 'a.json'),
    file: '.stet/dockets/a.json',
    quarantine: join(folder, 'quarantine'),
    generations: join(folder, 'generations'),
    now: () => clock.ms,
  };
}

const open = (place: AdapterPlace) => Database.open<Docket>(place, (value) => readDocket(value), emptyDocket('a'));
const dismissing = (exact: string) => (docket: Docket) =>
  ok({ ...docket, dismissed: [...docket.dismissed, { suggester: 'number', exact, by: 'p', at: '2026-11-24T08:00:00.000Z' }] });
const dismissed = (folder: string): string[] =>
  (JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')) as Docket).dismissed.map(({ exact }) => exact);

/** Files that are no docket. Each must stay as it is, to the byte. */
const HOSTILE: Readonly<Record<string, string>> = {
  empty: '',
  blank: ' \n',
  null: 'null',
  zero: '0',
  'empty string': '""',
  'empty list': '[]',
  'empty object': '{}',
  torn: '{"schema":1,"article":"a","rev',
  'two documents': '{}{}',
  'wrong type': '{"schema":1,"article":7}',
  'id twice': JSON.stringify({ ...emptyDocket('a'), claims: [{ id: 'x' }, { id: 'x' }] }),
  newer: JSON.stringify({ ...emptyDocket('a'), schema: 999 }),
  nul: '\0\0\0\0',
  'not UTF-8': Buffer.from([0xff, 0xfe, 0x7b, 0x7d]).toString('latin1'),
};

describe('what cannot be read', () => {
  test.each(Object.entries(HOSTILE))('%s: said, copied to quarantine, never written over', async (_name, text) => {
    const folder = scratch();
    const bytes = Buffer.from(text, 'latin1');
    writeFileSync(join(folder, 'a.json'), bytes);
    const database = await open(placeIn(folder));
    expect(database.problem?.code).toMatch(/^docket-(damaged|newer)$/);
    expect(database.problem?.file).toBe('.stet/dockets/a.json');
    const [kept] = readdirSync(join(folder, 'quarantine'));
    expect(database.problem?.kept).toBe(`.stet/quarantine/${kept}`);
    expect(readFileSync(join(folder, 'quarantine', kept ?? '')).equals(bytes)).toBe(true);
    const changed = await database.change(dismissing('one'));
    expect(changed.ok).toBe(false);
    expect(readFileSync(join(folder, 'a.json')).equals(bytes)).toBe(true);
  });

  test('the control: lowdb by itself writes over what it could not read', async () => {
    const folder = scratch();
    const path = join(folder, 'a.json');
    writeFileSync(path, 'null');
    const low = new Low<Docket>(new JSONFile(path), emptyDocket('a'));
    await low.read();
    await low.write();
    expect(readFileSync(path, 'utf8')).not.toBe('null');
  });

  test('a damaged file shows the newest earlier version, for reading', async () => {
    const folder = scratch();
    const clock = { ms: 0 };
    const database = await open(placeIn(folder, disk, clock));
    for (const word of ['one', 'two', 'three']) {
      clock.ms += 3_600_000;
      await database.change(dismissing(word));
    }
    writeFileSync(join(folder, 'a.json'), 'torn');
    const again = await open(placeIn(folder));
    expect(again.problem?.code).toBe('docket-damaged');
    expect(again.data.dismissed.map(({ exact }) => exact)).toEqual(['one', 'two']);
  });

  test('a file that is gone comes back from the newest earlier version that validates', async () => {
    const folder = scratch();
    const clock = { ms: 0 };
    const database = await open(placeIn(folder, disk, clock));
    for (const word of ['one', 'two', 'three', 'four', 'five']) {
      clock.ms += 3_600_000;
      await database.change(dismissing(word));
    }
    expect(readdirSync(join(folder, 'generations')).sort()).toEqual(['a.json.1', 'a.json.2', 'a.json.3']);
    rmSync(join(folder, 'a.json'));
    writeFileSync(join(folder, 'generations', 'a.json.1'), '{');
    const again = await open(placeIn(folder));
    expect(again.problem).toBeNull();
    expect(again.data.dismissed.map(({ exact }) => exact)).toEqual(['one', 'two', 'three']);
  });

  test('a folder in its place is a damaged docket, not an empty one', async () => {
    const folder = scratch();
    mkdirSync(join(folder, 'a.json'));
    const database = await open(placeIn(folder));
    expect(database.problem).toMatchObject({ code: 'docket-damaged', file: expect.any(String) });
    expect(database.problem?.kept).toBeUndefined();
    expect((await database.change(dismissing('one'))).ok).toBe(false);
  });
});

describe('changes', () => {
  test('a fault at every call loses nothing that was acknowledged, and the next change works', async () => {
    const counting = faultyDisk({ at: -1, kind: 'none' });
    const first = await open(placeIn(scratch(), counting.fs));
    await first.change(dismissing('one'));
    await first.change(dismissing('two'));
    for (const kind of ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'short']) {
      for (let at = 0; at < counting.calls(); at += 1) {
        const folder = scratch();
        const faulty = faultyDisk({ at, kind });
        const database = await open(placeIn(folder, faulty.fs)).catch(() => null);
        if (database === null || database.problem !== null) continue;
        const acknowledged: string[] = [];
        for (const word of ['one', 'two', 'three']) {
          const changed = await database.change(dismissing(word));
          if (changed.ok) acknowledged.push(word);
        }
        expect(acknowledged.length, `${kind} at ${at}`).toBeGreaterThanOrEqual(2);
        expect(
          database.data.dismissed.map(({ exact }) => exact),
          `${kind} at ${at}`,
        ).toEqual(acknowledged);
        expect(dismissed(folder), `${kind} at ${at}: ${faulty.log[at]}`).toEqual(acknowledged);
        expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      }
    }
  });

  test('two processes on one file lose none of their changes', async () => {
    const folder = scratch();
    const [one, two] = [await open(placeIn(folder)), await open(placeIn(folder))];
    await one.change(dismissing('from one'));
    await two.change(dismissing('from two'));
    await one.change(dismissing('from one again'));
    expect(dismissed(folder)).toEqual(['from one', 'from two', 'from one again']);
  });

  test('what another program writes while a change is on its way to the disk is not overwritten', async () => {
    const folder = scratch();
    const two = await open(placeIn(folder));
    let raced = 0;
    const racing: FileSystem = {
      ...disk,
      open: async (path, flags, mode) => {
        const file = await disk.open(path, flags, mode);
        return {
          ...file,
          sync: async () => {
            await file.sync();
            // The other one writes after the first look and before the file is put in its place.
            if (raced++ === 1) await two.change(dismissing('from two'));
          },
        };
      },
    };
    const one = await open(placeIn(folder, racing));
    await one.change(dismissing('from one'));
    await one.change(dismissing('from one again'));
    expect(raced).toBeGreaterThan(1);
    expect(dismissed(folder).sort()).toEqual(['from one', 'from one again', 'from two']);
  });

  test('a refused change is not in the data and not on the disk', async () => {
    const folder = scratch();
    const database = await open(placeIn(folder));
    await database.change(dismissing('one'));
    expect(await database.change(() => failed({ code: 'unknown-claim' }))).toEqual(failed({ code: 'unknown-claim' }));
    expect(dismissed(folder)).toEqual(['one']);
  });
});
