import { basename } from 'node:path';
import type { Answer, Question } from '../../core/contract/calls.ts';
import { failed, type Result } from '../../core/result.ts';
import type { Desk } from '../desk/desk.ts';
import type { Library } from '../library/library.ts';
import { onDisk } from '../store/disk-problem.ts';
import type { FileFacts } from '../store/file-system.ts';
import type { Incoming } from './incoming.ts';
import { addPart, beginEvidence, endEvidence, stopEvidence } from './locker.ts';

/**
 * Asks for a file with a dialog and copies it into the locker, with `progress` news. Refused as `evidence.begin` and `evidence.end` are; with
 * `not-found` when the file is gone before its end, with `changed-while-copied` when another program wrote into it meanwhile, with
 * `evidence-no-file` for a folder, a pipe or a device.
 */
export async function chooseEvidence(
  desk: Desk,
  library: Library,
  asked: Question<'evidence.choose'>,
): Promise<Result<Answer<'evidence.choose'>>> {
  const path = await desk.around.dialogs.file('evidence');
  if (path === null) return failed({ code: 'stopped' });
  const name = basename(path);
  const copied = await onDisk(name, () => copy(desk, library, { ...asked, path, name }));
  if (!copied.ok) await stopEvidence(library, asked.token);
  library.means.tell({ kind: 'progress', task: 'storing', share: 1 });
  return copied;
}

interface Chosen extends Question<'evidence.choose'> {
  readonly path: string;
  readonly name: string;
}

async function copy(desk: Desk, library: Library, chosen: Chosen): Promise<Result<Answer<'evidence.choose'>>> {
  const { fs } = desk.around;
  const { path, name, source, token } = chosen;
  const before = await fs.facts(path);
  if (before === null) return failed({ code: 'not-found', file: name });
  if (!before.isFile) return failed({ code: 'evidence-no-file', file: name });
  const begun = await beginEvidence(library, { token, source, name, size: before.size });
  if (!begun.ok) return begun;
  for await (const part of fs.parts(path)) {
    const added = await addPart(library, { token, bytes: part });
    if (!added.ok) return added;
    tellShare(library, begun.value, before);
  }
  const after = await fs.facts(path);
  if (after === null) return failed({ code: 'not-found', file: name });
  if (!isSame(before, after)) return failed({ code: 'changed-while-copied', file: name });
  return endEvidence(library, { token, size: before.size }, desk.record.data.person?.id ?? '');
}

const isSame = (one: FileFacts, other: FileFacts): boolean =>
  one.size === other.size && one.modified === other.modified && one.identity === other.identity;

/** Never 1: the file has its place and its record still to come. */
function tellShare(library: Library, incoming: Incoming, { size }: FileFacts): void {
  const share = Math.min(0.99, incoming.size / Math.max(1, size));
  library.means.tell({ kind: 'progress', task: 'storing', share });
}
