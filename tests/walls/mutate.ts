import type * as v from 'valibot';

export const pick = <T>(dice: () => number, list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;

/** Strings that mean something to some part of a system. */
export const STRINGS: readonly string[] = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '..',
    '../../../../etc/passwd',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    '\\\\host\\share',
    'CON',
    'nul.md',
    'a/b',
    '.stet/lock',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '\ud800',
    '\u202e',
    '\ufeff',
    'a'.repeat(100_000),
    '🙂'.repeat(20_000),
    '%00',
    '%2e%2e%2f',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '${7*7}',
    '{"a":1}',
    '---\nid: x\n---',
    '2026-11-24T08:00:00.000Z',
    '-1',
    '1e999',
    'null',
    'undefined',
    'article.md',
  ],
];

interface Schema {
  readonly type?: string;
  readonly entries?: Readonly<Record<string, Schema>> | undefined;
  readonly item?: Schema;
  readonly wrapped?: Schema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly value?: Schema;
  readonly pipe?: readonly Schema[];
}

/** A value that a schema of valibot takes, or is near to: its strings and numbers are any. `known`: words that name something that is there. */
export function near(schema: v.GenericSchema, dice: () => number, known: readonly string[] = []): unknown {
  return valueOf(schema, dice, known);
}

function valueOf(schema: Schema, dice: () => number, known: readonly string[]): unknown {
  const { type, entries, item, wrapped, options, literal } = schema;
  if (entries) return Object.fromEntries(Object.entries(entries).map(([name, one]) => [name, valueOf(one, dice, known)]));
  if (type === 'array' && item) return Array.from({ length: Math.floor(dice() * 4) }, () => valueOf(item, dice, known));
  if (wrapped) return dice() < 0.3 ? undefined : valueOf(wrapped, dice, known);
  if (type === 'literal') return literal;
  if (options) {
    const option = pick(dice, options);
    return typeof option === 'object' && option !== null ? valueOf(option, dice, known) : option;
  }
  if (type === 'number') return pick(dice, [0, 1, -1, 3, 1e12, Number.MAX_SAFE_INTEGER, 0.5]);
  if (type === 'boolean') return dice() < 0.5;
  if (type === 'instance') return new Uint8Array(Math.floor(dice() * 64));
  if (type === 'record') return { [pick(dice, STRINGS)]: pick(dice, STRINGS) };
  return pick(dice, known.length > 0 && dice() < 0.5 ? known : STRINGS);
}

/** Nothing of its kind: what a page may send in the place of a value. `copied`: only what can travel between processes. */
function odd(dice: () => number): unknown {
  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  const deep = Array.from({ length: 2_000 }).reduce((inner) => [inner], null as unknown);
  return pick(dice, [
    ...[undefined, null, Number.NaN, Infinity, -0, 1n, true, [], {}, [[[]]], new Date(0), /x/g, new Map([['id', 'x']]), new Set([1])],
    ...[cyclic, deep, new Error('x'), new ArrayBuffer(8), new Uint8Array(70_000), JSON.parse('{"__proto__":{"ok":true},"constructor":1}')],
    ...[Object.assign(Object.create(null) as object, { id: 'x' }), Array.from({ length: 5_000 }, () => ({ id: 'x' }))],
  ]);
}

/** The same value with one thing in it changed: taken out, put in, or replaced by something of another kind. */
export function mutated(value: unknown, dice: () => number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || dice() < 0.15) return odd(dice);
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
  const names = Object.keys(copy);
  const name = names.length === 0 || dice() < 0.1 ? pick(dice, STRINGS).slice(0, 50) : pick(dice, names);
  const way = dice();
  if (way < 0.15) Reflect.deleteProperty(copy, name);
  else if (name === '__proto__') Object.defineProperty(copy, name, { value: odd(dice), enumerable: true });
  else copy[name] = way < 0.55 ? mutated(copy[name], dice) : way < 0.8 ? pick(dice, STRINGS) : odd(dice);
  return copy;
}
