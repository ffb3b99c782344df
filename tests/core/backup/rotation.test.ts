import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupName, backupsAmong, isDueToday, outlived } from '../../../core/backup/rotation.ts';

const LIBRARY = '01M8LIBRARY000000000000042';
const at = (day: number, hour = 12): string => new Date(Date.UTC(2026, 0, 5 + day, hour)).toISOString();
const named = (...moments: string[]) =>
  backupsAmong(
    moments.map((moment) => backupName(LIBRARY, moment)),
    LIBRARY,
  );

describe('names', () => {
  test('a backup is known by its name, another library’s and other files are not', () => {
    const mine = backupName(LIBRARY, '2026-11-28T17:02:03.456Z');
    const second = backupName(LIBRARY, '2026-11-28T17:02:03.456Z', 2);
    const names = [mine, second, backupName('01M8OTHER00000000000000007', '2026-11-29T00:00:00.000Z'), 'holiday.zip', `${mine}.tmp`];
    expect(backupsAmong(names, LIBRARY)).toEqual([
      { file: second, at: '2026-11-28T17:02:03.000Z' },
      { file: mine, at: '2026-11-28T17:02:03.000Z' },
    ]);
  });
});

describe('what is kept', () => {
  test('seven days and four weeks of one backup each day', () => {
    const all = named(...Array.from({ length: 40 }, (_, day) => at(day)));
    const gone = new Set(outlived(all, { days: 7, weeks: 4 }, 0).map((one) => one.at));
    // Day 39 is a Friday: seven days back to day 33, and the Sundays of the three weeks before.
    expect(all.map((one) => one.at).filter((moment) => !gone.has(moment))).toEqual(
      [39, 38, 37, 36, 35, 34, 33, 27, 20].map((day) => at(day).replace(/\.\d+Z$/, '.000Z')),
    );
  });

  test('of several on one day the latest stays, and days without a backup do not count', () => {
    const all = named(at(0, 9), at(0, 17), at(100, 9));
    expect(outlived(all, { days: 2, weeks: 0 }, 0).map((one) => one.at)).toEqual([at(0, 9)]);
  });

  test('a day ends where the clock says so', () => {
    const all = named('2026-01-05T16:30:00.000Z', '2026-01-05T17:30:00.000Z');
    expect(outlived(all, { days: 7, weeks: 0 }, 0)).toHaveLength(1);
    expect(outlived(all, { days: 7, weeks: 0 }, 7 * 60)).toHaveLength(0);
  });

  test('the latest always stays; never more than asked; what stays once does not come back', () => {
    const seed = Number(process.env['STET_SEED'] ?? Date.now() % 1e9);
    const hours = fc.array(fc.integer({ min: 0, max: 24 * 400 }), { minLength: 1, maxLength: 80 });
    const check = fc.property(hours, fc.nat(10), fc.nat(6), fc.integer({ min: -720, max: 840 }), (given, days, weeks, zone) => {
      const all = named(...new Set(given.map((hour) => at(0, hour))));
      const gone = outlived(all, { days, weeks }, zone);
      const kept = all.filter((one) => !gone.includes(one));
      expect(kept[0]).toBe(all[0]);
      expect(kept.length).toBeLessThanOrEqual(Math.max(1, days + weeks));
      expect(outlived(kept, { days, weeks }, zone)).toEqual([]);
    });
    fc.assert(check, { seed, numRuns: 500 });
  });
});

test('a backup of yesterday is due today, by the clock here', () => {
  const now = Date.parse('2026-01-06T17:30:00.000Z');
  expect(isDueToday(null, { ms: now, zone: 0 })).toBe(true);
  expect(isDueToday('2026-01-06T16:00:00.000Z', { ms: now, zone: 0 })).toBe(false);
  expect(isDueToday('2026-01-06T16:00:00.000Z', { ms: now, zone: 420 })).toBe(true);
});
