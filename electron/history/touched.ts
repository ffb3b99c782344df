import type { Answer, Question } from '../../core/contract/calls.ts';
import type { SavePoint } from '../../core/contract/history.ts';
import { isBeside } from '../../core/history/reasons.ts';
import { traced } from '../../core/history/traced.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import type { KeptLine } from './history.ts';
import { nameOfPoint, pointOf, pointsOf } from './save-points.ts';
import { projectionOf } from './words-of.ts';

/** Texts are read ahead: on a slow disk they are waited for together. */
const AHEAD = 16;

/** The texts of lines, in their order; equal neighbours are read once, and lines without a text are counted by the reader. */
async function* textsOf(library: Library, lines: readonly KeptLine[]): AsyncGenerator<{ line: KeptLine; text: string | null }> {
  for (let at = 0; at < lines.length; at += AHEAD) {
    const part = lines.slice(at, at + AHEAD);
    const reading = new Map<string, ReturnType<typeof projectionOf>>();
    for (const line of part) {
      const name = line.revision ?? line.key;
      reading.set(name, reading.get(name) ?? projectionOf(library, line));
    }
    for (const line of part) {
      const text = await (reading.get(line.revision ?? line.key) ?? null);
      yield { line, text: typeof text === 'string' ? text : null };
    }
  }
}

interface Looking {
  readonly stop: AbortSignal;
  /** Hears how much of the history was gone through, 0 to 1. */
  readonly tell: (share: number) => void;
}

/**
 * Goes back from the newest save point until the words are not there: the one after it has them first. Each text is read once, and laid
 * against the one after it only where the words do not stand once in both.
 */
export async function lastTouched(
  library: Library,
  question: Question<'history.touched'>,
  { stop, tell }: Looking,
): Promise<Result<Answer<'history.touched'>>> {
  const { id, projection, from, to } = question;
  if (!(from >= 0 && from < to && to <= projection.length)) return failed({ code: 'bad-question' });
  const lines = await library.history.lines(id);
  const told = (line: KeptLine): SavePoint => ({ ...pointOf(line, nameOfPoint(lines, line.key)), state: 'kept' });
  const back = pointsOf(lines)
    .filter(({ why, bytes }) => !isBeside(why) && bytes === undefined)
    .reverse();
  let after = { text: projection, range: { from, to } };
  let first: KeptLine | null = null;
  let [looked, unread] = [0, 0];
  for await (const { line, text } of textsOf(library, back)) {
    looked += 1;
    if (stop.aborted) return failed({ code: 'stopped' });
    if (looked % AHEAD === 0) tell(looked / back.length);
    if (text === null) {
      unread += 1;
      continue;
    }
    const found = traced(text, after.text, after.range);
    if (found.same === null)
      return ok({ unsaved: first === null, point: first && told(first), before: told(line), was: found.was, looked, unread });
    after = { text, range: found.same };
    first = line;
  }
  return ok({ unsaved: first === null, point: first && told(first), before: null, was: null, looked, unread });
}
