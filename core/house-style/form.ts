/**
 * The small language of patterns: a regular expression in which nothing can run away. Letters, `.`, classes, `\d \w \s \b`, `\p{…}`,
 * groups, alternatives, looking around, `\1`. A single character may be repeated (`? * + {2} {2,4}`), a group only be left out (`?`).
 * `*` and `+` stop at `MOST_REPEATS`. `\w` and `\b` know the letters of every script.
 */
export const FORM_FAULTS = [
  'unfinished',
  'repeated-group',
  'repeats-nothing',
  'too-often',
  'unknown-sign',
  'unknown-group',
  'too-many-ways',
  'matches-nothing',
] as const;
export type FormFault = (typeof FORM_FAULTS)[number];

export const MOST_REPEATS = 24;
/** In so many ways at most a form can lie over the text from one place: what it costs there at worst. */
export const MOST_WAYS = 2_000;

const LETTER = '\\p{L}\\p{M}\\p{N}_';
const EDGE = `(?:(?<=[${LETTER}])(?![${LETTER}])|(?<![${LETTER}])(?=[${LETTER}]))`;
const ESCAPES: Readonly<Record<string, string>> = {
  d: '[0-9]',
  D: '[^0-9]',
  w: `[${LETTER}]`,
  W: `[^${LETTER}]`,
  s: '\\s',
  S: '\\S',
  t: '\\t',
  n: '\\n',
};
const IN_CLASS: Readonly<Record<string, string>> = { d: '0-9', w: LETTER, s: '\\s', t: '\\t', n: '\\n' };
const SIGNS = /[\^$\\.*+?()[\]{}|/\-]/;
const QUANTIFIED = /^(?:[?*+]|\{(\d{1,3})(,(\d{1,3}))?\})/;
const CODE_POINT = /^u(?:[0-9a-f]{4}|\{[0-9a-f]{1,6}\})/i;
const PROPERTY = /^[pP]\{[A-Za-z_=]{1,40}\}/;

/** One part of a form: what it is for the engine, how many ways it has over a text, and how few characters it takes. */
interface Part {
  readonly source: string;
  readonly ways: number;
  readonly least: number;
  readonly kind: 'character' | 'group' | 'place';
}

/** What stops the reading; it never leaves this file. */
class Fault extends Error {
  readonly code: FormFault;
  constructor(code: FormFault) {
    super(code);
    this.code = code;
  }
}

const character = (source: string): Part => ({ source, ways: 1, least: 1, kind: 'character' });
const place = (source: string): Part => ({ source, ways: 1, least: 0, kind: 'place' });

class Reader {
  readonly #form: string;
  #at = 0;
  #groups = 0;

  constructor(form: string) {
    this.#form = form;
  }

  whole(): Part {
    const part = this.#choice();
    if (this.#at < this.#form.length) throw new Fault('unfinished');
    return part;
  }

  /** Alternatives up to a closing bracket or the end. */
  #choice(): Part {
    const branches = [this.#branch()];
    while (this.#take('|')) branches.push(this.#branch());
    return {
      source: branches.map(({ source }) => source).join('|'),
      ways: branches.reduce((sum, { ways }) => sum + ways, 0),
      least: Math.min(...branches.map(({ least }) => least)),
      kind: 'group',
    };
  }

  #branch(): Part {
    let whole: Part = { source: '', ways: 1, least: 0, kind: 'group' };
    while (this.#at < this.#form.length && !/[|)]/.test(this.#here)) {
      const part = this.#repeated(this.#atom());
      whole = { ...whole, source: whole.source + part.source, ways: whole.ways * part.ways, least: whole.least + part.least };
      if (whole.ways > MOST_WAYS) throw new Fault('too-many-ways');
    }
    return whole;
  }

  get #here(): string {
    return this.#form.charAt(this.#at);
  }

