import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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
  ['Sok Dara, born in 1960, died in 2014 aged 45.', 'age: in 2014 aged 45 → 53–54'],
  ['She was born on 3 March 1980 and drowned in May 2010 at the age of 40.', 'age: in May 2010 at the age of 40 → 29–30'],
  ['Ly Chan (1931–2001), who died at the age of 80, built it.', 'age: died at the age of 80 → 69–70'],
  [
    'In 2021, the town marked the 10th anniversary of the 2010 flood.',
    'anniversary: In 2021, the town marked the 10th anniversary of the 2010 → 11',
  ],
  ['They met on the 50th anniversary of the 1975 landing in 2024.', 'anniversary: 50th anniversary of the 1975 landing in 2024 → 49'],
  ['He led the works for 25 years, from 1990 to 2010.', 'years: for 25 years, from 1990 to 2010 → 20'],
  ['In 2014, 20 years after the 1984 fire, it burned again.', 'years: In 2014, 20 years after the 1984 → 30'],
  ['The boat carried 12 people: 7 men and 6 women.', 'parts: 12 people: 7 men and 6 women → 13'],
  [
    'Twelve passengers (five men, four women and two children) were saved.',
    'parts: Twelve passengers (five men, four women and two children → 11',
  ],
  ['It killed 12 people, including 9 women and 4 children.', 'parts: 12 people, including 9 women and 4 children → 13'],
  ['ទូកដឹកមនុស្ស ១២ នាក់ ក្នុងនោះ បុរស ៧ នាក់ និងស្ត្រី ៦ នាក់។', 'parts: ១២ នាក់ ក្នុងនោះ បុរស ៧ នាក់ និងស្ត្រី ៦ នាក់ → 13'],
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
  'Sok Dara, born in 1960, died in 2014 aged 54. Ly Chan, born in 1960, died in 2014 aged 53.',
  'Born in 1960, he opened the works in 1984 and was 54 in 2014.',
  'He was born in 1960 and his son, aged 10, in 1990.',
  'Sok was born in 1960, and Ly was born in 1970 and died in 2014 aged 44.',
  'Ly Chan (1931–2001) built it. She died at the age of 70.',
  'In 2020, the town marked the 10th anniversary of the 2010 flood.',
  'On the 10th anniversary of the 2010 coup he spoke of the 2006 election and the one due in 2028.',
  'The tenth anniversary of the 2010 flood was kept in 2020.',
  'He led the works for 20 years, from 1990 to 2010. He led it for 21 years, from 1990 to 2010.',
  'He led the works for nearly 25 years.',
  'The boat carried 13 people: 7 men and 6 women.',
  'At least 12 people: 7 men and 6 women.',
  'It carried 14 people, including 7 men and 6 women.',
  'Of the 12 people, 7 were men and 6 came from the north.',
  'There were 12 students: 6 boys, 6 girls and 4 children.',
  'ទូកដឹកមនុស្ស ១៣ នាក់ ក្នុងនោះ បុរស ៧ នាក់ និងស្ត្រី ៦ នាក់។ ១២ នាក់ (ស្រី ៦ នាក់)',
  '“We asked for two boats,” she said. “None came.”',
  '“He told us ‘go’,” she said (and left).',
  'He gave 1) a reason and a) another :) and left.',
  'It is 5" long and 6\' wide, the so-called “fast” one.',
  '“It was a long night.\n\n“It was a longer day,” she said.',
];

