import { ulid } from 'ulid';
import type { Answer } from '../../core/contract/calls.ts';
import type { Problem } from '../../core/problem.ts';
import { sourceOf } from '../../core/sources/source-of.ts';
import { ask } from '../desk.ts';
import { evidence, type ComingEvidence } from '../state/evidence.ts';
import { library } from '../state/library.ts';
import { words } from '../words/words.ts';
import { sourcesWritten } from './sources.ts';
import { say, valueOrSay } from './tell.ts';

/** So much of a file goes to main at once: large enough to be quick, small enough not to be felt. */
const PART_BYTES = 2 * 1024 * 1024;

type Kept = Answer<'evidence.end'>;

/** Files that a person stopped: their parts are sent no more. */
const stopped = new Set<string>();

function show(coming: ComingEvidence): void {
  const others = evidence.value.coming.filter(({ token }) => token !== coming.token);
  evidence.set({ coming: [...others, coming] });
}

function hide(token: string): void {
  stopped.delete(token);
  evidence.set({ coming: evidence.value.coming.filter((one) => one.token !== token) });
}

/** A file that was not kept, and what is said of it. */
interface NotKept {
  readonly name: string;
  readonly why: string;
  readonly isStopped: boolean;
}

/** Of so many files that were not kept the reason is said; the others are named. */
const MOST_REASONS = 3;

/** Folders among what was dropped: each comes as a file that cannot be read. */
const folders = new WeakSet<File>();

/** The files that were dropped; of a folder it is remembered that it is one. */
export function droppedFiles(data: DataTransfer | null): readonly File[] {
  const items = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file');
  const isFolder = items.map((item) => item.webkitGetAsEntry()?.isDirectory === true);
  const files = [...(data?.files ?? [])];
  for (const [at, file] of files.entries()) if (isFolder[at]) folders.add(file);
  return files;
}

/** Keeps dropped or pasted files with a source, one after the other, and says how it went: each that was not kept by name. Answers how many are kept. */
export async function addFiles(source: string, files: readonly File[]): Promise<number> {
  const kept: Kept[] = [];
  const not: NotKept[] = [];
  // A source that was made a moment ago may be on its way to the disk.
  await sourcesWritten();
  for (const file of files) {
    const one = await addFile(source, file);
    if ('why' in one) not.push(one);
    else kept.push(one);
  }
  sayHow(kept, not);
  return kept.length;
}

function sayHow(kept: readonly Kept[], not: readonly NotKept[]): void {
  const [first] = kept;
  const [only] = not;
  if (only && kept.length + not.length > 1) {
    const others = not.slice(MOST_REASONS).map(({ name }) => name);
    const why = not.slice(0, MOST_REASONS).map((one) => one.why);
    say(words.evidence.keptBut(kept.length, why, others), 'problem');
  } else if (only) say(only.why, only.isStopped ? 'plain' : 'problem');
  else if (kept.length === 1 && first) sayKept(first);
  else if (kept.length > 1) say(words.evidence.keptAll(kept.length), 'good');
}

function sayKept({ evidence: { file }, isKnown }: Kept): void {
  say(isKnown ? words.evidence.isKnown(file) : words.evidence.kept(file), 'good');
}

const notKept = ({ name }: File, why: Problem | string): NotKept =>
  typeof why === 'string'
    ? { name, why, isStopped: false }
    : { name, why: why.code === 'stopped' ? words.evidence.stopped(name) : words.problems.say(why), isStopped: why.code === 'stopped' };

async function addFile(source: string, file: File): Promise<Kept | NotKept> {
  if (folders.has(file)) return notKept(file, { code: 'evidence-no-file', file: file.name });
  const token = ulid();
  const coming = { token, source, name: file.name };
  show({ ...coming, share: 0 });
  const sent = await send(file, coming);
  hide(token);
  if ('why' in sent) return sent;
  library.set({ record: sent.record });
  return sent;
}

async function send(file: File, coming: Omit<ComingEvidence, 'share'>): Promise<Kept | NotKept> {
  const { token, source } = coming;
  const begun = await ask('evidence.begin', { token, source, name: file.name, size: file.size });
  if (!begun.ok) return notKept(file, begun.problem);
  const refused = await sendAll(file, coming);
  if (refused) return refused;
  const ended = await ask('evidence.end', { token, size: file.size });
  return ended.ok ? ended.value : notKept(file, ended.problem);
}

