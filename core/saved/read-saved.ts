import * as v from 'valibot';
import type { ProblemCode } from '../problem.ts';
import { failed, ok, type Result } from '../result.ts';
import { ageOf, isSaved, migrate, type Migration, type Saved } from './migration.ts';

/** A kind of saved file: the version this program writes, the steps up to it, and how a fault of it is named. */
interface Kind<S extends v.GenericSchema> {
  readonly schema: S;
  readonly current: number;
  readonly migrations: readonly Migration[];
  readonly damaged: ProblemCode;
  readonly newer: ProblemCode;
}

/** Where the first fault lies and what it is, e.g. `claims.2.check: Invalid type: …`, cut to a length a log can hold. */
function firstFault(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const [issue] = issues;
  const path = v.getDotPath(issue);
  return `${path ?? 'the file'}: ${issue.message}`.slice(0, 200);
}

/** Lists and records in one another. Ours have ten; what is read must be written again, and a few thousand are more than that can. */
const DEEPEST = 200;

/** Level by level, not by calling itself: that would end at the same depth. */
function nestsTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one): readonly unknown[] => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

function upToDate(saved: Saved, kind: Kind<v.GenericSchema>): Saved | string {
  try {
    return migrate(saved, kind.current, kind.migrations) ?? `schema ${String(saved.schema)} is not known`;
  } catch (error) {
    return `schema ${String(saved.schema)} could not be read: ${String(error)}`.slice(0, 200);
  }
}

/** Parses what a file said. Never changes or drops a key it does not know. */
export function readSaved<S extends v.GenericSchema>(value: unknown, kind: Kind<S>, file?: string): Result<v.InferOutput<S>> {
  const fault = (code: ProblemCode, detail: string) => failed({ code, detail, ...(file === undefined ? {} : { file }) });
  if (!isSaved(value)) return fault(kind.damaged, 'the file: not a record');
  const age = ageOf(value, kind.current);
  if (age === 'newer') return fault(kind.newer, `schema ${String(value.schema)}, this program knows ${kind.current}`);
  if (age === 'unknown') return fault(kind.damaged, 'schema: missing or not a version');
  if (nestsTooDeep(value)) return fault(kind.damaged, `the file: nested more than ${DEEPEST} deep`);
  const current = age === 'older' ? upToDate(value, kind) : value;
  if (typeof current === 'string') return fault(kind.damaged, current);
  const parsed = v.safeParse(kind.schema, current);
  return parsed.success ? ok(parsed.output) : fault(kind.damaged, firstFault(parsed.issues));
}
