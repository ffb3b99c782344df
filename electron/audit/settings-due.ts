import * as v from 'valibot';
import { settingsOtherwise } from '../../core/conflict-copies/record-differs.ts';
import { LibrarySettingsSchema, type LibraryRecord, type LibrarySettings } from '../../core/saved/library-record.ts';

/**
 * A change of the settings after which it was not yet looked at every claim: `entry` is its number in the log. It is kept in the record from
 * the moment of the change, so that a program that is closed or killed meanwhile goes on with it.
 */
const DueSchema = v.looseObject({
  entry: v.pipe(v.number(), v.integer(), v.minValue(1)),
  by: v.string(),
  was: LibrarySettingsSchema,
  to: LibrarySettingsSchema,
});
export type Due = v.InferOutput<typeof DueSchema>;

/** Oldest first. What cannot be read is left alone. */
export function dueIn({ standingsDue }: Pick<LibraryRecord, 'standingsDue'>): readonly Due[] {
  const all: readonly unknown[] = Array.isArray(standingsDue) ? standingsDue : [];
  return all.flatMap((one) => {
    const read = v.safeParse(DueSchema, one);
    return read.success ? [read.output] : [];
  });
}

export const withDue = (record: LibraryRecord, due: Due): LibraryRecord => ({ ...record, standingsDue: [...dueIn(record), due] });

export function withoutDue(record: LibraryRecord, entry: number): LibraryRecord {
  const { standingsDue: _, ...rest } = record;
  const left = dueIn(record).filter((due) => due.entry !== entry);
  return left.length === 0 ? rest : { ...rest, standingsDue: left };
}

/** Whether claims may stand otherwise by the one than by the other. */
export const isOtherwise = (one: LibrarySettings, other: LibrarySettings): boolean => settingsOtherwise(one, other).length > 0;
