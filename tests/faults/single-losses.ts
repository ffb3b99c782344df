import { ModelDisk } from './model-disk.ts';
import { docket, lowdb, type Subject } from './subjects.ts';
import { emptyTally, type Tally } from './tally.ts';
import { record } from './writers.ts';

const WRITES = 5;
const DAMAGE: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | null>> = {
  gone: () => null,
  empty: () => new Uint8Array(),
  half: (bytes) => bytes.slice(0, Math.floor(bytes.length / 2)),
  zeros: (bytes) => new Uint8Array(bytes.length),
  another: () => Buffer.from('{}'),
};

/**
 * Any one file of a store is lost or spoilt. What is there when it is opened may be one write older when the store's own file was hit, and
 * nothing else may be. `acceptedWrongly`: taken for a store that never held anything.
 */
async function losses(subject: Subject): Promise<Tally> {
  const tally = emptyTally();
  const disk = new ModelDisk();
  await disk.fs.makeFolder('/store/.stet');
  const store = await subject.open(disk);
  for (let value = 1; value <= WRITES; value += 1) if (await store.write(value)) tally.acknowledged += 1;
  for (const [path, inode] of disk.state.names) {
    for (const damage of Object.values(DAMAGE)) {
      const names = new Map(disk.state.names);
      const contents = new Map(disk.state.contents);
      const bytes = damage(contents.get(inode) ?? new Uint8Array());
      if (bytes === null) names.delete(path);
      else contents.set(inode, bytes);
      tally.faults += 1;
      const found = await subject.open(new ModelDisk({ names, contents }));
      const { value, behind = value } = found;
      if (behind === 'empty') tally.acceptedWrongly += 1;
      else if (behind === 'unreadable') tally.corrupted += 1;
      else if (behind < (path === subject.file ? WRITES - 1 : WRITES)) tally.lost += 1;
    }
  }
  return tally;
}

export const LOSSES = {
  docket: () => losses(docket),
  record: () => losses(record),
  lowdb: () => losses(lowdb),
} as const;
