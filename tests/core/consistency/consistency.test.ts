import { describe, expect, test } from 'vitest';
import { plainText } from '../../../core/article/plain-text.ts';
import { inconsistencies } from '../../../core/consistency/consistency-checks.ts';
import { openStory } from '../export/sample-story.ts';

const found = (markdown: string): string[] => {
  const projection = plainText(openStory(markdown));
  return inconsistencies(projection).map(
    ({ code, from, to, is }) => `${code}: ${projection.text.slice(from, to)}${is === '' ? '' : ` → ${is}`}`,
  );
};

const WRONG: readonly (readonly [text: string, found: string])[] = [
  ['It opens on Thursday, 20 November 2026.', 'weekday: Thursday, 20 November 2026 → Friday'],
  ['It opened on Monday, May 4, 2025, they said.', 'weekday: Monday, May 4, 2025 → Sunday'],
  ['They met on Friday the 1st of May 2026 and Saturday 2 May 2025.', 'weekday: Saturday 2 May 2025 → Friday'],
  ['ថ្ងៃសៅរ៍ ទី២០ ខែវិច្ឆិកា ឆ្នាំ២០២៦ សាលាបើក។', 'weekday: ថ្ងៃសៅរ៍ ទី២០ ខែវិច្ឆិកា ឆ្នាំ២០២៦ → សុក្រ'],
  ['He was born on 31 November 1990.', 'no-such-day: 31 November 1990'],
  ['It closed on February 29, 2027.', 'no-such-day: February 29, 2027'],
  ['The deadline was moved after 31 June, she said.', 'no-such-day: 31 June'],
  ['ទី៣១ ខែវិច្ឆិកា ឆ្នាំ២០២៦', 'no-such-day: ទី៣១ ខែវិច្ឆិកា ឆ្នាំ២០២៦'],
  ['The fare rose 20 percent, from 500 to 1,000 riel.', 'percent: from 500 to 1,000 → 100 %'],
  ['Exports fell by 30% from $4.2 million to $3.5 million last year.', 'percent: from $4.2 million to $3.5 million → 16.7 %'],
  ['The count rose from 3,900 people to 3,200.', 'direction: from 3,900 people to 3,200'],
  ['Prices fell from 1.2 to 1.5 million riel.', 'direction: from 1.2 to 1.5 million'],
  ['The herd doubled from 40 to 60 head.', 'ratio: from 40 to 60 → × 1.5'],
  ['The staff was halved from 90 to 30.', 'ratio: from 90 to 30 → × 0.3'],
  ['“We asked for two boats, she said.', 'never-closed: “'],
  ['We asked for two boats,” she said.', 'never-opened: ”'],
  ['The ministry (which has no budget said nothing.', 'never-closed: ('],
  ['The ministry, which has no budget) said nothing.', 'never-opened: )'],
  ['«យើងសុំទូកពីរ លោកថា។', 'never-closed: «'],
];

const RIGHT: readonly string[] = [
  'It opens on Friday, 20 November 2026, and closed on Sunday, May 4, 2025.',
  'ថ្ងៃសុក្រ ទី២០ ខែវិច្ឆិកា ឆ្នាំ២០២៦ សាលាបើក។',
  'Washington was born on Friday, 11 February 1731 by the old calendar.',
  'It was 29 February 2024. On 29 February every year they meet.',
  'In June 31 people died, and May 4 was a holiday.',
  'Chapter 31 June Carter sang.',
  'The fare rose 100 percent, from 500 to 1,000 riel.',
  'The fare rose by 8.3%, from 1,200 to 1,300.',
  'Exports fell about 17 percent, from $4.2 million to $3.5 million.',
  'Turnout rose from 40 percent to 60 percent, up 20 percentage points.',
  'The share rose from 20 to 30 of 100, or 10 percent of the vote.',
  'It grew from 1990 to 2010 by 30 percent.',
  'The boat runs from 8 to 10, up 20 percent on last year.',
  'The herd nearly doubled from 40 to 70 head; the staff was halved from 90 to 45.',
  'Fares rose from 500 to 800 and fell from 900 to 700.',
  'Trade rose 5% from 100 to 105 in the north and 9% in the south.',
  '“We asked for two boats,” she said. “None came.”',
  '“He told us ‘go’,” she said (and left).',
  'He gave 1) a reason and a) another :) and left.',
  'It is 5" long and 6\' wide, the so-called “fast” one.',
  '“It was a long night.\n\n“It was a longer day,” she said.',
];

describe('what contradicts itself', () => {
  test.each(WRONG)('%s', (text, wanted) => expect(found(`${text}\n`)).toEqual([wanted]));
  test.each(RIGHT)('is not said of: %s', (text) => expect(found(`${text}\n`)).toEqual([]));

  test('headline, standfirst and captions are read, stash and raw blocks are not', () => {
    const wrong = 'He was born on 31 November 1990.';
    expect(
      found(`---\nheadline: ${wrong}\nstandfirst: ${wrong}\n---\n\n<!-- stash\n${wrong}\n-->\n\n\`\`\`\n${wrong}\n\`\`\`\n`),
    ).toHaveLength(2);
  });
});
