import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, whyStale } from './made-under.ts';
import { Maker, written, type Column, type Made, type Row } from './made-tables.ts';

/** Whatever other programs do around a verified cell, it holds; whatever makes it say another thing, it does not. A failure prints its seed. */

const RUNS = Number(process.env.STET_RUNS ?? 40);

/** The signed cell, wherever it is now. */
interface Own {
  readonly row: string;
  readonly column: string;
}

/** False where there is nothing to do it to. */
type Act = (made: Made, own: Own, by: Maker) => boolean;

const rowsOf = ({ blocks }: Made): Row[] => blocks.flat();
const rowOf = (made: Made, { row }: Own): Row => rowsOf(made).find(({ id }) => id === row) as Row;
const blockOf = ({ blocks }: Made, { row }: Own): Row[] => blocks.find((block) => block.some(({ id }) => id === row)) as Row[];
const columnsOf = ({ columns }: Made, ...kinds: readonly string[]): Column[] => columns.filter(({ kind }) => kinds.includes(kind));
const otherFigures = (made: Made, { column }: Own): Column[] => columnsOf(made, 'figure').filter(({ id }) => id !== column);
const nameOf = (made: Made): string => columnsOf(made, 'name')[0]?.id ?? '';

function exchange<T extends object, K extends keyof T>(one: T | undefined, other: T | undefined, key: K): boolean {
  if (!one || !other || one[key] === other[key]) return false;
  [one[key], other[key]] = [other[key], one[key]];
  return true;
}

function remove(made: Made, gone: readonly Column[], by: Maker): boolean {
  const column = by.pick(gone);
  made.columns = made.columns.filter((one) => one !== column);
  return gone.length > 0;
}

const TYPESET: readonly (readonly [RegExp, string])[] = [
  [/[–—-]/g, '-'],
  [/[–—-]/g, '–'],
  [/[–—-]/g, '—'],
  [/[–—-]/g, '−'],
  [/’/g, "'"],
  [/ /g, '\u00a0'],
];

const INNOCENT: Readonly<Record<string, Act>> = {
  'rows come in': (made, _, by) =>
    made.blocks.splice(by.nat(made.blocks.length), 0, by.block(made, made.blocks.length + by.nat(30))).length === 0,
  'rows go': (made, own, by) => {
    const left = made.blocks.filter((block) => block !== blockOf(made, own));
    const gone = by.pick(left);
    made.blocks = made.blocks.filter((block) => block !== gone);
    return left.length > 0;
  },
  'rows are sorted': (made, _, by) => {
    made.blocks = by.shuffled(made.blocks);
    return true;
  },
  'figures come in': (made, _, by) => {
    const column: Column = { id: `new${made.columns.length}.${by.nat(999)}`, kind: 'figure', head: `New ${by.figure()}` };
    for (const row of rowsOf(made)) if (row.kind === 'row') row.cells[column.id] = by.figure();
    // A column in front for which another comes may be the same, called otherwise.
    const least = columnsOf(made, 'code').length > 0 ? made.columns.findIndex(({ kind }) => kind === 'name') + 1 : 0;
    made.columns.splice(least + by.nat(made.columns.length - least), 0, column);
    return true;
  },
  'figures go': (made, own, by) => remove(made, otherFigures(made, own), by),
  'figures are corrected': (made, own, by) => {
    for (const { id } of otherFigures(made, own))
      for (const row of rowsOf(made)) if (row.cells[id] && row.kind === 'row') row.cells[id] = by.figure();
    return true;
  },
  'columns are moved': (made, _, by) => {
    made.columns = by.shuffled(made.columns);
    return true;
  },
  'a column in front goes': (made, _, by) => remove(made, columnsOf(made, 'count', 'blank', 'code', 'province'), by),
  'numbers come in front': (made, _, by) => made.columns.unshift({ id: `count${by.nat(999)}`, kind: 'count', head: '#' }) > 0,
  'a blank column comes in front': (made, _, by) => made.columns.unshift({ id: `blank${by.nat(999)}`, kind: 'blank', head: '' }) > 0,
  'marks are set otherwise': (made, _, by) => {
    const [marks, set] = by.pick(TYPESET);
    for (const row of [...made.units, ...rowsOf(made)]) {
      row.cells = Object.fromEntries(Object.entries(row.cells).map(([id, words]) => [id, words.replace(marks, set).replace(/^-/, '\\-')]));
    }
    return true;
  },
};

