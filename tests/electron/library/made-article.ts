import { join } from 'node:path';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import type { Answer, Question } from '../../../core/contract/calls.ts';
import type { FileSystem } from '../../../electron/store/file-system.ts';
import { deskWithLibrary, type MadeDesk } from '../made-desk.ts';

type Opened = Answer<'article.open'>;

/** What the window would send for this text. */
export function saving(id: string, base: string, markdown: string, more: Partial<Question<'article.save'>> = {}): Question<'article.save'> {
  const opened = openArticle(markdown);
  if (!opened.ok) throw new Error(opened.problem.code);
  return { id, base, markdown, projection: plainText(opened.value.doc).text, anchors: {}, why: 'auto', ...more };
}

/** The article with one more paragraph. */
export const bodyOf = (opened: Opened, body: string): string => `${opened.markdown.trimEnd()}\n\n${body}\n`;

export interface MadeArticle extends MadeDesk {
  readonly opened: Opened;
  readonly id: string;
  readonly path: string;
}

/** A library with one new article, open. */
export async function withArticle(fs?: FileSystem, headline = 'The well'): Promise<MadeArticle> {
  const made = await deskWithLibrary(fs ? { fs } : {});
  const { id, file } = await made.ask('article.create', { headline, language: 'en' });
  const opened = await made.ask('article.open', { id });
  return { ...made, opened, id, path: join(made.libraryPlace, 'articles', file) };
}
