import { diskRows } from './disk-trials.ts';
import { killRows } from './kills.ts';
import { loopRows, whyNoCuts } from './loop-cuts.ts';
import { whyNoMounts } from './mounts.ts';
import { processRows } from './processes.ts';
import { faultRows, type Extent } from './rows.ts';
import type { FaultRow } from './tally.ts';

/** lowdb comes through kills; more of them would show no more. */
const CONTROLS = 200;

/** Everything that `npm run faults` tries, one after the other. `kills`: how often each writer is killed. */
export async function allRows({ kills, ...extent }: Extent & { readonly kills: number }): Promise<FaultRow[]> {
  const rows = await faultRows(extent);
  extent.say(`Killing a process that writes, ${kills} times each.`);
  rows.push(...(await killRows(kills, Math.min(kills, CONTROLS))));
  extent.say('Opening one library in several processes.');
  rows.push(...(await processRows(extent.isFull ? 25 : 5)));
  const noMounts = whyNoMounts();
  rows.push(...(await diskRows(noMounts, extent.isFull ? 1 : 6, extent.say)));
  const cuts = { ...extent, times: extent.isFull ? 100 : 10 };
  for (const kind of ['ext4', 'xfs'] as const) rows.push(...(await loopRows(kind, whyNoCuts(noMounts, kind), cuts)));
  return rows;
}
