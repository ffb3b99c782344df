import * as v from 'valibot';
import { CALLS, type CallName } from '../../core/contract/calls.ts';
import { ProblemSchema } from '../../core/problem.ts';
import { randomFrom } from '../../scripts/random-from.ts';
import { mutated, near, pick } from './mutate.ts';

/** Asked rightly, these two end the window, which is theirs to do. */
const ENDING: ReadonlySet<string> = new Set<CallName>(['window.closing', 'app.restart']);

interface Bridge {
  readonly stet: { call(name: unknown, ...questions: unknown[]): Promise<unknown> };
}

/** What only a page has, and what cannot travel to another process or changes while it does. */
function ofAPage(dice: () => number): unknown {
  const proxy = new Proxy(
    {},
    {
      get: () => '../../etc/passwd',
      ownKeys: () => ['id'],
      getOwnPropertyDescriptor: () => ({ value: 'x', enumerable: true, configurable: true }),
    },
  );
  const angry = Object.defineProperty({}, 'id', {
    get: () => {
      throw new Error('no');
    },
    enumerable: true,
  });
  let asked = 0;
  const fickle = Object.defineProperty({}, 'id', { get: () => ((asked += 1) % 2 === 0 ? '../x' : 'p'), enumerable: true });
  class Odd {
    id = 'p';
  }
  return pick(dice, [
    ...[proxy, angry, fickle, new Odd(), () => 'x', Symbol('x'), document.body, window, Promise.resolve('p'), new Proxy([], {})],
    ...[
      Object.setPrototypeOf({ id: 'p' }, { headline: 'from the prototype' }),
      new WeakMap(),
      new DataView(new ArrayBuffer(4)),
      new Blob(['x']),
    ],
    ...[
      '\udfff\ud800',
      'p\0/../../x',
      `${'../'.repeat(2_000)}etc/passwd`,
      'x'.repeat(3_000_000),
      new Array(20_000),
      new Uint8Array(3_000_000),
    ],
  ]);
}

function question(name: CallName, dice: () => number, known: readonly string[]): unknown {
  if (dice() < 0.25) return ofAPage(dice);
  const right = near(CALLS[name].question, dice, known);
  const asked = dice() < 0.2 ? right : mutated(right, dice);
  if (dice() < 0.05 && typeof asked === 'object' && asked !== null && !Object.isFrozen(asked)) return { ...asked, odd: ofAPage(dice) };
  return asked;
}

export interface Asked {
  asked: number;
  /** What the bridge itself could not carry: it never came to main. */
  notSent: number;
  answered: number;
  refused: number;
  readonly wrong: string[];
}

/** What is wrong with an answer, or null. */
function wrongWith(name: CallName, text: unknown): string | null {
  if (typeof text !== 'string') return `${name}: no text came back`;
  const result = JSON.parse(text) as { ok?: unknown; value?: unknown; problem?: { code?: string } };
  if (result.ok === true) return v.safeParse(CALLS[name].answer, result.value).success ? null : `${name}: an answer of the wrong shape`;
  if (result.ok !== false || !v.safeParse(ProblemSchema, result.problem).success) return `${name}: no problem of ours`;
  return result.problem?.code === 'crashed' || result.problem?.code === 'bad-answer' ? `${name}: ${result.problem.code}` : null;
}

/** Asks one call so many times over the page's own bridge. */
async function askJunk(name: CallName, times: number, seed: number, known: readonly string[]): Promise<Asked> {
  const dice = randomFrom(seed);
  const { stet } = window as unknown as Bridge;
  const told: Asked = { asked: 0, notSent: 0, answered: 0, refused: 0, wrong: [] };
  for (let at = 0; at < times; at += 1) {
    const one = question(name, dice, known);
    if (ENDING.has(name) && isRight(name, one)) continue;
    told.asked += 1;
    let text: unknown;
    try {
      text = await (dice() < 0.05 ? stet.call(name, one, ofAPage(dice)) : stet.call(name, one));
    } catch {
      told.notSent += 1;
      continue;
    }
    const wrong = wrongWith(name, text);
    if (wrong !== null) told.wrong.push(`${wrong}, question ${at}`);
    if (String(text).startsWith('{"ok":true')) told.answered += 1;
    else told.refused += 1;
  }
  return told;
}

function isRight(name: CallName, asked: unknown): boolean {
  try {
    return v.safeParse(CALLS[name].question, asked).success;
  } catch {
    return false;
  }
}

/** Names that are no call of ours, and things that are no name. */
async function askNoCall(seed: number, times: number): Promise<readonly string[]> {
  const dice = randomFrom(seed);
  const { stet } = window as unknown as Bridge;
  const given: string[] = [];
  for (let at = 0; at < times; at += 1) {
    const name = pick<unknown>(dice, [
      'toString',
      '__proto__',
      'constructor',
      'hello\0',
      ' hello',
      'HELLO',
      '',
      'library',
      ofAPage(dice),
      mutated({}, dice),
    ]);
    let text: unknown = null;
    try {
      text = await stet.call(name, {});
    } catch {
      // The bridge could not carry it.
    }
    if (text !== null && !String(text).startsWith('{"ok":false,"problem":{"code":"bad-question"')) given.push(String(text).slice(0, 80));
  }
  return given;
}

Object.assign(globalThis, { askJunk, askNoCall });
