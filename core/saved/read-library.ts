import type { Result } from '../result.ts';
import { LIBRARY_SCHEMA, LibraryRecordSchema, type LibraryRecord } from './library-record.ts';
import type { Migration } from './migration.ts';
import { LIBRARY_MIGRATIONS } from './migrations.ts';
import { readSaved } from './read-saved.ts';

/**
 * The library record from parsed JSON, migrated when an older version wrote it (back the file up before writing; see `ageOf`).
 * Problems: `library-newer`, and `library-damaged` with a detail that names the place. `file` is what the problem names.
 */
export function readLibrary(value: unknown, file?: string, migrations: readonly Migration[] = LIBRARY_MIGRATIONS): Result<LibraryRecord> {
  const kind = {
    schema: LibraryRecordSchema,
    current: LIBRARY_SCHEMA,
    migrations,
    damaged: 'library-damaged',
    newer: 'library-newer',
  } as const;
  return readSaved(value, kind, file);
}
