import type { Projection } from '../article/plain-text.ts';
import type { Beside } from '../saved/signed-then.ts';
import type { Tolerance } from '../saved/library-record.ts';
import { sameWords } from './same-words.ts';

/** Where the links of a sentence lead is no word of it, and readers follow them: another address under the same words is beside a claim. */

/** A link in a text, and where it leads. */
export interface LinkNow {
  readonly from: number;
  readonly to: number;
  readonly link: string;
}

type Linked = NonNullable<Beside['links']>[number];

/** In reading order; a link whose words are in parts, as some in bold, is one. */
export function linksOf({ runs }: Pick<Projection, 'runs'>): readonly LinkNow[] {
  const found: LinkNow[] = [];
  for (const { offset: from, length, link } of runs) {
    if (link === undefined) continue;
    const last = found.at(-1);
    const isMore = last !== undefined && last.link === link && last.to === from;
    found.splice(isMore ? -1 : found.length, isMore ? 1 : 0, { from: isMore ? last.from : from, to: from + length, link });
  }
  return found;
}

/** Those that begin in a range; undefined where none does. */
export function linksWithin(links: readonly LinkNow[] | undefined, text: string, range: Omit<LinkNow, 'link'>): Linked[] | undefined {
  const within = links?.filter(({ from }) => from >= range.from && from < range.to) ?? [];
  return within.length === 0 ? undefined : within.map(({ from, to, link }) => ({ words: text.slice(from, to), to: link }));
}

/** Whether words that linked and still do lead where they led. A link that comes or goes is none of another address. */
export function leadWhereTheyLed(were: Beside['links'], are: Beside['links'], tolerance: Tolerance): boolean {
  return (were ?? []).every(({ words }) => {
    const [then, now] = [were, are].map((all) => all?.filter((one) => sameWords(one.words, words, tolerance)).map(({ to }) => to) ?? []);
    if (!then || !now || now.length === 0) return true;
    return then.length === now.length ? then.every((to, at) => to === now[at]) : now.every((to) => then.includes(to));
  });
}

/** Whether two say the same of the links, to the letter. */
export const isSameLinks = (one: Beside['links'], other: Beside['links']): boolean =>
  one?.length === other?.length && (one ?? []).every(({ words, to }, at) => words === other?.[at]?.words && to === other[at].to);