/** Two places of one story: headline, paragraphs. */
const ACROSS: readonly (readonly [headline: string, paragraphs: readonly string[], found: readonly string[]])[] = [
  ['A pier', ['It cost $4.25 million.', 'The $4.25 billion came late.'], ['scale: $4.25 billion → $4.25 million']],
  ['A pier', ['It cost $4.25 million.', 'The $4.25m came late; 4.25 billion fish came.'], []],
  ['A pier', ['It cost $4 million.', 'The debt is $4 billion.'], []],
  ['12 killed in ferry fire', ['The fire killed 13 people on Monday.'], ['other-number: 12 killed → killed 13 people']],
  ['Ferry fire kills twelve', ['Police said 13 people died in the fire.'], ['other-number: kills twelve → 13 people died']],
  ['A road for 14 villages', ['The road serves 13 villages.'], ['other-number: 14 villages → 13 villages']],
  ['A road for 14 villages', ['The road serves 13 villages and, since May, one more: 14 villages.'], []],
  ['A road for 14 villages', ['The road serves 13 villages now and 9 villages before.'], []],
  ['A road for 14 villages', ['Nearly 13 villages are on it. In the north 40 villages have no road.'], []],
  ['12 killed in ferry fire', ['At least 13 people were killed. In 2009, 40 were killed.'], []],
  ['12 killed in ferry fire', ['Twelve people died.', 'A fire killed 13 people in 2009.'], []],
  [
    'Ferry fire',
    ['The minister met Hun Manet at noon.', 'Nobody asked.', `${'It rained. '.repeat(20)}`, 'Then Hun Manett left.'],
    ['name-spelling: Hun Manett → Hun Manet'],
  ],
  [
    'Ferry fire',
    [`Prime Minister Chea Sovann came. ${'It rained. '.repeat(20)}`, 'Chea Sovnan left.'],
    ['name-spelling: Chea Sovnan → Chea Sovann'],
  ],
  ['Ferry fire', ['The sisters Chea Sovann and Chea Sovanna came.'], []],
  [
    'Ferry fire',
    [
      `Chea Sovann came. ${'It rained. '.repeat(20)}`,
      `Chea Sovanna left. ${'It rained. '.repeat(20)}`,
      'Chea Sovann and then Chea Sovanna spoke.',
    ],
    [],
  ],
  ['Ferry fire', [`South America is far. ${'It rained. '.repeat(20)}`, 'A South American came.'], []],
  ['Ferry fire', ['Mr Sok Dara came.', 'Ms Sok Dara left.'], ['other-title: Ms Sok Dara → Mr Sok Dara']],
  ['Ferry fire', ['General Sok Dara came.', 'Colonel Sok Dara left.'], ['other-title: Colonel Sok Dara → General Sok Dara']],
  ['Ferry fire', ['General Sok Dara came.', 'The then Colonel Sok Dara left.', 'Lieutenant General Sok Dara spoke.'], []],
  ['Ferry fire', ['Mr Sok Dara came.', 'Mrs Dara left.', 'Mr Sok and Mrs Sok Chan spoke.'], []],
  ['អគ្គិភ័យ', ['លោក សុខ ដារ៉ា មកដល់។', 'អ្នកស្រី សុខ ដារ៉ា ទៅវិញ។'], ['other-title: អ្នកស្រី សុខ ដារ៉ា → លោក សុខ ដារ៉ា']],
];

describe('what contradicts itself', () => {
  test.each(ACROSS)('%s / %j', (headline, paragraphs, wanted) =>
    expect(found(`---\nheadline: ${headline}\n---\n\n${paragraphs.join('\n\n')}\n`)).toEqual(wanted),
  );

  test('a caption is compared with the text', () => {
    const story = '![A pier](media/a.jpg "By Sok")\nThe pier lost 9 boards.\n\nThe pier lost 8 boards in May.';
    expect(found(`${story}\n`)).toEqual(['other-number: 9 boards → 8 boards']);
  });

  test('a name in a caption is compared with the text', () => {
    const story = '![A pier](media/a.jpg "By Sok")\nHun Manett at the pier.\n\nHun Manet opened it. Later Hun Manet left.';
    expect(found(`${story} ${'It rained. '.repeat(20)}\n\nHun Manet spoke.\n`)).toEqual([]);
    expect(found(story.replace('\n\nHun', `\n\n${'It rained. '.repeat(20)}\n\nHun`))).toEqual(['name-spelling: Hun Manett → Hun Manet']);
  });

  test('nothing is said of the stories that Stet brings along', () => {
    const folder = path.join(import.meta.dirname, '../../../assets/sample-library/articles');
    const stories = readdirSync(folder).filter((name) => name.endsWith('.md'));
    expect(stories.length).toBeGreaterThan(3);
    for (const story of stories) expect(found(readFileSync(path.join(folder, story), 'utf8')), story).toEqual([]);
  });

  test.each(WRONG)('%s', (text, wanted) => expect(found(`${text}\n`)).toEqual([wanted]));
  test.each(RIGHT)('is not said of: %s', (text) => expect(found(`${text}\n`)).toEqual([]));

  test('headline, standfirst and captions are read, stash and raw blocks are not', () => {
    const wrong = 'He was born on 31 November 1990.';
    expect(
      found(`---\nheadline: ${wrong}\nstandfirst: ${wrong}\n---\n\n<!-- stash\n${wrong}\n-->\n\n\`\`\`\n${wrong}\n\`\`\`\n`),
    ).toHaveLength(2);
  });
});
