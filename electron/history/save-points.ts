import type { Answer, Question } from '../../core/contract/calls.ts';
import type { SavePoint } from '../../core/contract/history.ts';
import { NAMED, isBeside } from '../../core/history/reasons.ts';
import { wordsChanged } from '../../core/history/words-changed.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { inTurn } from '../library/in-turn.ts';
import type { Library } from '../library/library.ts';
import { mayWrite } from '../library/may-write.ts';
import { timeOf } from '../library/means.ts';
import type { KeptLine } from './history.ts';
import { projectionOf } from './words-of.ts';

/** Save points that are answered at once: each costs the reading of a text and its laying against the one before. */
const PART = 50;

/** The lines that keep a state, oldest first. */
export const pointsOf = (lines: readonly KeptLine[]): readonly KeptLine[] => lines.filter(({ why }) => why !== NAMED);

/** The names that people gave, by the key of the line they gave it to; the last one holds. */
function namesOf(lines: readonly KeptLine[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { why, of, name } of lines) {
    if (why !== NAMED || of === undefined) continue;
    if (name === undefined || name === '') names.delete(of);
    else names.set(of, name);
  }
  return names;
}

export function nameOfPoint(lines: readonly KeptLine[], key: string): string | null {
  return namesOf(lines).get(key) ?? null;
}

/** A line as the list shows it, before anybody has looked at its text. */
export function pointOf({ key, at, why, by, format, claims }: KeptLine, name: string | null): SavePoint {
  return { key, at, why, by: by ?? '', format: format ?? null, name, state: 'missing', changed: null, claims: claims !== undefined };
}

/** The state that a line's text came of: the one before it that was the article's, and a text. */
function earlier(points: readonly KeptLine[], at: number): KeptLine | undefined {
  for (let index = at - 1; index >= 0; index -= 1) {
    const point = points[index];
    if (point && !isBeside(point.why) && point.bytes === undefined) return point;
  }
  return undefined;
}

/** Texts are read once for the two rows that speak of them. */
class Texts {
  readonly #read = new Map<string, ReturnType<typeof projectionOf>>();
  readonly #library: Library;
  constructor(library: Library) {
    this.#library = library;
  }

  of(line: KeptLine): ReturnType<typeof projectionOf> {
    const known = this.#read.get(line.key) ?? projectionOf(this.#library, line);
    this.#read.set(line.key, known);
    return known;
  }
}

async function look(texts: Texts, point: SavePoint, { line, before }: { line: KeptLine; before: KeptLine | undefined }, language: string) {
  const text = await texts.of(line);
  if (typeof text !== 'string') return { ...point, state: text.state };
  const earlierText = before ? await texts.of(before) : '';
  const changed = typeof earlierText === 'string' ? wordsChanged(earlierText, text, language) : null;
  return { ...point, state: 'kept' as const, changed };
}

/** A part of the list, newest first, each with what it changed. The order is that of the lines, whatever the clock said. */
export async function listPoints(library: Library, { id, from, only }: Question<'history.list'>): Promise<Result<Answer<'history.list'>>> {
  const { lines, torn } = await library.history.readLines(id);
  const points = pointsOf(lines);
  const names = namesOf(lines);
  const asked = points.map((line, at) => ({ line, at })).filter(({ line }) => only === 'all' || names.has(line.key));
  const part = asked.reverse().slice(from, from + PART);
  const texts = new Texts(library);
  const language = library.entries.get(id)?.summary.language ?? 'en';
  const shown: SavePoint[] = [];
  for (const { line, at } of part) {
    const point = pointOf(line, names.get(line.key) ?? null);
    shown.push(await look(texts, point, { line, before: earlier(points, at) }, language));
  }
  const named = points.filter(({ key }) => names.has(key)).length;
  return ok({ points: shown, count: asked.length, all: points.length, named, torn });
}

/** Names a save point by a line of its own: nothing that was written is changed. */
export function namePoint(library: Library, { id, key, name }: Question<'history.name'>): Promise<Result<SavePoint>> {
  return inTurn(library, id, async () => {
    const allowed = await mayWrite(library);
    if (!allowed.ok) return allowed;
    const points = pointsOf(await library.history.lines(id)).filter(({ why }) => key !== null || !isBeside(why));
    const line = key === null ? points.at(-1) : points.find((one) => one.key === key);
    if (!line) return failed({ code: 'history-line-gone', file: `.stet/history/${id}.jsonl` });
    const said = name.trim();
    const { means } = library;
    await library.history.add(id, { at: timeOf(means), why: NAMED, of: line.key, name: said, by: means.personId() });
    return ok({ ...pointOf(line, said === '' ? null : said), state: 'kept' });
  });
}

/** What the history of an article weighs. A text that another article has too is counted here as well. */
export async function roomOf(library: Library, { id }: Question<'history.room'>): Promise<Result<Answer<'history.room'>>> {
  const points = pointsOf(await library.history.lines(id));
  const hashes = points.flatMap(({ revision, markdown, claims, bytes }) =>
    [revision, markdown, claims, bytes].filter((hash) => hash !== undefined),
  );
  return ok({ points: points.length, ...(await library.history.room(id, new Set(hashes))) });
}
