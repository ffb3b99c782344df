import type { SyncTool, SyncToolId } from './sync-tool.ts';
import { SYNC_TOOLS } from './sync-tools.ts';

/**
 * What a file's name says of it. `of`: the file it is a copy of. `by`: a person or a machine, as the tool names it. `at`: when, as far as it
 * says, on the clock of the machine that named it: ISO 8601 without a zone. `certain`: the name alone says it; else the copy must hold the
 * original's id as well, because people give such names too.
 */
export interface ConflictName {
  readonly of: string;
  readonly tool: SyncToolId;
  readonly by: string | null;
  readonly at: string | null;
  readonly certain: boolean;
}

/** What every certain name has in it: of ten thousand names all others are told by this alone. */
const HINT = /onfli|競合|冲突|問題/;

/** What every other has in it; the name of a docket mostly has neither. */
const JOINT = /[ -]/;

/** Read by the name alone. Null when no tool names a copy like this. */
export function certainConflict(name: string): ConflictName | null {
  if (!HINT.test(name)) return null;
  return readings(name, true)[0] ?? null;
}

/** Every way to read the name, the likeliest first; those that are not certain count only beside the original's id. */
export function conflictNames(name: string): readonly ConflictName[] {
  const certain = certainConflict(name);
  if (certain !== null) return [certain];
  return JOINT.test(name) ? readings(name, false) : [];
}

function readings(name: string, certain: boolean): ConflictName[] {
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return [];
  const [stem, ending] = [name.slice(0, dot), name.slice(dot)];
  const found = SYNC_TOOLS.filter((tool) => tool.certain === certain).flatMap((tool) => readBy(tool, stem, ending));
  return found.filter(({ of }, at) => found.findIndex((other) => other.of === of) === at);
}

function readBy({ id, patterns, certain }: SyncTool, stem: string, ending: string): ConflictName[] {
  return patterns.flatMap((pattern) => {
    const groups = pattern.exec(stem)?.groups;
    const of = groups?.['of'];
    if (groups === undefined || of === undefined) return [];
    const at = timeOf(groups['date'], groups['time']);
    const first = { of: of + ending, tool: id, by: groups['by'] ?? null, at, certain };
    // A copy of a copy belongs to the same original; the last naming says who and when.
    const earlier = certain ? certainConflict(first.of) : null;
    return [earlier === null ? first : { ...first, of: earlier.of }];
  });
}

/** Null when the digits are no date. A time that is none is left out. */
function timeOf(date: string | undefined, time: string | undefined): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(date ?? '') ?? [];
  if (year === undefined || !within(month, 1, 12) || !within(day, 1, 31)) return null;
  const [, hour, minute, second] = /^(\d{2})-?(\d{2})-?(\d{2})$/.exec(time ?? '') ?? [];
  const clock = within(hour, 0, 23) && within(minute, 0, 59) && within(second, 0, 59) ? `T${hour}:${minute}:${second}` : '';
  return `${year}-${month}-${day}${clock}`;
}

const within = (digits: string | undefined, from: number, to: number): boolean =>
  digits !== undefined && Number(digits) >= from && Number(digits) <= to;
