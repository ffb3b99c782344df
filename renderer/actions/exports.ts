import { ulid } from 'ulid';
import { openCounts, openParts, type GateItem } from '../../core/claims/gate.ts';
import { outwardOf } from '../../core/claims/outward.ts';
import type { Answer } from '../../core/contract/calls.ts';
import type { FormatId } from '../../core/export/formats.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { words } from '../words/words.ts';
import { recheck } from './check.ts';
import { changeDocket, stampHere } from './docket.ts';
import { held } from './hold.ts';
import { lookAtPictures } from './pictures.ts';
import { flushAll, inLine } from './saving.ts';
import { closeDialog, openDialog, say, valueOrSay } from './tell.ts';

export type Preview = Answer<'export.preview'>;

/** Shows what stands between the story and the reader, and the formats it can go out in. */
export function openGate(): void {
  if (!recheck()) return;
  // A reason given earlier is in force only for the text that is on the disk.
  void onDisk();
  void lookAtPictures();
  openDialog({ kind: 'gate' });
}

/** Main exports what is on the disk, so everything unsaved goes there first. */
async function onDisk(): Promise<string | null> {
  const id = held()?.id ?? null;
  if (id === null || held()?.readOnly) return id;
  return (await flushAll('export')) ? id : null;
}

export async function preview(format: FormatId, naming: boolean): Promise<Preview | null> {
  const id = await onDisk();
  return id === null ? null : valueOrSay(await ask('export.preview', { id, format, naming }));
}

/** The pictures of the story that no export takes along; none where that cannot be asked. */
export async function heldPictures(): Promise<readonly string[]> {
  const id = await onDisk();
  const answer = id === null ? null : await ask('export.held', { id });
  return answer?.ok ? answer.value.pictures : [];
}

/** Writes the file where the person says; `naming`: with the sources that the format keeps back otherwise. Answers whether it is there. */
export async function exportFormat(format: FormatId, naming: boolean): Promise<boolean> {
  const id = await onDisk();
  const written = id === null ? null : valueOrSay(await ask('export.save', { id, format, naming }));
  if (!written) return false;
  closeDialog();
  const { gate } = words.article;
  const left = written.leftOut.map(({ code, count, names = [] }) => gate.leftOut[code](count, names));
  say([gate.exported(written.file, written.bytes, written.beside), ...left].join(' '), left.length === 0 ? 'good' : 'plain');
  return true;
}

/**
 * Logs why it goes out although something is open, then exports. The log speaks of exactly this text and format. `named`: the sources in
 * confidence that it is to name, none where it keeps them back.
 */
export async function overrideGate(format: FormatId, reason: string, named: readonly GateItem[]): Promise<boolean> {
  if ((await onDisk()) === null) return false;
  const result = recheck();
  const stamp = stampHere();
  const { docket, doc, projection } = article.value;
  if (!result || !stamp || !docket || !doc || !projection) return false;
  const items = [...result.gate, ...named];
  const text = { revision: docket.revision, outward: outwardOf(doc, projection) };
  const override = {
    id: ulid(),
    ...stamp,
    format,
    reason: reason.trim(),
    open: openCounts(items),
    of: openParts(items),
    ...text,
  };
  if (!changeDocket({ kind: 'override-gate', override }, stamp)) return false;
  await inLine(() => Promise.resolve());
  return exportFormat(format, named.length > 0);
}
