import type { Migration } from '../migration.ts';

/** Steps between versions of the library record, oldest first; one per version ever released before the current one. */
export const libraryMigrations: readonly Migration[] = [];
