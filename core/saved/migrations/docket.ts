import type { Migration } from '../migration.ts';

/** Steps between versions of the docket, oldest first; one per version ever released before the current one. */
export const docketMigrations: readonly Migration[] = [];
