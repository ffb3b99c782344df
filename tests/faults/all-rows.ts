import { diskRows } from './disk-trials.ts';
import { killRows } from './kills.ts';
import { loopRows, whyNoCuts } from './loop-cuts.ts';
import { whyNoMounts } from './mounts.ts';
import { processRows } from './processes.ts';
import { faultRows, type Extent } from './rows.ts';
import type { FaultRow } from './tally.ts';

/** lowdb comes through kills; more of them would show no more. */
const CONTROLS = 200;

interface All extends Extent {
  /** How often each writer is killed. */
  readonly kills: number;
  /** How often the power of each kind of disk is cut, where nothing else is to be tried; null for everything. */
  readonly cuts: number | null;
}

async function cutRows(extent: Extent, noMounts: string | null, times: number): Promise<FaultRow[]> {
  const rows: FaultRow[] = [];
  for (const kind of ['ext4', 'xfs'] as const) rows.push(...(await loopRows(kind, whyNoCuts(noMounts, kind), { ...extent, times })));
  return rows;
}

/** Everything that `npm run faults` tries, one after the other. */
export async function allRows({ kills, cuts, ...extent }: All): Promise<FaultRow[]> {
  if (cuts !== null) return cutRows(extent, whyNoMounts(), cuts);
  const rows = await faultRows(extent);
  extent.say(`Killing a process that writes, ${kills} times each.`);
  rows.push(...(await killRows(kills, Math.min(kills, CONTROLS))));
  extent.say('Opening one library in several processes.');
  rows.push(...(await processRows(extent.isFull ? 25 : 5)));
  const noMounts = whyNoMounts();
  rows.push(...(await diskRows(noMounts, extent.isFull ? 1 : 6, extent.say)));
  return [...rows, ...(await cutRows(extent, noMounts, extent.isFull ? 100 : 10))];
}
