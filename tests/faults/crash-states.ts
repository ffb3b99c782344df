import { lastIndex, type DiskState, type DiskStep } from './model-disk.ts';

type NameStep = Extract<DiskStep, { kind: 'name' }>;

/**
 * Every state in which a power cut after the first `cut` steps may leave a disk that was at rest before them:
 * - Of the names of a folder any beginning of the steps since its last sync has happened, in order; each folder for itself. A rename is whole.
 * - Of a file's bytes what was there at its last sync has happened; of what was written since: nothing, all, half of it, or its length in zeros.
 * These are the promises of POSIX, and what ext4 and XFS are seen to do.
 */
export function* crashStates(start: DiskState, steps: readonly DiskStep[], cut: number): Generator<DiskState> {
  const done = steps.slice(0, cut);
  for (const names of namesAfter(start, done)) yield* contentsAfter(start, done, names);
}

function* namesAfter(start: DiskState, done: readonly DiskStep[]): Generator<ReadonlyMap<string, number>> {
  const folders = [...new Set(done.flatMap((step) => (step.kind === 'name' ? [step.folder] : [])))];
  const choices = folders.map((folder) => {
    const mine = done.filter((step): step is NameStep => step.kind === 'name' && step.folder === folder);
    const synced = lastIndex(done, (step) => step.kind === 'sync-folder' && step.folder === folder);
    const certain = done.slice(0, synced + 1).filter((step) => step.kind === 'name' && step.folder === folder).length;
    return Array.from({ length: mine.length - certain + 1 }, (_, more) => new Set(mine.slice(0, certain + more)));
  });
  for (const chosen of product(choices)) {
    const names = new Map(start.names);
    for (const step of done) {
      if (step.kind !== 'name' || !chosen.some((some) => some.has(step))) continue;
      for (const name of step.gone) names.delete(name);
      if (step.path !== null) names.set(step.path, step.inode);
    }
    yield names;
  }
}

function* contentsAfter(start: DiskState, done: readonly DiskStep[], names: ReadonlyMap<string, number>): Generator<DiskState> {
  const inodes = [...new Set(names.values())];
  for (const chosen of product(inodes.map((inode) => variants(start, done, inode)))) {
    yield { names, contents: new Map(inodes.map((inode, at) => [inode, chosen[at] ?? new Uint8Array()])) };
  }
}

/** What may stand in one file. */
function variants(start: DiskState, done: readonly DiskStep[], inode: number): readonly Uint8Array[] {
  const mine = done.filter((step) => 'inode' in step && step.inode === inode && step.kind !== 'name');
  const synced = lastIndex(mine, ({ kind }) => kind === 'sync');
  const sure = written(start.contents.get(inode) ?? new Uint8Array(), mine.slice(0, synced + 1));
  if (synced === mine.length - 1) return [sure];
  const whole = written(sure, mine.slice(synced + 1));
  // What was appended to is still there; only what replaced it may have taken it along.
  const kept = Buffer.compare(whole.subarray(0, sure.length), sure) === 0 ? sure : new Uint8Array();
  const more = whole.length - kept.length;
  return [sure, whole, whole.slice(0, kept.length + Math.floor(more / 2)), Buffer.concat([kept, new Uint8Array(more)])];
}

function written(before: Uint8Array, steps: readonly DiskStep[]): Uint8Array {
  let content = before;
  for (const step of steps) {
    if (step.kind === 'empty') content = new Uint8Array();
    else if (step.kind === 'write') content = Buffer.concat([content.slice(0, step.at), step.bytes]);
  }
  return content;
}

function* product<T>(choices: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first, ...rest] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const one of first) for (const others of product(rest)) yield [one, ...others];
}
