import * as v from 'valibot';
import { LibraryRecordSchema } from '../saved/library-record.ts';
import { BookmarkSchema, LibraryStateSchema, RowsSchema } from './shapes.ts';

/** A library that is on the desk now. */
export const OpenedLibrarySchema = v.object({
  library: LibraryStateSchema,
  record: LibraryRecordSchema,
  /** All rows of a short list. Of a long one the first that the window shows; `more` is how many others there are, for `library.rows` to tell. */
  articles: RowsSchema,
  more: v.number(),
  /** Which changes of the list are in `articles`: `library.rows` tells the later ones. */
  revision: v.number(),
  /** Which list it is of all that main has made: two libraries may have one id, as a folder and its copy do. */
  opening: v.number(),
  /** Null in a library that was never left. */
  bookmark: v.nullable(BookmarkSchema),
});
