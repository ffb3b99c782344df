/** What was read of a file before its shape is known. */
export type Saved = Readonly<Record<string, unknown>>;

/** One step from schema `from` to `from + 1`. It may rely on the shape that version wrote, and keeps keys it does not know. */
export interface Migration {
  readonly from: number;
  migrate(saved: Saved): Saved;
}

/** How a saved value stands to the version this program writes. `older` must be backed up before the migrated value is written. */
export type Age = 'current' | 'older' | 'newer' | 'unknown';

export function isSaved(value: unknown): value is Saved {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function ageOf(value: unknown, current: number): Age {
  const schema = isSaved(value) ? value.schema : undefined;
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 0) return 'unknown';
  if (schema === current) return 'current';
  return schema < current ? 'older' : 'newer';
}

/** The value in the shape of `current`, step by step; null when a step is missing. */
export function migrate(saved: Saved, current: number, migrations: readonly Migration[]): Saved | null {
  let value = saved;
  for (let schema = Number(saved.schema); schema < current; schema += 1) {
    const step = migrations.find((migration) => migration.from === schema);
    if (!step) return null;
    value = { ...step.migrate(value), schema: schema + 1 };
  }
  return value;
}