/** Answers null once every part is with main, else why one is not. */
async function sendAll(file: File, coming: Omit<ComingEvidence, 'share'>): Promise<NotKept | null> {
  const { token } = coming;
  for (let from = 0; from < file.size; from += PART_BYTES) {
    if (stopped.has(token)) {
      await ask('evidence.stop', { token });
      return notKept(file, { code: 'stopped' });
    }
    const bytes = await partOf(file, from);
    if (bytes === null) {
      await ask('evidence.stop', { token });
      return notKept(file, words.evidence.unread(file.name));
    }
    const added = await ask('evidence.part', { token, bytes });
    if (!added.ok) return notKept(file, added.problem);
    show({ ...coming, share: (from + bytes.length) / file.size });
  }
  return null;
}

/** Null for a file that is gone or changed since it was dropped. */
async function partOf(file: File, from: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.slice(from, from + PART_BYTES).arrayBuffer());
  } catch {
    return null;
  }
}

/** Lets a file go that is on its way. Main's own copying hears of it at once, the window's before its next part. */
export function stopEvidence(token: string): void {
  stopped.add(token);
  const coming = evidence.value.coming.find((one) => one.token === token);
  if (coming?.share === null) {
    void ask('evidence.stop', { token });
    say(words.evidence.stopped(coming.name));
  }
}

/** Main asks for the file. */
export async function chooseEvidence(source: string): Promise<void> {
  const token = ulid();
  show({ token, source, name: words.evidence.title, share: null });
  const kept = valueOrSay(await ask('evidence.choose', { token, source }));
  hide(token);
  if (!kept) return;
  library.set({ record: kept.record });
  sayKept(kept);
}

/** What of a clipboard can be kept: its files, else its page, else its words. A page that has words goes before the picture of them. */
export function pastedFiles(data: DataTransfer | null, at: Date): readonly File[] {
  const html = data?.getData('text/html') ?? '';
  const text = data?.getData('text/plain') ?? '';
  const name = words.evidence.pasted(stampOf(at));
  const files = [...(data?.files ?? [])].map((file) => named(file, name));
  if (files.length > 0 && text.trim() === '') return files;
  if (html.trim() !== '') return [new File([html], `${name}.html`, { type: 'text/html' })];
  if (text.trim() !== '') return [new File([text], `${name}.txt`, { type: 'text/plain' })];
  return files;
}

/** “2026-11-28 12-04-31”, the time here: what is pasted has no other name, and no file may be called by colons. */
function stampOf(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('-')}`;
}

/** A picture without a file behind it is `image.png` to every browser. */
const named = (file: File, name: string): File => (file.name === 'image.png' ? new File([file], `${name}.png`, { type: file.type }) : file);

/** Writes where a piece comes from. Answers whether it was written. */
export async function describeEvidence(
  piece: string,
  said: { readonly address: string; readonly archive: string; readonly note: string },
): Promise<boolean> {
  const record = valueOrSay(await ask('evidence.describe', { evidence: piece, ...said }));
  if (record) library.set({ record });
  return record !== null;
}

export async function revealEvidence(piece: string): Promise<void> {
  valueOrSay(await ask('evidence.reveal', { evidence: piece }));
}

/** Checks one piece, or all of the library, and says what is not as it was kept, by name. */
export async function proveEvidence(piece?: string): Promise<void> {
  if (evidence.value.proving !== null) return;
  evidence.set({ proving: piece ?? 'all' });
  const answered = valueOrSay(await ask('evidence.prove', piece === undefined ? {} : { evidence: piece }));
  evidence.set({ proving: null });
  if (!answered) return;
  const { proofs } = answered;
  evidence.set({ proofs: { ...evidence.value.proofs, ...Object.fromEntries(proofs.map((proof) => [proof.evidence, proof])) } });
  if (piece === undefined) sayProven(proofs);
}

function sayProven(proofs: Answer<'evidence.prove'>['proofs']): void {
  const { record } = library.value;
  const pieces = new Map(record?.evidence.map((piece) => [piece.id, piece]));
  const spoilt = proofs
    .filter(({ state }) => state !== 'intact')
    .map(({ evidence: id, state }) => {
      const piece = pieces.get(id);
      const source = piece && record ? (sourceOf(record.sources, piece.source)?.title ?? '') : '';
      return { file: piece?.file ?? id, source, state };
    });
  if (proofs.length === 0) say(words.evidence.nothingToProve);
  else if (spoilt.length === 0) say(words.evidence.provenAll(proofs.length), 'good');
  else say(words.evidence.provenBut(spoilt, proofs.length - spoilt.length), 'problem');
}
