import type { Projection, UnitKind } from '../article/plain-text.ts';
import { pairsCheck } from './checks/pairs.ts';
import { daysCheck } from './checks/days.ts';
import { changesCheck } from './checks/changes.ts';
import type { ConsistencyCheck, Inconsistency } from './consistency-check.ts';

/** Every rule; one line each here. They speak only where arithmetic or the calendar proves it: a false alarm costs more than a missed slip. */
export const CONSISTENCY_CHECKS: readonly ConsistencyCheck[] = [daysCheck, changesCheck, pairsCheck];

/** One textblock longer than this, in characters, is no prose. */
const LONGEST_UNIT = 20_000;
const SILENT: ReadonlySet<UnitKind> = new Set(['credit', 'stash', 'raw']);

/** What contradicts itself in the article, in reading order. */
export function inconsistencies({ text, units }: Projection): Inconsistency[] {
  const read = units.filter(({ kind }) => !SILENT.has(kind));
  const found = read.flatMap((unit, index) => {
    if (unit.to - unit.from > LONGEST_UNIT) return [];
    const next = read[index + 1];
    const own = text.slice(unit.from, unit.to);
    return CONSISTENCY_CHECKS.flatMap((check) =>
      check
        .find(own, unit, next ? text.slice(next.from, next.to) : '')
        .map((one) => ({ ...one, check: check.id, from: unit.from + one.from, to: unit.from + one.to })),
    );
  });
  return found.sort((one, other) => one.from - other.from);
}
