import type { Run } from './gaps.ts';
import { gramAt } from './patience.ts';
import { HASHES, NAMELESS, noPieces, paragraphs, sentencePieces, tokenPieces, type Pieces, type Stretch } from './pieces.ts';

/** What stands at most so often in a text tells its sentence from others. */
const RARE = 2;
/** Tokens in a row that tell a sentence though each of them is common. */
const GRAM = 4;
/** How far around a span its sentence is looked for, in UTF-16 units. */
export const REACH = 400;
const BETWEEN = '\n\n';
const SOLID = /[\p{L}\p{N}]/u;

/** Room for the counts; two that fall on one place only make a telling one look common. */
const ROOM = 1 << 20;
const MANY = RARE + 1;

/** How often tokens and grams stand in a text, up to `MANY`. */
class Counts {
  readonly #seen = new Uint8Array(ROOM);

  constructor(text: string) {
    const { from, to } = paragraphs(text, NAMELESS);
    from.forEach((start, index) => {
      const { id } = this.pieces(text, { from: start, to: to[index] ?? start });
      for (let at = 0; at < id.length; at += 1) {
        this.#count(placeOf(id, at, 1));
        if (at + GRAM <= id.length) this.#count(placeOf(id, at, GRAM));
      }
    });
  }

  pieces(text: string, within: Stretch): Pieces {
    const pieces = noPieces();
    tokenPieces(text, within, HASHES, pieces);
    return pieces;
  }

  #count(place: number): void {
    this.#seen[place] = Math.min(MANY, (this.#seen[place] ?? 0) + 1);
  }

  /** Whether the `size` tokens from `at` on stand rarely enough in the text to tell. */
  isRare(id: readonly number[], at: number, size: number): boolean {
    return (this.#seen[placeOf(id, at, size)] ?? 0) <= RARE;
  }
}

const placeOf = (id: readonly number[], at: number, size: number): number => gramAt(id, at, size) & (ROOM - 1);

/**
 * Tells whether the sentence of a span is still the same sentence after an edit. In a text of near-identical sentences with other figures
 * nearly every token of one that was deleted is found in another: only those that stand nowhere else say which sentence it is.
 */
export class Telling {
  readonly #before: string;
  readonly #runs: readonly Run[];
  #counts: Counts | null = null;
  #last: { readonly span: Stretch; readonly sentence: Stretch } | null = null;

  constructor(before: string, runs: readonly Run[]) {
    this.#before = before;
    this.#runs = runs;
  }

  /** The sentences that the span touches; asked for twice on end. */
  sentence(span: Stretch): Stretch {
    if (this.#last?.span !== span) this.#last = { span, sentence: this.#sentenceOf(span) };
    return this.#last.sentence;
  }

  #sentenceOf(span: Stretch): Stretch {
    // A sentence is not longer than this; a paragraph may be a whole book, and would be cut again for each of its claims.
    const [low, high] = [Math.max(0, span.from - REACH), Math.min(this.#before.length, span.to + REACH)];
    const near = this.#before.slice(low, high);
    const start = near.lastIndexOf(BETWEEN, span.from - low - 1);
    const end = near.indexOf(BETWEEN, span.to - low);
    const within = { from: start < 0 ? low : low + start + BETWEEN.length, to: end < 0 ? high : low + end };
    const pieces = noPieces();
    sentencePieces(this.#before, within, NAMELESS, pieces);
    const touched = pieces.from.flatMap((from, at) => {
      const to = pieces.to[at] ?? from;
      return from < span.to && to > span.from ? [{ from, to }] : [];
    });
    return { from: touched[0]?.from ?? span.from, to: touched[touched.length - 1]?.to ?? span.to };
  }

  /** `first`: index of the first run that ends after the span's beginning. False when tokens tell the sentence and none of them is matched. */
  keeps(span: Stretch, first: number): boolean {
    const sentence = this.sentence(span);
    const run = this.#runs[first];
    if (run && run.a <= sentence.from && run.a + run.length >= sentence.to) return true;
    const counts = (this.#counts ??= new Counts(this.#before));
    const { from, to, id } = counts.pieces(this.#before, sentence);
    let tells = false;
    for (let at = 0; at < id.length; at += 1) {
      const start = from[at] ?? 0;
      const isTelling = SOLID.test(this.#before.slice(start, to[at])) && counts.isRare(id, at, 1);
      tells ||= isTelling;
      if (isTelling && this.#isMatched({ from: start, to: start + 1 }, first)) return true;
      if (at + GRAM > id.length || !this.#isMatched({ from: start, to: to[at + GRAM - 1] ?? start }, first)) continue;
      if (counts.isRare(id, at, GRAM)) return true;
    }
    return !tells;
  }

  /** Whether a stretch of the text before has tokens that stand nearly nowhere else in it, alone or in a row. */
  tells(stretch: Stretch): boolean {
    const counts = (this.#counts ??= new Counts(this.#before));
    const { from, to, id } = counts.pieces(this.#before, stretch);
    return id.some((_, at) => {
      const isSolid = SOLID.test(this.#before.slice(from[at], to[at]));
      return (isSolid && counts.isRare(id, at, 1)) || (at + GRAM <= id.length && counts.isRare(id, at, GRAM));
    });
  }

  /** Whether one run has all of it. */
  #isMatched({ from, to }: Stretch, near: number): boolean {
    let index = near;
    while (index > 0 && (this.#runs[index]?.a ?? Infinity) > from) index -= 1;
    for (let run = this.#runs[index]; run && run.a <= from; run = this.#runs[(index += 1)]) if (run.a + run.length >= to) return true;
    return false;
  }
}
