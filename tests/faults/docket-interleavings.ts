import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { ok } from '../../core/result.ts';
import { emptyDocket, type Docket } from '../../core/saved/docket.ts';
import { readDocket } from '../../core/saved/read-docket.ts';
import { Database } from '../../electron/store/database.ts';
import { ModelDisk } from './model-disk.ts';
import { onDisk } from './subjects.ts';
import { emptyTally, type Tally } from './tally.ts';

const PATH = '/store/docket.json';
const STEPS = 8;

type Item = Docket['dismissed'][number];
type Open = (disk: ModelDisk) => Promise<(item: Item) => Promise<boolean>>;
const itemOf = (exact: string): Item => ({ suggester: 'figures', exact, by: 'p', at: '2026-11-24T08:00:00Z' });
const withItem = (docket: Docket, item: Item): Docket => ({ ...docket, dismissed: [...docket.dismissed, item] });

/** Each answers a way to add an item to a store that is open. */
const STORES: Readonly<Record<'stet' | 'lowdb', Open>> = {
  stet: async ({ fs }) => {
    const place = { fs, path: PATH, file: 'docket.json', now: () => 0, quarantine: '/store/quarantine', generations: '/store/generations' };
    const database = await Database.open(place, (value) => readDocket(value), emptyDocket('a'));
    return async (item) => (await database.change((docket) => ok(withItem(docket, item)))).ok;
  },
  lowdb: async (disk) => {
    const low = new Low<Docket>(new JSONFile(PATH), emptyDocket('a'));
    await onDisk(disk, () => low.read());
    return async (item) => {
      low.data = withItem(low.data, item);
      return onDisk(disk, () => low.write()).then(
        () => true,
        () => false,
      );
    };
  },
};

/** Another program adds an item to the docket, as it lies on the disk. */
function addOutside(disk: ModelDisk, exact: string, isRenamed: boolean): void {
  const docket = JSON.parse(Buffer.from(disk.contentOf(PATH)).toString('utf8')) as Docket;
  disk.writeOutside(PATH, Buffer.from(JSON.stringify(withItem(docket, itemOf(exact)))), isRenamed ? 'renamed' : 'in place');
}

/**
 * A window and another program add to one docket in `times` random orders, the other in the middle of a write, too, up to the last look at the
 * file before it gets its name. `lost`: an item of either is not there in the end.
 */
export async function docketInterleavings(subject: 'stet' | 'lowdb', times: number, random: () => number): Promise<Tally> {
  const tally = emptyTally();
  for (let time = 0; time < times; time += 1) {
    const disk = new ModelDisk();
    await disk.fs.makeFolder('/store');
    const add = await STORES[subject](disk);
    const expected = new Set(['ours at first']);
    await add(itemOf('ours at first'));
    const outside = (exact: string): void => {
      addOutside(disk, exact, random() < 0.5);
      expected.add(exact);
    };
    for (let step = 0; step < STEPS; step += 1) {
      if (random() < 0.4) {
        outside(`theirs ${step}`);
        continue;
      }
      const at = random() < 0.5 ? Math.floor(random() * 16) : -1;
      let calls = 0;
      disk.before = (call) => {
        if (calls++ === at && call !== 'rename') outside(`theirs meanwhile ${step}`);
        return undefined;
      };
      tally.faults += 1;
      if (await add(itemOf(`ours ${step}`))) {
        tally.acknowledged += 1;
        expected.add(`ours ${step}`);
      }
      disk.before = () => undefined;
    }
    const there = new Set((JSON.parse(Buffer.from(disk.contentOf(PATH)).toString('utf8')) as Docket).dismissed.map(({ exact }) => exact));
    if ([...expected].some((exact) => !there.has(exact))) tally.lost += 1;
  }
  return tally;
}
