import fc from 'fast-check';

/** Random tables of a story, and what other programs and people do to them. */

export type Kind = 'count' | 'blank' | 'code' | 'province' | 'name' | 'party' | 'ward' | 'figure';

export interface Column {
  readonly id: string;
  readonly kind: Kind;
  head: string;
}

export interface Row {
  readonly id: string;
  readonly kind: 'row' | 'units' | 'group';
  cells: Record<string, string>;
}

/** `blocks`: rows that stay together: a parent and what belongs to it, a row of one cell and those below it. */
export interface Made {
  columns: Column[];
  units: Row[];
  blocks: Row[][];
  readonly shape: 'plain' | 'children' | 'groups';
}

interface Words {
  readonly names: readonly string[];
  readonly provinces: readonly string[];
  readonly parties: readonly string[];
  readonly children: readonly string[];
  readonly marks: readonly string[];
  readonly groups: readonly string[];
  readonly units: readonly string[];
  readonly heads: Readonly<Record<Exclude<Kind, 'figure'>, readonly string[]>>;
  readonly figures: readonly string[];
  readonly digits: (words: string) => string;
}

const ENGLISH: Words = {
  names: [
    'Kandal',
    'Kampot',
    'Kep',
    'Pailin',
    'Ta Khmau–North',
    'Women’s Ward',
    'Siem Reap',
    'Poipet',
    'Bavet',
    'Suong',
    'Snuol',
    'Kratie',
  ],
  provinces: ['Takeo', 'Svay Rieng'],
  parties: ['Red', 'Blue', 'Green'],
  children: ['of these women', 'of which men', 'including soldiers'],
  marks: ['– ', '— ', '• '],
  groups: ['South', 'North–East', 'West'],
  units: ['people', 'families', 'thousand riel'],
  heads: {
    ...{ count: ['#', 'No.', ''], blank: [''], code: ['Code', 'Village'], province: ['Province'], name: ['Town', 'Place', ''] },
    ...{ party: ['Party', 'Winner'], ward: ['Ward', 'Age'] },
  },
  figures: ['Votes', 'Dead', 'Hurt', 'Paid', 'Absent'],
  digits: (words) => words,
};

const KHMER: Words = {
  names: ['កណ្តាល', 'កំពត', 'កែប', 'ប៉ៃលិន', 'តាខ្មៅ–ជើង', 'សៀមរាប', 'ប៉ោយប៉ែត', 'បាវិត', 'សួង', 'ព្រៃវែង', 'ស្នួល', 'ក្រចេះ'],
  provinces: ['តាកែវ', 'ស្វាយរៀង'],
  parties: ['ក្រហម', 'ខៀវ', 'បៃតង'],
  children: ['ក្នុងនោះស្ត្រី', 'ក្នុងនោះបុរស', 'រួមទាំងទាហាន'],
  marks: ['– ', '— ', '• '],
  groups: ['ត្បូង', 'ជើង–កើត', 'លិច'],
  units: ['នាក់', 'គ្រួសារ', 'ពាន់រៀល'],
  heads: {
    ...{ count: ['ល.រ', '#', ''], blank: [''], code: ['លេខកូដ', 'ភូមិ'], province: ['ខេត្ត'], name: ['ក្រុង', 'ទីកន្លែង', ''] },
    ...{ party: ['បក្ស', 'អ្នកឈ្នះ'], ward: ['សង្កាត់', 'អាយុ'] },
  },
  figures: ['សំឡេង', 'ស្លាប់', 'របួស', 'បង់', 'អវត្តមាន'],
  digits: (words) => words.replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit))),
};

export class Maker {
  readonly #g: fc.GeneratorValue;
  readonly #words: Words;
  #figure = 2100;
  #fresh = 0;
  #name: number;

  constructor(g: fc.GeneratorValue) {
    this.#g = g;
    this.#words = this.chance() ? ENGLISH : KHMER;
    this.#name = this.nat(this.#words.names.length - 1);
  }

