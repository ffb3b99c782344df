import { failed, type Result } from '../result.ts';
import { DOCKET_SCHEMA, DocketSchema, type Docket } from './docket.ts';
import type { Migration } from './migration.ts';
import { DOCKET_MIGRATIONS } from './migrations.ts';
import { readSaved } from './read-saved.ts';

/** The first id that two claims or clearings share, with its place. */
function idTwice(docket: Docket): string | null {
  const seen = new Set<string>();
  for (const list of ['claims', 'cleared'] as const) {
    for (const [at, { id }] of docket[list].entries()) {
      if (seen.has(id)) return `${list}.${at}.id: ${id} is there twice`;
      seen.add(id);
    }
  }
  return null;
}

/**
 * A docket from parsed JSON, migrated when an older version wrote it (back the file up before writing; see `ageOf`). Problems:
 * `docket-newer`, and `docket-damaged` with a detail that names the place. `file` is what the problem names.
 */
export function readDocket(value: unknown, file?: string, migrations: readonly Migration[] = DOCKET_MIGRATIONS): Result<Docket> {
  const kind = { schema: DocketSchema, current: DOCKET_SCHEMA, migrations, damaged: 'docket-damaged', newer: 'docket-newer' } as const;
  const read = readSaved(value, kind, file);
  const twice = read.ok ? idTwice(read.value) : null;
  return twice === null ? read : failed({ code: 'docket-damaged', detail: twice, ...(file === undefined ? {} : { file }) });
}
