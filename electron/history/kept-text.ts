import type { Answer } from '../../core/contract/calls.ts';
import type { SavePoint } from '../../core/contract/history.ts';
import { readClaimsThen } from '../../core/history/claims-then.ts';
import type { ProblemCode } from '../../core/problem.ts';
import { failed, ok, type Failure, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import type { KeptLine } from './history.ts';
import { Objects } from './objects.ts';
import { nameOfPoint, pointOf } from './save-points.ts';
import { projectionOf, type Lost } from './words-of.ts';

const LOST: Readonly<Record<Lost, ProblemCode>> = { missing: 'history-missing', damaged: 'history-damaged', 'no-text': 'history-no-text' };

/** A kept object that is not to be had, by its name in the library. */
function lost(state: Lost, hash: string, id: string): Failure {
  const [name = `${id}.jsonl`] = Objects.namesOf(hash);
  return failed({ code: LOST[state], file: `.stet/history/${name}` });
}

/** Problem `history-line-gone` when nothing in the list has this key. */
export async function lineOf(library: Library, id: string, key: string): Promise<Result<{ lines: readonly KeptLine[]; line: KeptLine }>> {
  const lines = await library.history.lines(id);
  const line = lines.find((one) => one.key === key);
  return line ? ok({ lines, line }) : failed({ code: 'history-line-gone', file: `.stet/history/${id}.jsonl` });
}

/** What a save point kept. Its words may be there although its file's text is not; the claims as they stood never hold it up. */
export async function readKept(
  library: Library,
  { id, key }: { readonly id: string; readonly key: string },
): Promise<Result<Answer<'history.read'>>> {
  const found = await lineOf(library, id, key);
  if (!found.ok) return found;
  const { line, lines } = found.value;
  const projection = await projectionOf(library, line);
  if (typeof projection !== 'string') return lost(projection.state, line.bytes ?? line.markdown ?? line.revision ?? '', id);
  const { history } = library;
  const markdown = line.markdown === undefined ? null : await history.read(line.markdown);
  const claims = line.claims === undefined ? null : await history.read(line.claims);
  const point: SavePoint = { ...pointOf(line, nameOfPoint(lines, key)), state: 'kept' };
  return ok({ point, markdown, projection, claims: claims === null ? null : readClaimsThen(claims) });
}
