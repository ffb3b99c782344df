import { basename, join } from 'node:path';
import type { Answer, Question } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { isOwnPlace } from '../library/own-place.ts';
import { onDisk } from '../store/disk-problem.ts';
import { writeDurably } from '../store/durable-file.ts';
import type { Desk } from './desk.ts';

/** Asks where, and writes the text there. `stopped` when the person thought better of it. */
export async function saveElsewhere(
  { around: { fs, dialogs, documents }, library }: Desk,
  { file, markdown }: Question<'article.save-elsewhere'>,
): Promise<Result<Answer<'article.save-elsewhere'>>> {
  const path = await dialogs.save(join(documents, basename(file)), 'md');
  if (path === null) return failed({ code: 'stopped' });
  return onDisk(basename(path), async () => {
    if (await isOwnPlace(fs, library?.places ?? null, path)) return failed({ code: 'own-place', file: basename(path) });
    await writeDurably(fs, path, Buffer.from(markdown, 'utf8'));
    return ok({ file: basename(path) });
  });
}
