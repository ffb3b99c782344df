import { describe, expect, test } from 'vitest';
import { emptyDocket } from '../../../core/saved/docket.ts';
import { emptyLibraryRecord } from '../../../core/saved/library-record.ts';
import { ageOf, migrate, type Migration } from '../../../core/saved/migration.ts';
import { DOCKET_MIGRATIONS, LIBRARY_MIGRATIONS } from '../../../core/saved/migrations.ts';
import { readDocket } from '../../../core/saved/read-docket.ts';
import { readLibrary } from '../../../core/saved/read-library.ts';
import { DOCKET_SCHEMA } from '../../../core/saved/docket.ts';
import { LIBRARY_SCHEMA } from '../../../core/saved/library-record.ts';
import { claimOf, docketOf } from '../claims/made.ts';

const JUNK: readonly unknown[] = [
  null,
  undefined,
  0,
  '',
  'docket',
  [],
  {},
  true,
  { schema: 'one' },
  { schema: -1 },
  { schema: 1.5 },
  { schema: 1 },
];

/** What stands in as many lists, one in the other, made as a file would say it. */
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

describe('what nothing could write again, nested thousands deep', () => {
  const docket = docketOf([claimOf('c', 'x')]);
  test.each([300, 6000, 20_000, 200_000])('is damage: %i', (depth) => {
    const later = nested(depth);
    expect(readDocket({ ...docket, later })).toMatchObject({ ok: false, problem: { code: 'docket-damaged' } });
    expect(readDocket({ ...docket, claims: [{ ...claimOf('c', 'x'), later }] })).toMatchObject({ ok: false });
    expect(readLibrary({ ...emptyLibraryRecord('l', 'L'), later: { one: later } })).toMatchObject({
      ok: false,
      problem: { code: 'library-damaged', detail: expect.stringContaining('deep') },
    });
  });

  test('what a later version may nest is kept', () => {
    const later = nested(100);
    expect(readDocket({ ...docket, later })).toMatchObject({ ok: true, value: { later } });
  });
});

describe('a docket', () => {
  test.each(JUNK)('junk is damage, never an empty docket: %j', (value) => {
    expect(readDocket(value, 'a.json')).toMatchObject({ ok: false, problem: { code: 'docket-damaged', file: 'a.json' } });
  });

  test('the detail names the place', () => {
    const docket = { ...docketOf([claimOf('c', 'x')]), claims: [{ ...claimOf('c', 'x'), check: 'perhaps' }] };
    const read = readDocket(docket);
    expect(!read.ok && read.problem.detail).toContain('claims.0.check');
  });

  test('the same id twice is damage', () => {
    const read = readDocket(docketOf([claimOf('c', 'x'), claimOf('c', 'y')]));
    expect(!read.ok && read.problem.detail).toContain('claims.1.id');
  });

  test.each(['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    'an id that no table can hold is damage: %s',
    (id) => {
      const read = readDocket(JSON.parse(JSON.stringify(docketOf([claimOf(id, 'x')]))));
      expect(!read.ok && read.problem).toMatchObject({ code: 'docket-damaged', detail: expect.stringContaining('claims.0.id') });
      // An article is no key of a table: its docket is read.
      expect(readDocket(emptyDocket(id)).ok).toBe(true);
    },
  );

  test('a later version is not touched', () => {
    expect(readDocket({ ...emptyDocket('a'), schema: 9 })).toMatchObject({ ok: false, problem: { code: 'docket-newer' } });
  });

  test('keys it does not know survive', () => {
    const docket = { ...docketOf([{ ...claimOf('c', 'x'), later: { deep: [1] } }]), colour: 'red' };
    expect(readDocket(JSON.parse(JSON.stringify(docket)))).toEqual({ ok: true, value: docket });
  });

  /** A version that never was: claims were called points, and there were no overrides. */
  const step: Migration = {
    from: 0,
    migrate: ({ points, ...rest }) => ({ ...rest, claims: points, gateOverrides: [] }),
  };

  test('an older version is brought up to date, keys it does not know included', () => {
    const { claims, gateOverrides: _none, ...rest } = docketOf([claimOf('c', 'x')]);
    const old = { ...rest, schema: 0, points: claims, colour: 'red' };
    expect(ageOf(old, DOCKET_SCHEMA)).toBe('older');
    expect(readDocket(old, undefined, [step])).toEqual({ ok: true, value: { ...docketOf([claimOf('c', 'x')]), colour: 'red' } });
    expect(old.schema).toBe(0);
  });

  test('an older version without a step, or with one that fails, is damage', () => {
    const old = { ...emptyDocket('a'), schema: 0 };
    const fails: Migration = {
      from: 0,
      migrate: () => {
        throw new Error('no points');
      },
    };
    expect(readDocket(old, undefined, [])).toMatchObject({ ok: false, problem: { code: 'docket-damaged' } });
    expect(readDocket(old, undefined, [fails])).toMatchObject({ ok: false, problem: { code: 'docket-damaged' } });
  });
});

describe('a library record', () => {
  test.each(JUNK)('junk is damage, never an empty library: %j', (value) => {
    expect(readLibrary(value)).toMatchObject({ ok: false, problem: { code: 'library-damaged' } });
  });

  test('reads what it writes; a later version is not touched', () => {
    const record = { ...emptyLibraryRecord('l', 'Desk'), colour: 'red' };
    expect(readLibrary(JSON.parse(JSON.stringify(record)))).toEqual({ ok: true, value: record });
    expect(readLibrary({ ...record, schema: 2 }, 'library.json')).toMatchObject({
      ok: false,
      problem: { code: 'library-newer', file: 'library.json' },
    });
  });
});

test('steps follow each other', () => {
  const steps: Migration[] = [
    { from: 1, migrate: (saved) => ({ ...saved, path: [...(saved.path as string[]), 'two'] }) },
    { from: 0, migrate: (saved) => ({ ...saved, path: ['one'] }) },
  ];
  expect(migrate({ schema: 0 }, 2, steps)).toEqual({ schema: 2, path: ['one', 'two'] });
  expect(migrate({ schema: 0 }, 3, steps)).toBeNull();
});

test.each([
  ['docket', DOCKET_MIGRATIONS, DOCKET_SCHEMA],
  ['library', LIBRARY_MIGRATIONS, LIBRARY_SCHEMA],
] as const)('the steps of the %s lead without a gap from the first released version to the current one', (_name, steps, current) => {
  expect(steps.map(({ from }) => from)).toEqual(Array.from({ length: current - 1 }, (_, at) => at + 1));
});
