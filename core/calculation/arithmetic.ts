/** Sums that people write down: numbers, + − × ÷, brackets, per cent, and `200 → 340` for a change in per cent. Nothing else is understood. */

export type Reckoned =
  | { readonly ok: true; readonly value: number; readonly isShare: boolean }
  | { readonly ok: false; readonly why: 'empty' | 'unreadable' | 'divided-by-zero' | 'too-large'; readonly at: number };

const SIGNS: Readonly<Record<string, string>> = { '×': '*', '·': '*', '÷': '/', ':': '/', '−': '-', '–': '-' };
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const TOKEN =
  /\s*(?:(?<number>\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?:\.\d+)?(?![\d,])|\d+(?:\.\d+)?|\.\d+)(?:\s*(?<scale>thousand|million|billion|trillion)(?!\p{L}))?|(?<arrow>→|->)|(?<sign>[-+*/×·÷:−–()%]))/uy;

interface Token {
  readonly at: number;
  readonly number?: number;
  readonly sign: string;
}

const westernDigits = (text: string): string => text.replace(/[០-៩]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x17e0));

/** Offset of what cannot be read, or the tokens. */
function tokensOf(written: string): readonly Token[] | number {
  const text = westernDigits(written);
  const tokens: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match?.groups) return at + text.slice(at).search(/\S/u);
    const { number, scale = '', arrow, sign = '' } = match.groups;
    const start = at + match[0].search(/\S/u);
    at = TOKEN.lastIndex;
    const value = Number((number ?? '').replace(/[, \u00a0\u202f]/gu, '')) * (SCALES[scale] ?? 1);
    tokens.push(
      number === undefined
        ? { at: start, sign: arrow === undefined ? (SIGNS[sign] ?? sign) : '→' }
        : { at: start, sign: '', number: value },
    );
  }
  return tokens;
}

/** What stops a reckoning, with its place. */
class Stop extends Error {
  readonly why: 'unreadable' | 'divided-by-zero';
  readonly at: number;
  constructor(why: 'unreadable' | 'divided-by-zero', at: number) {
    super(why);
    this.why = why;
    this.at = at;
  }
}

/** Reads the tokens by the usual order of operations. */
class Reading {
  readonly #tokens: readonly Token[];
  /** Where the text ends: what is missing is missing there. */
  readonly #end: number;
  #next = 0;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  get #here(): Token | undefined {
    return this.#tokens[this.#next];
  }

  #takes(...signs: readonly string[]): Token | null {
    const token = this.#here;
    if (!token || token.number !== undefined || !signs.includes(token.sign)) return null;
    this.#next += 1;
    return token;
  }

  /** `200 → 340`: by how much of the first the second differs. */
  whole(): { readonly value: number; readonly isShare: boolean } {
    const from = this.#sum();
    const arrow = this.#takes('→');
    const value = arrow ? this.#changed(from, arrow) : from;
    if (this.#here) throw new Stop('unreadable', this.#here.at);
    return { value, isShare: arrow !== null };
  }

  #changed(from: number, { at }: Token): number {
    const to = this.#sum();
    if (from === 0) throw new Stop('divided-by-zero', at);
    return (to - from) / Math.abs(from);
  }

  #sum(): number {
    let value = this.#product();
    for (let token = this.#takes('+', '-'); token; token = this.#takes('+', '-')) {
      const other = this.#product();
      value = token.sign === '+' ? value + other : value - other;
    }
    return value;
  }

  #product(): number {
    let value = this.#signed();
    for (let token = this.#takes('*', '/'); token; token = this.#takes('*', '/')) {
      const other = this.#signed();
      if (token.sign === '/' && other === 0) throw new Stop('divided-by-zero', token.at);
      value = token.sign === '*' ? value * other : value / other;
    }
    return value;
  }

  #signed(): number {
    if (this.#takes('+')) return this.#signed();
    if (this.#takes('-')) return -this.#signed();
    let value = this.#single();
    while (this.#takes('%')) value /= 100;
    return value;
  }

  #single(): number {
    const token = this.#here;
    if (token?.number !== undefined) {
      this.#next += 1;
      return token.number;
    }
    const open = this.#takes('(');
    if (!open) throw new Stop('unreadable', token?.at ?? this.#end);
    const value = this.#sum();
    if (!this.#takes(')')) throw new Stop('unreadable', this.#here?.at ?? this.#end);
    return value;
  }
}

/** Longer sums are none that a reader could follow; brackets within brackets stay few, too. */
const LONGEST = 500;

/** What a sum comes to; `isShare`: it says how much of something, in per cent. `at`: where in it (UTF-16) reading stopped. */
export function reckon(written: string): Reckoned {
  if (written.trim() === '') return { ok: false, why: 'empty', at: 0 };
  const tokens = written.length > LONGEST ? LONGEST : tokensOf(written);
  if (typeof tokens === 'number') return { ok: false, why: 'unreadable', at: tokens };
  try {
    const { value, isShare } = new Reading(tokens, written.length).whole();
    return Number.isFinite(value) ? { ok: true, value, isShare } : { ok: false, why: 'too-large', at: 0 };
  } catch (stop) {
    if (stop instanceof Stop) return { ok: false, why: stop.why, at: stop.at };
    throw stop;
  }
}
