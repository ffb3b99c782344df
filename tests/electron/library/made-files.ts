import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seen } from '../../../electron/library/watch.ts';
import { deskWithLibrary, type MadeDesk } from '../made-desk.ts';

/** An article's file that says this id; none where it is empty. */
export const textOf = (id: string, body = 'The well is twelve metres deep.'): string =>
  `---\n${id === '' ? '' : `id: ${id}\n`}headline: The well\n---\n\n${body}\n`;

export interface MadeFiles extends MadeDesk {
  readonly path: (file: string) => string;
  /** The disk as it is now, told for these names as the watcher would. */
  readonly look: (...files: string[]) => Promise<void>;
  readonly reopen: () => Promise<void>;
  /** The ids of the list, by file name. */
  readonly rows: () => Record<string, string>;
}

/** A library that was opened over these files below `articles/`. */
export async function libraryOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<MadeFiles> {
  const made = await deskWithLibrary();
  await made.desk.close();
  const path = (file: string): string => join(made.libraryPlace, 'articles', file);
  mkdirSync(path(''), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(path(file), content);
  await made.ask('library.open', { how: 'dialog' });
  const open = () => {
    if (!made.desk.library) throw new Error('no library');
    return made.desk.library;
  };
  return {
    ...made,
    path,
    look: async (...names) => {
      for (const name of names) await seen(open(), name);
    },
    reopen: async () => {
      await made.desk.close();
      await made.ask('library.open', { how: 'dialog' });
    },
    rows: () => Object.fromEntries(open().summaries.map(({ file, id }) => [file, id])),
  };
}

/** The codes of all problems that were told. */
export const problemsOf = ({ news }: Pick<MadeDesk, 'news'>): string[] =>
  news.flatMap((one) => (one.kind === 'problem' ? [one.problem.code] : []));
