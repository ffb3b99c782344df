import { randomFrom } from '../../random-from.ts';

/** Stories made for measuring anchors: every word has an id, so that after any edit it is known where a claim truly stands. */

export interface Word {
  readonly id: number;
  readonly text: string;
}

export type Sentence = readonly Word[];
export type Paragraph = readonly Sentence[];

export interface Story {
  readonly kind: StoryKind;
  readonly paragraphs: readonly Paragraph[];
}

export type StoryKind = 'prose' | 'statistics' | 'khmer';

/** Numbers from 0 up to 1, as `randomFrom` gives them. */
export type Dice = () => number;

export const below = (next: Dice, most: number): number => Math.floor(next() * most);
const pick = <T>(next: Dice, list: readonly T[]): T => list[below(next, list.length)] as T;

const SYLLABLES = 'ba ker lo min tas ru ven dor il pha sok chan mer ta gon wes ha lin por es un tre cal mo ri sta nd el qui far'.split(' ');
const SMALL = 'the of and to in a that for on was with as it by at from his he had not are but this which be were their they'.split(' ');
const KHMER =
  'បឹង ទន្លេ សាលា គ្រូ ផ្សារ ត្រី នាវា ស្រូវ ផ្លូវ ផ្ទះ ភូមិ ក្រុម មនុស្ស កុមារ ទឹក ដី ភ្លៀង រដូវ ឆ្នាំ ថ្ងៃ លក់ ទិញ ធ្វើ និយាយ ថា បាន នៅ ក្នុង ពី ទៅ មក និង ឬ តែ ជា មាន គ្មាន ធំ តូច ថ្មី ចាស់ ខ្ពស់ ទាប ច្រើន តិច លឿន យឺត រដ្ឋ ខេត្ត ស្រុក ឃុំ មេ ការងារ រោងចក្រ កម្មករ ម៉ាស៊ីន អគ្គិសនី ពន្លឺ សំបុត្រ សៀវភៅ កាសែត អ្នក ប្រាក់ រៀល តម្លៃ ឡើង ចុះ មុន ក្រោយ ពេល'.split(
    ' ',
  );

/** Word forms by rank; the nth is used about 1/n as often as the first (Zipf), as in written language. */
function vocabulary(next: Dice, size: number): readonly string[] {
  const known = new Set(SMALL);
  while (known.size < size) known.add(Array.from({ length: 1 + below(next, 3) }, () => pick(next, SYLLABLES)).join(''));
  return [...known];
}

const ranked = (next: Dice, list: readonly string[]): string => list[Math.floor(list.length ** next()) - 1] ?? 'the';
const figure = (next: Dice): string => (below(next, 9_000) + 100).toLocaleString('en-US');

class Writer {
  readonly #next: Dice;
  readonly #words: readonly string[];
  #id = 0;

  constructor(next: Dice) {
    this.#next = next;
    this.#words = vocabulary(next, 8_000);
  }

  word(text: string): Word {
    this.#id += 1;
    return { id: this.#id, text };
  }

  /** Another word of this kind of story, for an insertion or in the place of one. */
  some(kind: StoryKind): string {
    if (kind === 'khmer') return this.#next() < 0.05 ? khmerFigure(this.#next) : pick(this.#next, KHMER);
    return this.#next() < 0.08 ? figure(this.#next) : ranked(this.#next, this.#words);
  }

  sentence(kind: StoryKind): Sentence {
    if (kind === 'statistics') return this.statistics();
    const length = 8 + below(this.#next, 16);
    return Array.from({ length }, () => this.word(this.some(kind)));
  }

  /** Near-identical sentences with other figures. */
  statistics(): Sentence {
    const month = pick(this.#next, ['January', 'March', 'May', 'June', 'August', 'October']);
    const place = pick(this.#next, ['northern', 'southern', 'eastern', 'western', 'central']);
    const line = `In ${month} ${2000 + below(this.#next, 26)} the ${place} office counted ${figure(this.#next)} boats on the lake , up from ${figure(this.#next)} a year before`;
    return line.split(' ').map((text) => this.word(text));
  }

  paragraph(kind: StoryKind): Paragraph {
    return Array.from({ length: 3 + below(this.#next, 4) }, () => this.sentence(kind));
  }
}

const khmerFigure = (next: Dice): string =>
  String(below(next, 900) + 10).replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));

export interface Made {
  readonly story: Story;
  readonly writer: Writer;
  readonly next: Dice;
}

export function makeStory(kind: StoryKind, words: number, seed: number): Made {
  const next = randomFrom(seed);
  const writer = new Writer(next);
  const paragraphs: Paragraph[] = [];
  for (let made = 0; made < words;) {
    const paragraph = writer.paragraph(kind);
    paragraphs.push(paragraph);
    made += paragraph.reduce((sum, sentence) => sum + sentence.length, 0);
  }
  return { story: { kind, paragraphs }, writer, next };
}

export interface Place {
  readonly from: number;
  readonly to: number;
}

export interface Rendered {
  readonly text: string;
  /** Where each word stands (UTF-16); more than once for one that was copied. */
  readonly places: ReadonlyMap<number, readonly Place[]>;
}

/** The story as plain text: paragraphs parted by blank lines. */
export function render({ kind, paragraphs }: Story): Rendered {
  const [gap, stop] = kind === 'khmer' ? ['', '។'] : [' ', '.'];
  const places = new Map<number, Place[]>();
  const parts: string[] = [];
  let at = 0;
  const put = (text: string): void => {
    parts.push(text);
    at += text.length;
  };
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) put('\n\n');
    paragraph.forEach((sentence, order) => {
      if (order > 0) put(' ');
      sentence.forEach(({ id, text }, place) => {
        if (place > 0) put(gap);
        places.set(id, [...(places.get(id) ?? []), { from: at, to: at + text.length }]);
        put(text);
      });
      put(stop);
    });
  });
  return { text: parts.join(''), places };
}
