import type { Inconsistency, StoryCheck, StoryUnit } from '../consistency-check.ts';

/** One person's name written in two ways, and one person called Mr and Mrs. */

type Found = Omit<Inconsistency, 'check'>;

const WORD = "\\p{Lu}\\p{Ll}[\\p{L}’'-]*";
const NAME = new RegExp(`(?<![\\p{L}\\p{N}’'.-])(?:${WORD})(?:[ \\u00a0]${WORD}){1,5}`, 'gu');

interface Name {
  readonly words: readonly string[];
  /** Where each word begins in the projection. */
  readonly starts: readonly number[];
  readonly from: number;
  readonly to: number;
}

const bare = (word: string): string => word.replace(/[’']s?$/u, '');

function namesIn({ text, from }: StoryUnit): Name[] {
  return [...text.matchAll(NAME)].map((match) => {
    const start = from + match.index;
    const parts = [...match[0].matchAll(/[^ \u00a0]+/gu)];
    return {
      words: parts.map(([word]) => bare(word)),
      starts: parts.map(({ index }) => start + index),
      from: start,
      to: start + match[0].length,
    };
  });
}

/** One letter more, one other letter, or two changed about. */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  const [a, b] = [short.slice(start), long.slice(start)];
  return a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

interface Form {
  readonly words: readonly string[];
  readonly places: Name[];
}

function formsOf(story: readonly StoryUnit[]): Form[] {
  const forms = new Map<string, Form>();
  for (const name of story.flatMap(namesIn)) {
    const key = name.words.join(' ');
    const known = forms.get(key);
    if (known) known.places.push(name);
    else forms.set(key, { words: name.words, places: [name] });
  }
  return [...forms.values()];
}

/** Brothers and sisters are named beside each other; a slip is not. */
const isBeside = (one: Form, other: Form): boolean => one.places.some((a) => other.places.some((b) => Math.abs(a.from - b.from) < NEAR));
const NEAR = 160;

/** Two names that differ in one word share one of their last two: only such are compared, so that many names take no longer than they are long. */
const keysOf = ({ words }: Form): readonly string[] => [`last ${words.at(-1) ?? ''}`, `before ${words.at(-2) ?? ''}`];

function likeNames(forms: readonly Form[]): (form: Form) => readonly Form[] {
  const byWord = new Map<string, Form[]>();
  for (const form of forms) {
    for (const key of keysOf(form)) {
      const known = byWord.get(key);
      if (known) known.push(form);
      else byWord.set(key, [form]);
    }
  }
  return (form) => keysOf(form).flatMap((key) => byWord.get(key) ?? []);
}

/** The one that stands alone is the slip; of two that do, the later. */
const isSlipOf = (form: Form, other: Form): boolean =>
  form.places.length === 1 && (other.places.length > 1 || (other.places[0]?.from ?? 0) < (form.places[0]?.from ?? 0));

export const namesCheck: StoryCheck = {
  id: 'names',
  find(story) {
    const forms = formsOf(story);
    const like = likeNames(forms);
    return forms.flatMap((form): Found[] => {
      const twin = like(form).find((other) => isSlipOf(form, other) && isVariant(form.words, other.words) && !isBeside(form, other));
      const [name] = form.places;
      if (!name || !twin) return [];
      const length = Math.min(form.words.length, twin.words.length);
      const [said, is] = [form.words.slice(-length).join(' '), twin.words.slice(-length).join(' ')];
      return [{ from: name.starts.at(-length) ?? name.from, to: name.to, code: 'name-spelling', said, is }];
    });
  },
};

const FEWEST_LETTERS = 5;

/** A title or the first word of a sentence may stand before one of them: the names end alike. */
function isVariant(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.min(one.length, other.length);
  const [a, b] = [one.slice(-length), other.slice(-length)];
  const differing = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at] ?? ''] as const]));
  const [pair] = differing;
  if (!pair || differing.length > 1) return false;
  return (
    Math.min(pair[0].length, pair[1].length) >= FEWEST_LETTERS && pair[0][0] === pair[1][0] && isOneSlip(...pair) && !isOtherForm(...pair)
  );
}

/** "States" and "State", "American" and "America", "Israeli" and "Israel", "Steven" and "Steve" are two words. */
function isOtherForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long === `${short}s` || long === `${short}i` || (long === `${short}n` && /[aeiou]$/u.test(short));
}
