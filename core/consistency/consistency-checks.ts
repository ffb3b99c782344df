import type { Projection, UnitKind } from '../article/plain-text.ts';
import { changesCheck } from './checks/changes.ts';
import { daysCheck } from './checks/days.ts';
import { khmerChangesCheck } from './checks/khmer-changes.ts';
import { namesCheck } from './checks/names.ts';
import { pairsCheck } from './checks/pairs.ts';
import { pointsCheck } from './checks/points.ts';
import { scalesCheck } from './checks/scales.ts';
import { sharesCheck } from './checks/shares.ts';
import { sumsCheck } from './checks/sums.ts';
import { surnamesCheck } from './checks/surnames.ts';
import { tablesCheck } from './checks/tables.ts';
import { titlesCheck } from './checks/titles.ts';
import { toldTwiceCheck } from './checks/told-twice.ts';
import { totalsCheck } from './checks/totals.ts';
import { yearsCheck } from './checks/years.ts';
import type { ConsistencyCheck, Inconsistency, StoryCheck } from './consistency-check.ts';

/**
 * Every rule; one line each here. They speak only where arithmetic, the calendar or another place of the story proves it: a false alarm
 * costs more than a missed slip. What they say of texts by others is counted by `scripts/false-alarms.mjs`.
 */
export const CONSISTENCY_CHECKS: readonly ConsistencyCheck[] = [
  daysCheck,
  yearsCheck,
  changesCheck,
  khmerChangesCheck,
  pointsCheck,
  totalsCheck,
  sumsCheck,
  sharesCheck,
  pairsCheck,
];

/** Rules that compare one place of the story with another. */
export const STORY_CHECKS: readonly StoryCheck[] = [scalesCheck, toldTwiceCheck, namesCheck, titlesCheck, surnamesCheck, tablesCheck];

/** One textblock longer than this, in characters, is no prose. */
const LONGEST_UNIT = 20_000;
const SILENT: ReadonlySet<UnitKind> = new Set(['credit', 'stash', 'raw']);

/** Two rules may see one slip. */
function once(all: readonly Inconsistency[]): Inconsistency[] {
  const bySlip = new Map<string, Inconsistency>();
  for (const one of all) {
    const key = `${one.code} ${String(one.from)}`;
    if (!bySlip.has(key)) bySlip.set(key, one);
  }
  return [...bySlip.values()];
}

/** What contradicts itself in the article, in reading order. */
export function inconsistencies({ text, units }: Projection): Inconsistency[] {
  const read = units
    .filter(({ kind, from, to }) => !SILENT.has(kind) && to - from <= LONGEST_UNIT)
    .map((unit) => ({ unit, words: text.slice(unit.from, unit.to) }));
  const inUnits = read.flatMap(({ unit, words }, index) =>
    CONSISTENCY_CHECKS.flatMap((check) =>
      check
        .find(words, unit, read[index + 1]?.words ?? '')
        .map((one) => ({ ...one, check: check.id, from: unit.from + one.from, to: unit.from + one.to })),
    ),
  );
  const story = read.map(({ unit: { kind, from, cell }, words }) => ({ kind, from, text: words, ...(cell ? { cell } : {}) }));
  const across = STORY_CHECKS.flatMap((check) => check.find(story).map((one) => ({ ...one, check: check.id })));
  return once([...inUnits, ...across]).sort((one, other) => one.from - other.from);
}
