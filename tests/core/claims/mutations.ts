/** Every small change of a text that makes it say something else, by kind: what a sign-off must not survive. */

export const MUTATION_KINDS = ['digit', 'number-word', 'name', 'negation', 'unit', 'currency', 'quotation', 'other-word'] as const;
export type MutationKind = (typeof MUTATION_KINDS)[number];

/** `from`..`to` (UTF-16) is replaced by `text`. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

type Swaps = readonly (readonly [string, string])[];

const NUMBER_WORDS: Swaps = [
  ['one', 'two'],
  ['two', 'ten'],
  ['three', 'five'],
  ['four', 'forty'],
  ['five', 'six'],
  ['seven', 'eleven'],
  ['eight', 'eighty'],
  ['nine', 'ninety'],
  ['ten', 'two'],
  ['twelve', 'twenty'],
  ['eighteen', 'eighty'],
  ['sixty', 'sixteen'],
  ['forty', 'fourteen'],
  ['third', 'first'],
  ['second', 'third'],
  ['fourth', 'fourteenth'],
  ['once', 'twice'],
  ['twice', 'once'],
  ['half', 'quarter'],
  ['quarter', 'half'],
  ['hundred', 'thousand'],
  ['million', 'billion'],
  ['billion', 'million'],
  ['មួយ', 'ពីរ'],
  ['ពីរ', 'បី'],
  ['បី', 'បួន'],
  ['បួន', 'ប្រាំ'],
  ['ប្រាំ', 'ដប់'],
  ['ហុកសិប', 'ចិតសិប'],
  ['លាន', 'ពាន់លាន'],
  ['ពាន់', 'ម៉ឺន'],
];
const UNITS: Swaps = [
  ['kilogram', 'gram'],
  ['hours', 'days'],
  ['hour', 'day'],
  ['days', 'weeks'],
  ['day', 'night'],
  ['weeks', 'months'],
  ['months', 'years'],
  ['month', 'year'],
  ['years', 'months'],
  ['year', 'month'],
  ['minutes', 'hours'],
  ['per cent', 'percentage points'],
  ['percent', 'percentage points'],
  ['degrees', 'percent'],
  ['p.m.', 'a.m.'],
  ['people', 'families'],
  ['boats', 'ships'],
  ['blocks', 'tonnes'],
  ['books', 'boxes'],
  ['មីលីម៉ែត្រ', 'សង់ទីម៉ែត្រ'],
  ['ឆ្នាំ', 'ខែ'],
  ['ថ្ងៃ', 'យប់'],
  ['ខែ', 'ថ្ងៃ'],
  ['នាក់', 'គ្រួសារ'],
  ['គ្រឿង', 'នាក់'],
  ['ដុំ', 'តោន'],
  ['នាទី', 'ម៉ោង'],
];
const CURRENCIES: Swaps = [
  ['$', '€'],
  ['€', '$'],
  ['riel', 'dollars'],
  ['dollars', 'riel'],
  ['រៀល', 'ដុល្លារ'],
];
/** With and without: the second is put in the place of the first. */
const NEGATIONS: Swaps = [
  [' not ', ' '],
  [' never ', ' always '],
  ['Nobody', 'Somebody'],
  ['nobody', 'somebody'],
  [' no ', ' a '],
  ['n’t', ''],
  [' was ', ' was not '],
  [' were ', ' were never '],
  [' is ', ' is not '],
  [' are ', ' are no longer '],
  [' has ', ' has never '],
  [' have ', ' have not '],
  [' had ', ' had not '],
  [' will ', ' will not '],
  [' may ', ' may not '],
  ['មិន', ''],
  ['បាន', 'មិនបាន'],
  ['មាន', 'គ្មាន'],
  ['នៅតែ', 'លែង'],
];

function swapped(kind: MutationKind, swaps: Swaps, text: string): Mutation[] {
  return swaps.flatMap(([was, now]) => {
    const found: Mutation[] = [];
    const isWord = /^[a-z.]/iu.test(was);
    for (let at = text.indexOf(was); at >= 0; at = text.indexOf(was, at + 1)) {
      const to = at + was.length;
      if (isWord && (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(to)))) continue;
      found.push({ kind, from: at, to, text: now });
    }
    return found;
  });
}