const GUILTY: Readonly<Record<string, Act>> = {
  'the head of its column is another': (made, { column }) => {
    for (const one of made.columns) if (one.id === column) one.head = 'Refused';
    return true;
  },
  'two heads are exchanged': (made, own, by) =>
    exchange(
      by.pick(otherFigures(made, own)),
      made.columns.find(({ id }) => id === own.column),
      'head',
    ),
  'its row is called otherwise': (made, own) => {
    rowOf(made, own).cells[nameOf(made)] = 'Nowhere';
    return true;
  },
  'two names are exchanged': (made, own, by) => {
    const other = by.pick(rowsOf(made).filter(({ id, kind }) => id !== own.row && kind === 'row'));
    return exchangeCells(rowOf(made, own), other, nameOf(made));
  },
  'two values are exchanged between rows': (made, own, by) => {
    const other = by.pick(rowsOf(made).filter(({ id, kind }) => id !== own.row && kind === 'row'));
    return exchangeCells(rowOf(made, own), other, own.column);
  },
  'two values of its row are exchanged': (made, own, by) => {
    const [row, other] = [rowOf(made, own), by.pick(otherFigures(made, own))];
    if (!other) return false;
    [row.cells[own.column], row.cells[other.id]] = [row.cells[other.id] ?? '', row.cells[own.column] ?? ''];
    return true;
  },
  'what heads its row is exchanged': (made, own, by) => {
    const [block, name] = [blockOf(made, own), nameOf(made)];
    const other = by.pick(made.blocks.filter((one) => one !== block));
    if (made.shape === 'plain' || block[0]?.id === own.row) return false;
    return exchangeCells(block[0], other?.[0], name);
  },
  'units are exchanged': (made, own, by) => exchangeIn(made.units[0], own.column, by.pick(otherFigures(made, own))?.id),
  'a label of its row is another': (made, own) => {
    const [label] = columnsOf(made, 'party', 'ward', 'province');
    if (label) rowOf(made, own).cells[label.id] = label.kind === 'ward' ? '98' : 'Other';
    return label !== undefined;
  },
  'its row comes under another': (made, own, by) => {
    const [block, row] = [blockOf(made, own), rowOf(made, own)];
    const other = by.pick(made.blocks.filter((one) => one !== block && one[0]?.cells[nameOf(made)] !== block[0]?.cells[nameOf(made)]));
    if (made.shape === 'plain' || block[0] === row || !other) return false;
    block.splice(block.indexOf(row), 1);
    other.splice(1 + by.nat(other.length - 1), 0, row);
    return true;
  },
  'the heads of its name and of a label are exchanged': (made, _, by) => {
    const [name] = columnsOf(made, 'name');
    const other = by.pick(columnsOf(made, 'party', 'ward', 'province', 'code').filter(({ head }) => head !== ''));
    return name?.head !== '' && exchange(name, other, 'head');
  },
  'its names go and another column is called so': (made, _, by) => {
    const [name] = columnsOf(made, 'name');
    const other = by.pick(columnsOf(made, 'party', 'ward', 'province', 'code', 'count'));
    made.columns = made.columns.filter((column) => column !== name);
    if (other && name) other.head = name.head;
    return other !== undefined;
  },
  'its names go': (made) => {
    made.columns = made.columns.filter(({ kind }) => kind !== 'name');
    return true;
  },
};

function exchangeCells(one: Row | undefined, other: Row | undefined, column: string): boolean {
  if (!one || !other || one.cells[column] === other.cells[column]) return false;
  [one.cells[column], other.cells[column]] = [other.cells[column] ?? '', one.cells[column] ?? ''];
  return true;
}

function exchangeIn(row: Row | undefined, one: string, other: string | undefined): boolean {
  if (!row || other === undefined || row.cells[one] === row.cells[other]) return false;
  [row.cells[one], row.cells[other]] = [row.cells[other] ?? '', row.cells[one] ?? ''];
  return true;
}

interface Story {
  readonly before: string;
  readonly now: string;
  readonly words: string;
  readonly acts: readonly string[];
}

/** Figures in front of the names, where codes are gone from there, may be those codes called otherwise: what is left on the safe side. */
function mayBeCodes(before: Made, now: Made): boolean {
  const names = now.columns.findIndex(({ kind }) => kind === 'name');
  const isGone = columnsOf(before, 'code').length > columnsOf(now, 'code').length;
  return isGone && now.columns.slice(0, names).some(({ kind }) => kind === 'figure');
}

function story(g: fc.GeneratorValue, guilty: string | null): Story | null {
  const by = new Maker(g);
  const made = by.made();
  const row = by.pick(rowsOf(made).filter(({ kind }) => kind === 'row'));
  const column = by.pick(columnsOf(made, 'figure'));
  const own = { row: row.id, column: column.id };
  const [before, words] = [written(made), row.cells[column.id] ?? ''];
  const now = structuredClone(made);
  const acts = Array.from({ length: (guilty === null ? 1 : 0) + by.nat(1) }, () => by.pick(Object.keys(INNOCENT)));
  const done = acts.filter((act) => INNOCENT[act]?.(now, own, by));
  if (guilty !== null && GUILTY[guilty]?.(now, own, by) !== true) return null;
  if (guilty === null && mayBeCodes(made, now)) return null;
  return { before, now: written(now, by.chance()), words, acts: guilty === null ? done : [...done, guilty] };
}

/** What became of it, followed there and found again; where other words were taken for the claim's, that is said there and not here. */
function states({ before, now, words }: Story): string[] {
  const checks = (['outside', 'keys'] as const).map((by) => after(words, [before, now], by));
  return checks.flatMap((check) => (check.words === words || check.state === 'verified' ? [whyStale(check)] : []));
}
const shown = (one: Story): string => [one.words, one.acts.join(', '), one.before, one.now].join('\n');

test('a verified cell holds whatever is done around it', () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const one = story(g, null);
      if (one) expect(new Set(states(one)), shown(one)).toEqual(new Set(['verified']));
    }),
    { numRuns: RUNS * 5 },
  );
});

describe('a verified cell is stale when', () => {
  test.each(Object.keys(GUILTY))('%s', (guilty) => {
    let found = 0;
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const one = story(g, guilty);
        if (!one) return;
        found += 1;
        expect(states(one).includes('verified'), shown(one)).toBe(false);
      }),
      { numRuns: RUNS },
    );
    // A test in which there was nothing to do would say nothing.
    expect(found).toBeGreaterThan(0);
  });
});
