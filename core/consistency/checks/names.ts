import type { Inconsistency, StoryCheck, StoryUnit } from '../consistency-check.ts';
import { bare, FEWEST_LETTERS, isOneSlip, isOtherForm, WORD } from '../people.ts';

/** One person's name, given in full, written in two ways. */

type Found = Omit<Inconsistency, 'check'>;

const NAME = new RegExp(`(?<![\\p{L}\\p{N}’'.-])(?:${WORD})(?:[ \\u00a0]${WORD}){1,5}`, 'gu');

/** The last two words of a name: a title, a first name or the first word of a sentence may stand before them, and it is the same person. */
interface Name {
  readonly first: string;
  readonly last: string;
  readonly from: number;
  readonly to: number;
}

function namesIn({ text, from }: StoryUnit): Name[] {
  return [...text.matchAll(NAME)].map((match) => {
    const words = match[0].split(/[ \u00a0]/u);
    const tail = words.slice(-2);
    const to = from + match.index + match[0].length;
    return { first: bare(tail[0] ?? ''), last: bare(tail[1] ?? ''), from: to - tail.join(' ').length, to };
  });
}

interface Form {
  readonly first: string;
  readonly last: string;
  readonly places: Name[];
}

const nameOf = ({ first, last }: Form | Name): string => `${first} ${last}`;

function formsOf(story: readonly StoryUnit[]): Form[] {
  const forms = new Map<string, Form>();
  for (const name of story.flatMap(namesIn)) {
    const known = forms.get(nameOf(name));
    if (known) known.places.push(name);
    else forms.set(nameOf(name), { first: name.first, last: name.last, places: [name] });
  }
  return [...forms.values()];
}

/** Brothers and sisters are named beside each other; a slip is not. */
const isBeside = (one: Form, other: Form): boolean => one.places.some((a) => other.places.some((b) => Math.abs(a.from - b.from) < NEAR));
const NEAR = 160;

/** Two names that differ in one of their words share the other: only such are compared, so that many names take no longer than they are long. */
const keysOf = ({ first, last }: Form): readonly string[] => [`last ${last}`, `first ${first}`];

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
      const twin = like(form).find((other) => isSlipOf(form, other) && isVariant(form, other) && !isBeside(form, other));
      const [name] = form.places;
      return name && twin ? [{ from: name.from, to: name.to, code: 'name-spelling', said: nameOf(form), is: nameOf(twin) }] : [];
    });
  },
};

function isVariant(one: Form, other: Form): boolean {
  if (one.first !== other.first && one.last !== other.last) return false;
  const [a, b] = one.first === other.first ? [one.last, other.last] : [one.first, other.first];
  return a !== b && Math.min(a.length, b.length) >= FEWEST_LETTERS && a[0] === b[0] && isOneSlip(a, b) && !isOtherForm(a, b);
}
