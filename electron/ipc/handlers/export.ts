import { exportArticle } from '../../exports/export-article.ts';
import { previewExport } from '../../exports/preview-export.ts';
import type { Handlers } from '../gate.ts';
import { inLibrary } from './in-library.ts';

/** The finished article, to look at and to save. */
export const exportHandlers = {
  'export.preview': (desk, question) => inLibrary(desk, (library) => previewExport(desk, library, question)),
  'export.save': (desk, question) => inLibrary(desk, (library) => exportArticle(desk, library, question)),
} satisfies Partial<Handlers>;
