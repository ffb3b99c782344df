import type { Library } from '../library/library.ts';
import { BREATH, breathe } from './breath.ts';
import type { WalkedFile } from './walk.ts';

/** Files that are read in one turn, so that they speak of one moment. `key`: whose turn; empty for files that nobody here writes. */
export interface Group {
  readonly key: string;
  readonly files: readonly WalkedFile[];
}

const ARTICLE = /^articles\/([^/]+\.md)$/i;
const OF_ID = [/^\.stet\/(?:dockets|journal)\/([^/]+)\.json$/, /^\.stet\/history\/([^/]+)\.jsonl$/];
const OBJECT = /^\.stet\/history\/objects\//;

/** In which order they are read: the texts of the history last, because what names them is read before. */
function orderOf({ key, files: [first] }: Group): 0 | 1 | 2 {
  if (OBJECT.test(first?.path ?? '')) return 2;
  return key === '' ? 0 : 1;
}

/** Article, docket, list of states and typing of one article belong together; whatever else there is stands by itself. */
export async function groupsOf(library: Library, files: readonly WalkedFile[]): Promise<readonly Group[]> {
  const idOfFile = new Map([...library.entries.values()].map(({ summary }) => [summary.file, summary.id]));
  const keyOf = (path: string): string => {
    if (path === '.stet/library.json') return 'record';
    const file = ARTICLE.exec(path)?.[1];
    if (file !== undefined) return idOfFile.get(file) ?? '';
    return OF_ID.map((pattern) => pattern.exec(path)?.[1]).find((id) => id !== undefined) ?? '';
  };
  const together = new Map<string, WalkedFile[]>();
  const alone: Group[] = [];
  for (const [at, file] of files.entries()) {
    const key = keyOf(file.path);
    if (key === '') alone.push({ key, files: [file] });
    else together.set(key, [...(together.get(key) ?? []), file]);
    if (at % BREATH === 0) await breathe();
  }
  const groups = [...alone, ...[...together].map(([key, group]) => ({ key, files: group }))];
  const inOrder: readonly Group[][] = [[], [], []];
  for (const group of groups) inOrder[orderOf(group)]?.push(group);
  return inOrder.flat();
}
