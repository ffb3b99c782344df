import type { Handlers } from '../gate.ts';
import { inLibrary } from './in-library.ts';

/** The finished article, to look at and to save. What makes it is large and is read when it is first wanted: no start waits for it. */
export const exportHandlers = {
  'export.preview': (desk, question) =>
    inLibrary(desk, async (library) => (await import('../../exports/preview-export.ts')).previewExport(desk, library, question)),
  'export.held': (desk, { id }) =>
    inLibrary(desk, async (library) => (await import('../../exports/held-pictures.ts')).heldPictures(library, id)),
  'export.save': (desk, question) =>
    inLibrary(desk, async (library) => (await import('../../exports/export-article.ts')).exportArticle(desk, library, question)),
} satisfies Partial<Handlers>;
