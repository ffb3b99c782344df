import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText, type Projection } from '../../../core/article/plain-text.ts';
import { suggest } from '../../../core/suggest/suggesters.ts';

function projectionOf(markdown: string): Projection {
  const opened = openArticle(markdown);
  if (!opened.ok) throw new Error(opened.problem.code);
  return plainText(opened.value.doc);
}

const found = (markdown: string): string[] => {
  const projection = projectionOf(markdown);
  return suggest(projection, 'en', [], []).map(
    ({ suggester, category, reason, from, to }) => `${suggester}/${category}/${reason}: ${projection.text.slice(from, to)}`,
  );
};

it.each([
  ['About 3,900 people use the ferry, the council said.', ['number/number/number: About 3,900 people use the ferry']],
  ['Fares rise by 20 percent.', ['number/money-percent/percent: Fares rise by 20 percent']],
  ['The council paid $4.2 million for two boats.', ['number/money-percent/money: The council paid $4.2 million for two boats']],
  ['The 12 bridges cost 300 riel.', ['number/money-percent/money: The 12 bridges cost 300 riel']],
  ['It cost 300 riel.', ['number/money-percent/money: It cost 300 riel']],
  ['In 2021, the old pier burned down.', ['date/date-time/year: In 2021, the old pier burned down']],
  ['On June 4, 2024, the minister came.', ['date/date-time/date: On June 4, 2024, the minister came']],
  ['He will mark the 80th anniversary of the landing.', ['date/date-time/anniversary: He will mark the 80th anniversary of the landing']],
  [
    '“We will pay,” the owner said. “Not before June.”',
    ['quote/quote/quote-spoken: “We will pay,”', 'quote/quote/quote-spoken: “Not before June.”'],
  ],
  ['The owner said "we will pay" and left.', ['quote/quote/quote-spoken: "we will pay"']],
  [
    'ក្រុងនេះមានមនុស្ស ៣.៩០០ នាក់។ លោកថ្លែងថា «យើងនឹងបង់ប្រាក់»។',
    ['number/number/number: ក្រុងនេះមានមនុស្ស ៣.៩០០ នាក់', 'quote/quote/quote-spoken: «យើងនឹងបង់ប្រាក់»'],
  ],
  ['The council said the ferry was late.', ['attribution/attribution/said: The council said the ferry was late']],
  ['It allegedly sank because of a leak.', ['causal/causal/cause: It allegedly sank because of a leak']],
  [
    'It is the largest ferry on the lake, the council said.',
    ['superlative/superlative-first/superlative: It is the largest ferry on the lake'],
  ],
  [
    'He was fined $4,000 under Article 5 of the Law on Ferries.',
    ['law/law-rule/law: He was fined $4,000 under Article 5 of the Law on Ferries'],
  ],
  ['It is twice as large as the old one.', ['comparison/comparison/times-as: It is twice as large as the old one']],
  ['They met Governor Sok Dara on the pier.', ['name-title/name-title/title-name: Governor Sok Dara']],
  ['The works is located in Prek Romdeng.', ['place/place/located: The works is located in Prek Romdeng']],
  [
    '“We will pay,” said Sok Dara, who owns the ferry.',
    ['quote/quote/quote-spoken: “We will pay,”', 'attribution/attribution/said: said Sok Dara, who owns the ferry'],
  ],
  [
    '![A ferry](media/a.jpg "By Sok")\nAbout 40 people wait for the ferry. It is late because of fog.',
    ['caption/image-caption/picture: About 40 people wait for the ferry', 'causal/causal/cause: It is late because of fog'],
  ],
  ['A boat left.', []],
])('%s', (text, expected) => expect(found(`${text}\n`)).toEqual(expected));

describe('what it leaves out', () => {
  const story =
    '---\nheadline: Fares rise by 20 percent\n---\n\nAbout 3,900 people use the ferry. The pier burned down in 1994.\n\n<!-- stash\nSome 77 words.\n-->\n';
  const projection = projectionOf(story);
  const words = (list: readonly { from: number; to: number }[]): string[] => list.map(({ from, to }) => projection.text.slice(from, to));

  it('looks at the headline, not at stash', () => {
    expect(words(suggest(projection, 'en', [], []))).toEqual([
      'Fares rise by 20 percent',
      'About 3,900 people use the ferry',
      'The pier burned down in 1994',
    ]);
  });
  it('leaves claims already made alone', () => {
    const from = projection.text.indexOf('3,900');
    expect(words(suggest(projection, 'en', [{ from, to: from + 5 }], []))).toEqual([
      'Fares rise by 20 percent',
      'The pier burned down in 1994',
    ]);
  });
  it('forgets what was dismissed', () => {
    const dismissed = [{ suggester: 'number', exact: 'About 3,900 people use the ferry' }];
    expect(words(suggest(projection, 'en', [], dismissed))).toEqual(['Fares rise by 20 percent', 'The pier burned down in 1994']);
  });
  it('keeps dismissed what was dismissed when other words change, in its sentence too', () => {
    const now = (text: string): string[] => {
      const other = projectionOf(`${text}\n`);
      const dismissed = [{ suggester: 'number', exact: 'About 3,900 people use the ferry' }];
      return suggest(other, 'en', [], dismissed).map(({ from, to }) => other.text.slice(from, to));
    };
    expect(now('About 3,900 people use the ferry, the council said.')).toEqual([]);
    expect(now('Rain fell. About 3,900 people use the ferry, the new council said because it was asked.')).toEqual([]);
    expect(now('About 3,901 people use the ferry, the council said.')).toEqual(['About 3,901 people use the ferry']);
  });
  it('finds every one, however many there are', () => {
    const long = projectionOf('The boat left in 1994.\n\n'.repeat(3000));
    expect(suggest(long, 'en', [], []).length).toBe(3000);
  });
});

it('never overlaps itself or a claim, in reading order (random, seed printed on failure)', () => {
  const scraps = fc.constantFrom(
    '“We will,” he said. ',
    'In 2021, ',
    '3,900 people ',
    'left. ',
    '\n\n',
    '20 percent, ',
    '"no" ',
    'on May 4 ',
    '៣៩០០ នាក់។ ',
  );
  fc.assert(
    fc.property(
      fc.array(scraps, { minLength: 1, maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 30 })), { maxLength: 5 }),
      (parts, spans) => {
        const projection = projectionOf(`${parts.join('')}\n`);
        const taken = spans.map(([from, length]) => ({ from, to: from + length }));
        const list = suggest(projection, 'en', taken, []);
        list.forEach((one, index) => {
          const next = list[index + 1];
          if (next) expect(next.from).toBeGreaterThanOrEqual(one.to);
          for (const claim of taken) expect(one.from < claim.to && claim.from < one.to).toBe(false);
        });
      },
    ),
  );
});