const zeroOf = (digit: string): number => (digit.charCodeAt(0) >= 0x17e0 ? 0x17e0 : 0x30);

function digits(text: string): Mutation[] {
  return [...text.matchAll(/[\d០-៩]/gu)].flatMap(({ 0: digit, index }): Mutation[] => {
    const other = String.fromCharCode(zeroOf(digit) + ((digit.charCodeAt(0) - zeroOf(digit) + 1) % 10));
    const next = text.charAt(index + 1);
    const one = { kind: 'digit', from: index, to: index + 1 } as const;
    return [
      { ...one, text: other },
      { ...one, text: '' },
      { ...one, text: digit + other },
      ...(/[\d០-៩]/u.test(next) && next !== digit ? [{ ...one, to: index + 2, text: next + digit }] : []),
    ];
  });
}

/** A name within a sentence: a letter too many, one too few, two changed about. */
function names(text: string): Mutation[] {
  return [...text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}/gu)].flatMap(({ 0: name, index }): Mutation[] => {
    const one = { kind: 'name', from: index, to: index + name.length } as const;
    const turned = name.slice(0, -2) + name.slice(-1) + name.slice(-2, -1);
    return [
      { ...one, text: name + name.slice(-1) },
      { ...one, text: name.slice(0, -1) },
      ...(turned === name ? [] : [{ ...one, text: turned }]),
    ];
  });
}

const quotations = (text: string): Mutation[] =>
  [...text.matchAll(/[“”"«»]/gu)].map(({ index }) => ({ kind: 'quotation', from: index, to: index + 1, text: '' }));

const segmenters = { en: new Intl.Segmenter('en', { granularity: 'word' }), km: new Intl.Segmenter('km', { granularity: 'word' }) };

/** Each word gone, exchanged for one of another place, said twice, changed about with the next. */
function words(text: string, language: 'en' | 'km', pick: (count: number) => number): Mutation[] {
  const list = [...segmenters[language].segment(text)].filter(({ isWordLike }) => isWordLike);
  return list.flatMap(({ segment, index }, at): Mutation[] => {
    const to = index + segment.length;
    const one = { kind: 'other-word', from: index, to } as const;
    const other = list[pick(list.length)]?.segment ?? segment;
    const next = list[at + 1];
    const between = next ? text.slice(to, next.index) : '';
    return [
      { ...one, text: '' },
      ...(other === segment ? [] : [{ ...one, text: other }]),
      { ...one, text: `${segment}${language === 'km' ? '' : ' '}${segment}` },
      ...(next && /^ ?$/u.test(between) && next.segment !== segment
        ? [{ ...one, to: next.index + next.segment.length, text: next.segment + between + segment }]
        : []),
    ];
  });
}

/** All of them in a text; `pick` chooses the other words. */
export function mutationsOf(text: string, language: 'en' | 'km', pick: (count: number) => number): Mutation[] {
  return [
    ...digits(text),
    ...swapped('number-word', NUMBER_WORDS, text),
    ...names(text),
    ...swapped('negation', NEGATIONS, text),
    ...swapped('unit', UNITS, text),
    ...swapped('currency', CURRENCIES, text),
    ...quotations(text),
    ...words(text, language, pick),
  ];
}

/** A word said again behind the last word of a passage stands outside it. */
const isBehind = ({ kind, to, text }: Mutation, span: Span, was: string): boolean =>
  kind === 'other-word' && to === span.to && text.length > was.length && text.startsWith(was);

export const isInside = (text: string, mutation: Mutation, span: Span): boolean =>
  mutation.from >= span.from && mutation.to <= span.to && !isBehind(mutation, span, text.slice(mutation.from, mutation.to));
export const isOutside = (_text: string, mutation: Mutation, { from, to }: Span): boolean => mutation.to < from || mutation.from > to;
export const mutated = (text: string, { from, to, text: now }: Mutation): string => text.slice(0, from) + now + text.slice(to);
