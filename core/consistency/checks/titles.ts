import type { Inconsistency, StoryCheck, StoryUnit } from '../consistency-check.ts';
import { wordBefore } from '../figures.ts';
import { TITLE_FAMILIES as FAMILIES, OTHERWISE } from '../people.ts';

/** One person, named in full, with two titles that nobody bears at once. */

type Found = Omit<Inconsistency, 'check'>;

const TITLES = FAMILIES.flatMap((family) => Object.keys(family)).map((title) => title.replace('.', '\\.'));
const LATIN = '\\p{Lu}\\p{Ll}[\\p{L}-]*(?:[ \\u00a0]\\p{Lu}\\p{Ll}[\\p{L}-]*){1,2}';
const KHMER = '[\\u1780-\\u17d3]{2,12}[ \\u00a0][\\u1780-\\u17d3]{2,12}(?=[ \\u00a0\\u200b។,]|$)';
const TITLED = new RegExp(
  `(?<![\\p{L}\\p{M}])(?<title>${TITLES.sort((a, b) => b.length - a.length).join('|')})[ \\u00a0\\u200b]?(?<name>(?<=[ \\u00a0])${LATIN}|${KHMER})`,
  'gu',
);
interface Titled {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly words: string;
  readonly family: number;
  readonly is: string;
  readonly name: string;
}

function titledIn({ text, from }: StoryUnit): Titled[] {
  return [...text.matchAll(TITLED)].flatMap((match) => {
    const { title = '', name = '' } = match.groups ?? {};
    const family = FAMILIES.findIndex((one) => one[title] !== undefined);
    if (OTHERWISE.test(wordBefore(text, match.index)) || family < 0) return [];
    const start = from + match.index;
    const to = from + match.index + match[0].length;
    return [{ from: start, to, title, words: match[0], family, is: FAMILIES[family]?.[title] ?? '', name }];
  });
}

export const titlesCheck: StoryCheck = {
  id: 'titles',
  find(story) {
    // Who rose in the story had both ranks.
    if (story.some(({ text }) => /\b(?:promot|demot)/iu.test(text))) return [];
    const first = new Map<string, Titled>();
    return story.flatMap(titledIn).flatMap((titled): Found[] => {
      const key = `${titled.family} ${titled.name.normalize('NFC')}`;
      const before = first.get(key);
      if (!before) first.set(key, titled);
      if (!before || before.is === titled.is) return [];
      return [{ from: titled.from, to: titled.to, code: 'other-title', said: titled.words, is: before.words }];
    });
  },
};
