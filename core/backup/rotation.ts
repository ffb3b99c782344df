/** How many backups stay: the latest of so many days, and the latest of so many weeks. */
export interface Keeping {
  readonly days: number;
  readonly weeks: number;
}

/** A backup in the folder, by what its name says. `at` is ISO 8601. */
export interface NamedBackup {
  readonly file: string;
  readonly at: string;
}

const NAME = /^stet-([0-9A-Za-z]{1,16})-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z(?:-\d+)?\.zip$/;

/** The part of a library's id that stands in the names of its backups. */
const shortId = (library: string): string => library.replace(/[^0-9A-Za-z]/g, '').slice(-16) || 'library';

/** What the backup of this moment is called; `number` from 2 on tells it from others of the same second. */
export function backupName(library: string, at: string, number = 1): string {
  const moment = at.slice(0, 19).replaceAll(':', '-');
  return `stet-${shortId(library)}-${moment}Z${number === 1 ? '' : `-${number}`}.zip`;
}

/** Those names that backups of this library have, the latest first. */
export function backupsAmong(names: readonly string[], library: string): readonly NamedBackup[] {
  const found = names.flatMap((file) => {
    const [, id, day, hour, minute, second] = NAME.exec(file) ?? [];
    return id === shortId(library) ? [{ file, at: `${day}T${hour}:${minute}:${second}.000Z` }] : [];
  });
  return found.sort((a, b) => b.at.localeCompare(a.at) || b.file.length - a.file.length || b.file.localeCompare(a.file));
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day and the week a moment lies in, where a clock shows `zone` minutes more than UTC; weeks begin on Monday. */
function periodsOf(at: string, zone: number): { readonly day: number; readonly week: number } {
  const day = Math.floor((Date.parse(at) + zone * 60_000) / DAY_MS);
  // 1 January 1970 was a Thursday.
  return { day, week: Math.floor((day + 3) / 7) };
}

/**
 * Which backups have had their time: all but the latest of each of the last `days` days that have one, and of each of the last `weeks` weeks
 * that have one. The latest of all stays whatever is asked.
 */
export function outlived(backups: readonly NamedBackup[], { days, weeks }: Keeping, zone: number): readonly NamedBackup[] {
  const seen = { days: new Set<number>(), weeks: new Set<number>() };
  return backups.filter(({ at }, index) => {
    const { day, week } = periodsOf(at, zone);
    const staysForDay = !seen.days.has(day) && seen.days.size < days;
    const staysForWeek = !seen.weeks.has(week) && seen.weeks.size < weeks;
    seen.days.add(day);
    seen.weeks.add(week);
    return index > 0 && !staysForDay && !staysForWeek;
  });
}

/** Whether a library that is backed up each day it is used has had none today. */
export function isDueToday(last: string | null, now: { readonly ms: number; readonly zone: number }): boolean {
  return last === null || periodsOf(last, now.zone).day < Math.floor((now.ms + now.zone * 60_000) / DAY_MS);
}
