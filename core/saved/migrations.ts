import type { Migration } from './migration.ts';
import { docketMigrations } from './migrations/docket.ts';
import { libraryMigrations } from './migrations/library.ts';

/** The steps from every released version of a file to the one this program writes: a folder of steps, one line a kind here. */
export const DOCKET_MIGRATIONS: readonly Migration[] = docketMigrations;
export const LIBRARY_MIGRATIONS: readonly Migration[] = libraryMigrations;