  get #rest(): string {
    return this.#form.slice(this.#at);
  }

  #take(sign: string): boolean {
    if (!this.#form.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  #atom(): Part {
    const point = String.fromCodePoint(this.#form.codePointAt(this.#at) ?? 0);
    this.#at += point.length;
    if (point === '(') return this.#group();
    if (point === '[') return this.#class();
    if (point === '\\') return this.#escaped();
    if (point === '.') return character('[^\\n]');
    if (point === '^' || point === '$') return place(point);
    if (/[?*+{]/.test(point)) throw new Fault('repeats-nothing');
    if (/[\]}]/.test(point)) throw new Fault('unknown-sign');
    return character(point === '/' ? '\\/' : point);
  }

  #escaped(): Part {
    const rest = this.#rest;
    const long = CODE_POINT.exec(rest)?.[0] ?? PROPERTY.exec(rest)?.[0];
    if (long !== undefined) {
      this.#at += long.length;
      return character(`\\${long}`);
    }
    const sign = this.#here;
    this.#at += 1;
    if (sign === 'b') return place(EDGE);
    if (/[1-9]/.test(sign)) {
      if (Number(sign) > this.#groups) throw new Fault('unknown-group');
      return place(`\\${sign}`);
    }
    const known = ESCAPES[sign];
    if (known !== undefined) return character(known);
    if (!SIGNS.test(sign)) throw new Fault('unknown-sign');
    return character(sign === '-' ? '-' : `\\${sign}`);
  }

  #class(): Part {
    let source = this.#take('^') ? '[^' : '[';
    let isEmpty = true;
    while (!this.#take(']')) {
      if (this.#at >= this.#form.length) throw new Fault('unfinished');
      source += this.#inClass();
      isEmpty = false;
    }
    if (isEmpty) throw new Fault('unknown-sign');
    return character(`${source}]`);
  }

  #inClass(): string {
    if (!this.#take('\\')) {
      const point = String.fromCodePoint(this.#form.codePointAt(this.#at) ?? 0);
      this.#at += point.length;
      return point === '[' ? '\\[' : point;
    }
    const long = CODE_POINT.exec(this.#rest)?.[0] ?? PROPERTY.exec(this.#rest)?.[0];
    const sign = long ?? this.#here;
    this.#at += sign.length;
    const known = IN_CLASS[sign];
    if (known !== undefined) return known;
    if (long === undefined && !SIGNS.test(sign)) throw new Fault('unknown-sign');
    return `\\${sign}`;
  }

  #group(): Part {
    const look = ['?=', '?!', '?<=', '?<!'].find((sign) => this.#take(sign));
    const isQuiet = look === undefined && this.#take('?:');
    if (look === undefined && !isQuiet && this.#here === '?') throw new Fault('unknown-group');
    if (look === undefined && !isQuiet) this.#groups += 1;
    const inner = this.#choice();
    if (!this.#take(')')) throw new Fault('unfinished');
    if (look === undefined) return { ...inner, source: `(${isQuiet ? '?:' : ''}${inner.source})` };
    return { source: `(${look}${inner.source})`, ways: inner.ways, least: 0, kind: 'place' };
  }

  #repeated(part: Part): Part {
    const match = QUANTIFIED.exec(this.#rest);
    if (!match) {
      if (this.#here === '{') throw new Fault('unknown-sign');
      return part;
    }
    this.#at += match[0].length;
    if (/^[?*+{]/.test(this.#rest)) throw new Fault('repeats-nothing');
    if (part.kind === 'place') throw new Fault('repeats-nothing');
    if (part.kind === 'group') {
      if (match[0] !== '?') throw new Fault('repeated-group');
      return { ...part, source: `${part.source}?`, ways: part.ways + 1, least: 0 };
    }
    const [from, to] = bounds(match);
    if (to > MOST_REPEATS || to < from || to === 0) throw new Fault('too-often');
    return { ...part, source: `${part.source}{${from},${to}}`, ways: to - from + 1, least: from };
  }
}

function bounds([sign, from, hasTo, to]: RegExpExecArray): readonly [from: number, to: number] {
  if (sign === '?') return [0, 1];
  if (sign === '*') return [0, MOST_REPEATS];
  if (sign === '+') return [1, MOST_REPEATS];
  return [Number(from), Number(hasTo === undefined ? from : to)];
}

/** What the engine is given for a form, or why it is none. Unknown properties (`\p{Nonsense}`) are left to the engine to refuse. */
export function readForm(form: string): { readonly source: string } | { readonly fault: FormFault } {
  try {
    const { source, ways, least } = new Reader(form).whole();
    if (ways > MOST_WAYS) return { fault: 'too-many-ways' };
    return least === 0 ? { fault: 'matches-nothing' } : { source };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.code };
    throw error;
  }
}
