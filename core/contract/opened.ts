import * as v from 'valibot';
import { LibraryRecordSchema } from '../saved/library-record.ts';
import { BookmarkSchema, LibraryStateSchema, RowsSchema } from './shapes.ts';

/** A library that is on the desk now. */
export const OpenedLibrarySchema = v.object({
  library: LibraryStateSchema,
  record: LibraryRecordSchema,
  articles: RowsSchema,
  /** Null in a library that was never left. */
  bookmark: v.nullable(BookmarkSchema),
});
