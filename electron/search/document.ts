import { LINE_KINDS, type LineKind } from '../../core/search/line-kinds.ts';
import type { Line } from '../../core/search/line.ts';
import type { Compared } from '../../core/search/best-lines.ts';
import { mayHold, signatureOf } from '../../core/search/signature.ts';
import { searchable } from '../../core/text/search-text.ts';

/** What main tells of an article: where it lies, and which state of its two files the list speaks of. */
export interface Row {
  readonly id: string;
  readonly file: string;
  readonly stamp: string;
  readonly docketStamp: string;
  /** Its headline, or the name that stands for one. */
  readonly headline: string;
  /** ISO 8601. */
  readonly changed: string;
}

/** What was read of an article, or of the library's sources, as the cache keeps it. The hashes are those of the files it was read from. */
export interface Written {
  readonly id: string;
  readonly stamp: string;
  readonly docketStamp: string;
  readonly article: string;
  readonly docket: string;
  readonly lines: readonly Line[];
}

/** Stands between two lines; whoever writes one into a story has a blank there. */
const BETWEEN = '\u001e';
const BETWEEN_ALL = new RegExp(BETWEEN, 'g');

/** A document as it lies in memory: the text once as bytes, once as it is compared. */
export class Document {
  readonly id: string;
  readonly stamp: string;
  readonly docketStamp: string;
  readonly article: string;
  readonly docket: string;
  readonly #names: readonly (readonly [LineKind, string])[];
  readonly #plain: Buffer;
  /** As it is compared, by kind of line. */
  readonly #normal: ReadonlyMap<LineKind, string>;
  readonly #signature: Uint32Array;

  constructor({ lines, ...read }: Written) {
    ({ id: this.id, stamp: this.stamp, docketStamp: this.docketStamp, article: this.article, docket: this.docket } = read);
    this.#names = lines.map(({ kind, id }) => [kind, id]);
    this.#plain = Buffer.from(lines.map(({ text }) => text.replace(BETWEEN_ALL, ' ')).join(BETWEEN), 'utf8');
    this.#normal = new Map(
      LINE_KINDS.map((wanted) => [
        wanted,
        lines.flatMap(({ kind, text }) => (kind === wanted ? [searchable(text).trim()] : [])).join('\n'),
      ]),
    );
    this.#signature = signatureOf([...this.#normal.values()].join('\n'));
  }

  /** Whether each of the words stands somewhere in its lines of these kinds; `bits` are those of the words (`bitsOf`). */
  holds(words: readonly string[], bits: readonly number[], kinds: readonly LineKind[]): boolean {
    if (!mayHold(this.#signature, bits)) return false;
    return words.every((word) => kinds.some((kind) => this.#normal.get(kind)?.includes(word)));
  }

  /** Its lines of these kinds, beside what they are compared as. */
  compared(kinds: readonly LineKind[]): Compared[] {
    const normals = new Map(kinds.map((kind) => [kind, this.#normal.get(kind)?.split('\n').values()]));
    return this.#lines
      .filter(({ kind }) => kinds.includes(kind))
      .map((line) => ({ line, normal: normals.get(line.kind)?.next().value ?? '' }));
  }

  get #lines(): Line[] {
    const texts = this.#plain.toString('utf8').split(BETWEEN);
    return this.#names.map(([kind, id], at) => ({ kind, id, text: texts[at] ?? '' }));
  }

  get written(): Written {
    const { id, stamp, docketStamp, article, docket } = this;
    return { id, stamp, docketStamp, article, docket, lines: this.#lines };
  }
}