  /** 0 where there is nothing to choose from. */
  nat = (max: number): number => (max > 0 ? this.#g(fc.nat, max) : 0);
  chance = (of = 2): boolean => this.nat(of - 1) === 0;
  pick = <T>(list: readonly T[]): T => list[this.nat(list.length - 1)] as T;
  shuffled = <T>(list: readonly T[]): T[] => {
    const left = [...list];
    return list.map(() => left.splice(this.nat(left.length - 1), 1)[0] as T);
  };
  /** No figure stands twice, and none is a year, so that each is found. */
  figure = (): string => {
    this.#figure += 13;
    return this.#words.digits(String(this.#figure));
  };
  fresh = (): string => {
    this.#name += 1;
    this.#fresh += 1;
    const name = this.#words.names[this.#name % this.#words.names.length] ?? 'x';
    return this.#fresh < this.#words.names.length ? name : `${name} ${this.#name}`;
  };
  head = (kind: Kind, at: number): string =>
    kind === 'figure' ? (this.#words.figures[at % 5] ?? 'Other') : this.pick(this.#words.heads[kind]);
  party = (): string => this.pick(this.#words.parties);
  unit = (at: number): string => this.#words.units[at % 3] ?? 'people';

  #cells(columns: readonly Column[], name: string, province: string, number: number): Record<string, string> {
    const cellOf = ({ kind }: Column): string =>
      kind === 'name'
        ? name
        : kind === 'province'
          ? province
          : kind === 'party'
            ? this.party()
            : kind === 'blank'
              ? ''
              : kind === 'figure'
                ? this.figure()
                : this.#words.digits(String(kind === 'code' ? 40 + ((number * 7) % 60) : number + 1));
    return Object.fromEntries(columns.map((column) => [column.id, cellOf(column)]));
  }

  block({ columns, shape }: Pick<Made, 'columns' | 'shape'>, at: number): Row[] {
    const province = this.#words.provinces[at % 2] ?? 'Takeo';
    const row = (name: string, of: number): Row => ({
      id: `r${at}.${of}`,
      kind: 'row',
      cells: this.#cells(columns, name, province, at * 3 + of),
    });
    if (shape === 'plain') return [row(this.fresh(), 0)];
    if (shape === 'groups') {
      const name = this.#words.groups[at % 3] ?? 'South';
      const head = Object.fromEntries(columns.map(({ id, kind }) => [id, kind === 'name' ? `${name}${at > 2 ? ` ${at}` : ''}` : '']));
      return [{ id: `g${at}`, kind: 'group', cells: head }, row(this.fresh(), 1), row(this.fresh(), 2)];
    }
    const children = this.chance()
      ? this.shuffled(this.#words.children).slice(0, 2)
      : [0, 1].map(() => `${this.pick(this.#words.marks)}${this.fresh()}`);
    return [row(this.fresh(), 0), ...children.map((name, of) => row(name, of + 1))];
  }

  made(): Made {
    const shape = this.pick(['plain', 'plain', 'children', 'groups'] as const);
    const fronts = this.pick<readonly Kind[]>([[], ['count'], ['blank'], ['code'], ['province'], ['count', 'province']]);
    const behind = this.pick<readonly Kind[]>([[], [], ['party'], ['ward']]);
    const figures = Array.from({ length: 1 + this.nat(2) }, (): Kind => 'figure');
    const columns = [...fronts, 'name' as const, ...behind, ...figures].map((kind, at): Column => ({
      id: `c${at}`,
      kind,
      head: this.head(kind, at),
    }));
    const units = Object.fromEntries(columns.map(({ id, kind }, at) => [id, kind === 'figure' ? this.unit(at) : '']));
    return {
      ...{ columns, shape },
      units: figures.length > 1 && this.chance(3) ? [{ id: 'units', kind: 'units', cells: units }] : [],
      blocks: Array.from({ length: 3 + this.nat(2) }, (_, at) => this.block({ columns, shape }, at)),
    };
  }
}

/** As it is written in the file: its counting columns count from the top. */
export function written({ columns, units, blocks }: Made, wide = false): string {
  let count = 0;
  const line = (cells: readonly string[]): string => `| ${cells.map((words) => (wide ? `  ${words}   ` : words)).join(' | ')} |`;
  const rows = [...units, ...blocks.flat()].map(({ kind, cells }) => {
    if (kind === 'row') count += 1;
    return line(columns.map((column) => (column.kind === 'count' ? (kind === 'row' ? String(count) : '') : (cells[column.id] ?? ''))));
  });
  return [line(columns.map(({ head }) => head)), line(columns.map(() => (wide ? ':---:' : '---'))), ...rows, '', 'The end of it.'].join(
    '\n',
  );
}
